import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { Button } from '@/components/button';
import { Choice } from '@/components/fields';
import page from '@/components/page.module.css';
import { Locked } from '@/entrypoints/options/shared/locked';
import { useStored } from '@/entrypoints/options/shared/stored';
import type { PrivacyLevel } from '@/utils/activity/people/reduce-people';
import { formatNumber } from '@/utils/i18n/format';
import { countTooMuch } from '@/utils/store/people';

const LEVELS: { value: PrivacyLevel; label: string; hint: string }[] = [
  {
    value: 'full',
    label: i18n.t('options.privacyLevel.full'),
    hint: i18n.t('options.privacyLevel.fullHint'),
  },
  {
    value: 'domain',
    label: i18n.t('options.privacyLevel.domain'),
    hint: i18n.t('options.privacyLevel.domainHint'),
  },
  {
    value: 'none',
    label: i18n.t('options.privacyLevel.none'),
    hint: i18n.t('options.privacyLevel.noneHint'),
  },
];

/** How much is kept of people, and the offer to reduce what was written before. */
export function KeptPeople() {
  const { settings, saveSettings } = useStored();
  return (
    <section className={page.card} aria-labelledby="people-kept">
      <h2 id="people-kept">{i18n.t('options.privacyLevel.title')}</h2>
      <Locked field="privacyLevel">
        <Choice
          label={i18n.t('options.privacyLevel.label')}
          value={settings.privacyLevel}
          choices={LEVELS}
          onSave={(privacyLevel) => saveSettings({ privacyLevel })}
        />
      </Locked>
      <ReduceOffer level={settings.privacyLevel} />
    </section>
  );
}

/** Nothing if no row holds more than the level allows. */
function ReduceOffer({ level }: { level: PrivacyLevel }) {
  const tooMuch = useLiveQuery(() => countTooMuch(level), [level], 0);
  const [state, setState] = useState<'idle' | 'busy' | 'done' | { failed: string }>('idle');
  async function reduce() {
    setState('busy');
    const done = await ask('reduce-people', {}, (failed) => setState({ failed }));
    if (done) setState('done');
  }
  return (
    <>
      {tooMuch > 0 && (
        <div className={page.between} data-testid="reduce-offer">
          <p>
            {i18n.t('options.privacyLevel.offer', tooMuch, [formatNumber(tooMuch)])}
            <span className={page.soft}>{i18n.t('options.erase.files')}</span>
          </p>
          <Button look="danger" aria-disabled={state === 'busy'} onClick={() => void reduce()}>
            {i18n.t('options.privacyLevel.reduce')}
          </Button>
        </div>
      )}
      <p role="status">
        {state === 'done' && tooMuch === 0 && i18n.t('options.privacyLevel.reduced')}
        {typeof state === 'object' && state.failed}
      </p>
    </>
  );
}
