import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { ImportDialog } from '@/entrypoints/report/import/import-dialog';
import { NoticeBoard } from '@/entrypoints/report/shared/notice';
import report from '@/entrypoints/report/shared/report.module.css';
import type { Outcome } from '@/utils/activity/outcome';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { latestOutcomes } from '@/utils/store/outcomes';
import { CurrencyField } from './currency-field';
import { useOutcomeActs } from './outcome-acts';
import { OutcomeDialog } from './outcome-dialog';
import { OutcomesTable } from './outcomes-table';

const ROWS_A_TIME = 10;

type Open = 'none' | 'import' | 'new' | Outcome;

/** What activities led to: logged here, changed, deleted, or imported from a file. */
export function OutcomesSection({ settings }: { settings: Settings }) {
  const [open, setOpen] = useState<Open>('none');
  const [limit, setLimit] = useState(ROWS_A_TIME);
  const acts = useOutcomeActs();
  const { currency, privacyLevel } = settings;
  // One more than is shown, to know whether there is more.
  const found = useLiveQuery(() => latestOutcomes(limit + 1, currency), [limit, currency]);
  const zone = zoneOf(settings);
  const close = () => setOpen('none');
  const changed = typeof open === 'object' ? open : null;
  return (
    <div className={`${page.card} ${page.screenOnly}`} data-testid="outcomes">
      <div className={page.between}>
        <h2 id="outcomes">{i18n.t('report.outcomes.title')}</h2>
        <div className={report.chips}>
          <Button onClick={() => setOpen('import')}>{i18n.t('report.outcomes.import')}</Button>
          <Button look="main" onClick={() => setOpen('new')}>
            {i18n.t('report.outcomes.log')}
          </Button>
        </div>
      </div>
      <NoticeBoard notice={acts.notice} testId="outcome-notice" />
      {found?.length === 0 && <p className={page.soft}>{i18n.t('report.outcomes.none')}</p>}
      {found && found.length > 0 && (
        <OutcomesTable
          outcomes={found.slice(0, limit)}
          currency={currency}
          onChange={setOpen}
          onDelete={(outcome) => void acts.remove(outcome)}
        />
      )}
      {found && found.length > limit && (
        <Button look="quiet" onClick={() => setLimit(limit + ROWS_A_TIME)}>
          {i18n.t('report.list.more', [String(ROWS_A_TIME)])}
        </Button>
      )}
      <CurrencyField currency={currency} />
      {(open === 'new' || changed) && (
        <OutcomeDialog
          outcome={changed}
          isNameless={privacyLevel !== 'full'}
          {...{ zone, currency }}
          onClose={close}
          onSave={async (said, warn) => {
            if (await acts.save(said, changed, warn)) close();
          }}
        />
      )}
      {open === 'import' && (
        <ImportDialog
          {...{ zone, currency, privacyLevel }}
          onClose={close}
          onImported={(text) => {
            acts.tellImported(text);
            close();
          }}
        />
      )}
    </div>
  );
}
