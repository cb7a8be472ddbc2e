import { useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import { Switch } from '@/components/fields';
import page from '@/components/page.module.css';
import { NUDGES, type Nudge } from '@/utils/quota/pace/nudges';
import styles from './shared/options.module.css';
import { useStored } from './shared/stored';
import { useAllowed } from './shared/use-allowed';
import { TimeField } from './working-time/time-field';

const TEXTS: Record<Nudge, { label: string; hint: string }> = {
  behind: { label: i18n.t('options.nudges.behind'), hint: i18n.t('options.nudges.behindHint') },
  summary: { label: i18n.t('options.nudges.summary'), hint: i18n.t('options.nudges.summaryHint') },
  done: { label: i18n.t('options.nudges.done'), hint: i18n.t('options.nudges.doneHint') },
};

const NOTICES = { permissions: ['notifications' as const] };

/**
 * Asks the rep for the browser's permission. Call it only on a click, and before anything is awaited. False if it was
 * refused.
 */
async function askForNotices(): Promise<boolean> {
  try {
    return await browser.permissions.request(NOTICES);
  } catch {
    return false;
  }
}

/** Which reminders the rep gets, and when. None unless it is switched on. */
export function NudgesSection() {
  const { settings, saveSettings } = useStored();
  const { nudges } = settings;
  const isAllowed = useAllowed(NOTICES);
  const [isRefused, setRefused] = useState(false);
  const isAnyOn = NUDGES.some((nudge) => nudges[nudge]);
  const save = (patch: Partial<typeof nudges>) => saveSettings({ nudges: { ...nudges, ...patch } });

  async function turn(nudge: Nudge, isOn: boolean) {
    const mayTell = !isOn || (await askForNotices());
    setRefused(!mayTell);
    if (mayTell) await save({ [nudge]: isOn });
  }

  const time = (field: 'behindAt' | 'summaryAt' | 'quietFrom' | 'quietTo', label: string) => (
    <TimeField
      label={label}
      minute={nudges[field]}
      onSave={(minute) => save({ [field]: minute })}
    />
  );
  const turnOn = (nudge: Nudge) => (
    <Switch
      {...TEXTS[nudge]}
      checked={nudges[nudge]}
      testId={`nudge-${nudge}`}
      onSave={(isOn) => turn(nudge, isOn)}
    />
  );
  return (
    <>
      <section className={page.card} aria-labelledby="nudges-which">
        <h2 id="nudges-which">{i18n.t('options.nudges.title')}</h2>
        <p role="alert" className={styles.warning}>
          {isRefused && i18n.t('options.nudges.refused')}
        </p>
        {isAnyOn && !isAllowed && !isRefused && <Revoked onAsked={(given) => setRefused(!given)} />}
        {turnOn('behind')}
        {nudges.behind && time('behindAt', i18n.t('options.nudges.behindAt'))}
        {turnOn('summary')}
        {nudges.summary && time('summaryAt', i18n.t('options.nudges.summaryAt'))}
        {turnOn('done')}
      </section>
      <section className={page.card} aria-labelledby="nudges-quiet">
        <h2 id="nudges-quiet">{i18n.t('options.nudges.quietTitle')}</h2>
        <p className={page.soft}>{i18n.t('options.nudges.quietHint')}</p>
        {time('quietFrom', i18n.t('options.nudges.quietFrom'))}
        {time('quietTo', i18n.t('options.nudges.quietTo'))}
      </section>
    </>
  );
}

/** A reminder is switched on, but the browser no longer lets us show it. */
function Revoked({ onAsked }: { onAsked: (isGiven: boolean) => void }) {
  return (
    <div className={styles.banner} role="status">
      <p>{i18n.t('options.nudges.revoked')}</p>
      <Button onClick={() => void askForNotices().then(onAsked)}>
        {i18n.t('options.nudges.allow')}
      </Button>
    </div>
  );
}
