import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { Field } from '@/components/fields';
import page from '@/components/page.module.css';
import { saveFile } from '@/components/save-file';
import type { PrivacyLevel } from '@/utils/activity/reduce-people';
import { OUTCOME_COLUMNS } from '@/utils/csv/outcome-columns';
import { formatList, formatNumber } from '@/utils/i18n/format';
import { dayOf } from '@/utils/quota/period';
import { importAll, type Looked, lookInto } from './import-file';
import { ImportPreview } from './import-preview';
import styles from './outcomes.module.css';

interface Props {
  zone: string;
  currency: string;
  privacyLevel: PrivacyLevel;
  onImported: (text: string) => void;
  onClose: () => void;
}

type Stage =
  | { kind: 'waiting' | 'reading' }
  | { kind: 'refused'; text: string }
  | { kind: 'looked' | 'writing'; looked: Looked };

/** Takes outcomes from a CSV. Shows first what is in it; nothing is written before the rep says so. */
export function ImportDialog({ zone, currency, privacyLevel, onImported, onClose }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: 'waiting' });
  const looked = 'looked' in stage ? stage.looked : null;

  async function look(file: File | undefined) {
    if (!file) return;
    setStage({ kind: 'reading' });
    const found = await lookInto(file, dayOf(Date.now(), zone), privacyLevel, currency);
    if (typeof found === 'string') setStage({ kind: 'refused', text: refusalText(found) });
    else if (found.missing.length > 0) {
      const text = i18n.t('report.outcomes.file.missing', [formatList(found.missing)]);
      setStage({ kind: 'refused', text });
    } else setStage({ kind: 'looked', looked: found });
  }

  async function write(held: Looked) {
    setStage({ kind: 'writing', looked: held });
    const { written, isWhole } = await importAll(held.toWrite);
    if (isWhole) {
      onImported(i18n.t('report.outcomes.file.imported', written, [formatNumber(written)]));
      return;
    }
    const text = i18n.t('report.outcomes.file.broken', [formatNumber(written)]);
    setStage({ kind: 'refused', text });
  }

  const count = looked?.toWrite.length ?? 0;
  return (
    <Dialog
      title={i18n.t('report.outcomes.import')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{i18n.t('report.outcomes.cancel')}</Button>
          {looked && count > 0 && (
            <Button
              look="main"
              aria-disabled={stage.kind === 'writing'}
              onClick={() => {
                if (stage.kind === 'looked') void write(looked);
              }}
            >
              {i18n.t('report.outcomes.file.confirm', count, [formatNumber(count)])}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.import}>
        <p>{i18n.t('report.outcomes.file.text', [OUTCOME_COLUMNS.join(', ')])}</p>
        <Button look="quiet" onClick={saveExample}>
          {i18n.t('report.outcomes.file.example')}
        </Button>
        <Field label={i18n.t('report.outcomes.file.choose')}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".csv,.txt,text/csv"
              onChange={(event) => void look(event.target.files?.[0])}
            />
          )}
        </Field>
        <p role="status" className={page.soft}>
          {stage.kind === 'reading' && i18n.t('report.outcomes.file.reading')}
          {looked && summaryOf(looked)}
        </p>
        <p role="alert" className={styles.failed}>
          {stage.kind === 'refused' && stage.text}
        </p>
        {looked && <ImportPreview looked={looked} currency={currency} />}
      </div>
    </Dialog>
  );
}

function refusalText(reason: 'too-large' | 'unreadable'): string {
  return reason === 'too-large'
    ? i18n.t('report.outcomes.file.tooLarge')
    : i18n.t('report.outcomes.file.unreadable');
}

function summaryOf({ effects, rejected }: Looked): string {
  const { same, kept, changed } = effects;
  const parts = [
    i18n.t('report.outcomes.file.new', [formatNumber(effects.new)]),
    ...(changed > 0 ? [i18n.t('report.outcomes.file.changed', [formatNumber(changed)])] : []),
    ...(same > 0 ? [i18n.t('report.outcomes.file.same', [formatNumber(same)])] : []),
    ...(kept > 0 ? [i18n.t('report.outcomes.file.kept', [formatNumber(kept)])] : []),
    ...(rejected.length > 0
      ? [i18n.t('report.outcomes.file.rejected', [formatNumber(rejected.length)])]
      : []),
  ];
  return parts.join(' · ');
}

const EXAMPLE = [
  OUTCOME_COLUMNS.join(),
  '1,2026-11-02,opportunity,,,,,Anna Berg,',
  '1,2026-11-16,won,12500.00,1,4000.00,350.00,Anna Berg,',
  '2,2026-11-17,lost,8000.00,,,,Lind AB,too expensive',
];

function saveExample(): void {
  const file = new Blob([`${EXAMPLE.join('\r\n')}\r\n`], { type: 'text/csv' });
  saveFile(file, 'quota-pacer_outcomes_example.csv');
}
