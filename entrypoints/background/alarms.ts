import { browser } from '#imports';
import { getSettings } from '@/utils/store/settings';
import { requestBadge } from './badge';
import { NUDGE_ALARM, setAlarm } from './nudges';

/** Pace moves with the clock even when the rep does nothing. */
const BADGE_ALARM = 'badge';
const BADGE_MINUTES = 5;
/** The next scheduled act is due. */
const DUE_ALARM = 'due';

/** `settle` is called now and then, and when something that was scheduled may be due. */
export function watchAlarms(settle: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BADGE_ALARM || name === NUDGE_ALARM) requestBadge();
    if (name === NUDGE_ALARM) void getSettings().then(setAlarm, () => {});
    // Should it fail, the next alarm or start of the worker tries again.
    settle().catch(() => {});
  });
  void browser.alarms.create(BADGE_ALARM, { periodInMinutes: BADGE_MINUTES });
}

/** Sees to it that what is due at `at` (ms) is settled then, or as soon after as the browser runs. */
export async function requestSettling(at: number): Promise<void> {
  const waiting = await browser.alarms.get(DUE_ALARM);
  if (waiting && waiting.scheduledTime <= at && waiting.scheduledTime > Date.now()) return;
  await browser.alarms.create(DUE_ALARM, { when: at });
}
