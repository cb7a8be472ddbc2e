import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Select } from '@/components/fields';
import page from '@/components/page.module.css';
import { Locked } from '@/entrypoints/options/shared/locked';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatDay, formatNumber } from '@/utils/i18n/format';
import { countOlder } from '@/utils/store/activities';
import { addDays, weekOf } from '@/utils/time/period';

const USUAL = [90, 180, 365, 730, 1825];
const FOREVER = 'forever';

/** How long activities are kept. Before a choice deletes anything, the page says how much. */
export function Retention() {
  const { settings, today, saveSettings } = useStored();
  const [asked, ask] = useState<number | null>(null);
  const held = settings.retentionDays;
  const choices = [...new Set([...USUAL, ...(held === null ? [] : [held])])].sort((a, b) => a - b);
  const save = async (days: number | null) => {
    const isSaved = await saveSettings({ retentionDays: days });
    ask(null);
    return isSaved;
  };
  async function choose(chosen: string): Promise<boolean> {
    const days = chosen === FOREVER ? null : Number(chosen);
    const deletes = days !== null && (await countOlder(oldestKept(days))) > 0;
    if (!deletes) return save(days);
    ask(days);
    return false;
  }
  const oldestKept = (days: number) => weekOf(addDays(today, -days), settings.weekStart).first;
  return (
    <section className={page.card} aria-labelledby="retention">
      <h2 id="retention">{i18n.t('options.retention.title')}</h2>
      <p className={page.soft}>{i18n.t('options.retention.text')}</p>
      <Locked field="retentionDays">
        <Select
          label={i18n.t('options.retention.label')}
          value={held === null ? FOREVER : String(held)}
          choices={[
            { value: FOREVER, label: i18n.t('options.retention.forever') },
            ...choices.map((days) => ({
              value: String(days),
              label: i18n.t('options.retention.days', [formatNumber(days)]),
            })),
          ]}
          onSave={choose}
        />
      </Locked>
      {asked !== null && (
        <Confirm
          before={oldestKept(asked)}
          onConfirm={() => void save(asked)}
          onCancel={() => ask(null)}
        />
      )}
    </section>
  );
}

interface ConfirmProps {
  /** YYYY-MM-DD: older activities will be deleted. */
  before: string;
  onConfirm: () => void;
  onCancel: () => void;
}

function Confirm({ before, onConfirm, onCancel }: ConfirmProps) {
  const older = useLiveQuery(() => countOlder(before), [before], 0);
  return (
    <div role="alert" className={page.between} data-testid="retention-confirm">
      <p>
        {i18n.t('options.retention.deletes', older, [
          formatNumber(older),
          formatDay(before, 'long'),
        ])}
      </p>
      <Button look="danger" onClick={onConfirm}>
        {i18n.t('options.retention.confirm')}
      </Button>
      <Button onClick={onCancel}>{i18n.t('options.retention.cancel')}</Button>
    </div>
  );
}
