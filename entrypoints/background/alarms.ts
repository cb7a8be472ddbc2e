import { browser } from '#imports';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { REMINDER_ALARM, setAlarm } from './reminders';
import { requestUpdate } from './updates';

/** Pace changes with the clock, even when the rep does nothing. */
const BADGE_ALARM = 'badge';
const BADGE_MINUTES = 5;
/** The next scheduled act is due. */
const DUE_ALARM = 'due';

/** Runs each of `tasks` from time to time, and when something may be due. If one fails, the others still run. */
export function watchAlarms(tasks: readonly (() => Promise<unknown>)[]): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BADGE_ALARM || name === REMINDER_ALARM) requestUpdate();
    if (name === REMINDER_ALARM) void getSettings().then(setAlarm, () => {});
    // If it fails, the next alarm or the next start of the worker tries again.
    for (const task of tasks) task().catch(() => {});
  });
  browser.alarms.create(BADGE_ALARM, { periodInMinutes: BADGE_MINUTES }).catch(() => {});
}

/** Makes sure that what is due at `at` (ms) is settled then, or as soon as the browser runs after that. */
export async function requestSettling(at: number): Promise<void> {
  const waiting = await browser.alarms.get(DUE_ALARM);
  if (waiting && waiting.scheduledTime <= at && waiting.scheduledTime > Date.now()) return;
  await browser.alarms.create(DUE_ALARM, { when: at });
}
