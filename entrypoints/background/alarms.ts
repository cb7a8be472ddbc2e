import { browser } from '#imports';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { NUDGE_ALARM, setAlarm } from './nudges';
import { requestUpdate } from './updates';

/** Pace moves with the clock even when the rep does nothing. */
const BADGE_ALARM = 'badge';
const BADGE_MINUTES = 5;
/** The next scheduled act is due. */
const DUE_ALARM = 'due';

/** Each of `tasks` is done now and then, and when something may be due; one that fails holds up none of the others. */
export function watchAlarms(tasks: readonly (() => Promise<unknown>)[]): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BADGE_ALARM || name === NUDGE_ALARM) requestUpdate();
    if (name === NUDGE_ALARM) void getSettings().then(setAlarm, () => {});
    // Should one fail, the next alarm or start of the worker tries again.
    for (const task of tasks) task().catch(() => {});
  });
  browser.alarms.create(BADGE_ALARM, { periodInMinutes: BADGE_MINUTES }).catch(() => {});
}

/** Sees to it that what is due at `at` (ms) is settled then, or as soon after as the browser runs. */
export async function requestSettling(at: number): Promise<void> {
  const waiting = await browser.alarms.get(DUE_ALARM);
  if (waiting && waiting.scheduledTime <= at && waiting.scheduledTime > Date.now()) return;
  await browser.alarms.create(DUE_ALARM, { when: at });
}
