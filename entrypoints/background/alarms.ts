import { browser } from '#imports';
import { requestBadge } from './badge';

/** Pace moves with the clock even when the rep does nothing. */
const BADGE_ALARM = 'badge';
const BADGE_MINUTES = 5;

export function watchAlarms(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BADGE_ALARM) requestBadge();
  });
  void browser.alarms.create(BADGE_ALARM, { periodInMinutes: BADGE_MINUTES });
}
