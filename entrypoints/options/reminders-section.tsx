import { useState } from 'react';
import { i18n } from '#i18n';
import { browser } from '#imports';
import { Button } from '@/components/button';
import { Switch } from '@/components/fields';
import page from '@/components/page.module.css';
import { REMINDERS, type Reminder } from '@/utils/quota/pace/reminders';
import styles from './shared/options.module.css';
import { useStored } from './shared/stored';
import { useAllowed } from './shared/use-allowed';
import { TimeField } from './working-time/time-field';

const TEXTS: Record<Reminder, { label: string; hint: string }> = {
  behind: {
    label: i18n.t('options.reminders.behind'),
    hint: i18n.t('options.reminders.behindHint'),
  },
  summary: {
    label: i18n.t('options.reminders.summary'),
    hint: i18n.t('options.reminders.summaryHint'),
  },
  done: { label: i18n.t('options.reminders.done'), hint: i18n.t('options.reminders.doneHint') },
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
export function RemindersSection() {
  const { settings, saveSettings } = useStored();
  const { reminders } = settings;
  const isAllowed = useAllowed(NOTICES);
  const [isRefused, setRefused] = useState(false);
  const isAnyOn = REMINDERS.some((reminder) => reminders[reminder]);
  const save = (patch: Partial<typeof reminders>) =>
    saveSettings({ reminders: { ...reminders, ...patch } });

  async function turn(reminder: Reminder, isOn: boolean) {
    const mayTell = !isOn || (await askForNotices());
    setRefused(!mayTell);
    if (mayTell) await save({ [reminder]: isOn });
  }

  const time = (field: 'behindAt' | 'summaryAt' | 'quietFrom' | 'quietTo', label: string) => (
    <TimeField
      label={label}
      minute={reminders[field]}
      onSave={(minute) => save({ [field]: minute })}
    />
  );
  const turnOn = (reminder: Reminder) => (
    <Switch
      {...TEXTS[reminder]}
      checked={reminders[reminder]}
      testId={`reminder-${reminder}`}
      onSave={(isOn) => turn(reminder, isOn)}
    />
  );
  return (
    <>
      <section className={page.card} aria-labelledby="reminders-which">
        <h2 id="reminders-which">{i18n.t('options.reminders.title')}</h2>
        <p role="alert" className={styles.warning}>
          {isRefused && i18n.t('options.reminders.refused')}
        </p>
        {isAnyOn && !isAllowed && !isRefused && <Revoked onAsked={(given) => setRefused(!given)} />}
        {turnOn('behind')}
        {reminders.behind && time('behindAt', i18n.t('options.reminders.behindAt'))}
        {turnOn('summary')}
        {reminders.summary && time('summaryAt', i18n.t('options.reminders.summaryAt'))}
        {turnOn('done')}
      </section>
      <section className={page.card} aria-labelledby="reminders-quiet">
        <h2 id="reminders-quiet">{i18n.t('options.reminders.quietTitle')}</h2>
        <p className={page.soft}>{i18n.t('options.reminders.quietHint')}</p>
        {time('quietFrom', i18n.t('options.reminders.quietFrom'))}
        {time('quietTo', i18n.t('options.reminders.quietTo'))}
      </section>
    </>
  );
}

/** A reminder is switched on, but the browser no longer lets us show it. */
function Revoked({ onAsked }: { onAsked: (isGiven: boolean) => void }) {
  return (
    <div className={styles.banner} role="status">
      <p>{i18n.t('options.reminders.revoked')}</p>
      <Button onClick={() => void askForNotices().then(onAsked)}>
        {i18n.t('options.reminders.allow')}
      </Button>
    </div>
  );
}
