import { browser } from '#imports';
import { nudgeWords } from '@/utils/i18n/nudge-words';
import { inTurn } from '@/utils/promises/in-turn';
import { NUDGES, type Nudge, nudgeMinutes, nudgesAt } from '@/utils/quota/pace/nudges';
import type { Progress } from '@/utils/quota/pace/progress';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { getSettings, watchSettings } from '@/utils/store/browser-storage/settings';
import { getTold, keepTold } from '@/utils/store/browser-storage/told';
import { addDays, furthestWallTime, startOfDay } from '@/utils/time/period';
import { whenPermitted } from './access';
import type { Standing } from './standing';

/** The next moment at which a reminder may be due. */
export const NUDGE_ALARM = 'nudge';
const PREFIX = 'nudge-';
/** The permission that this needs. */
const NOTICES = { permissions: ['notifications' as const] };

/**
 * Wakes the worker at the times that the rep chose, and opens the report on a click. Call synchronously at the start
 * of the worker.
 */
export function watchNudges(): void {
  whenPermitted(attach, (isHeard) => {
    hearsClicks = isHeard;
  });
  watchSettings((settings) => void setAlarm(settings).catch(() => {}));
  // An alarm is lost with the browser's profile data, and shifts with the time zone.
  void getSettings()
    .then(setAlarm)
    .catch(() => {});
}

/** Clicks on a notification are heard even if the background sleeps in between. */
let hearsClicks = false;

function attach(): boolean {
  // Absent until the rep has granted it.
  const notices = browser.notifications as typeof browser.notifications | undefined;
  if (!notices) return false;
  if (!notices.onClicked.hasListener(openReport)) notices.onClicked.addListener(openReport);
  return true;
}

function openReport(id: string): void {
  if (!id.startsWith(PREFIX)) return;
  void browser.notifications.clear(id);
  void browser.tabs.create({ url: browser.runtime.getURL('/report.html') });
}

/**
 * Sets the alarm to the next of the chosen minutes, or to none if no reminder is wanted. Call it again after it rang.
 * On a day on which clocks change it may be an hour off; the update of the badge every few minutes gives reminders as
 * well.
 */
export async function setAlarm(settings: Settings): Promise<void> {
  const zone = zoneOf(settings);
  const now = Date.now();
  const { day } = furthestWallTime(now, zone);
  const moments = [day, addDays(day, 1)].flatMap((on) =>
    nudgeMinutes(settings.nudges).map((minute) => startOfDay(on, zone) + minute * 60_000),
  );
  const next = moments.find((moment) => moment > now);
  if (next === undefined) await browser.alarms.clear(NUDGE_ALARM);
  else await browser.alarms.create(NUDGE_ALARM, { when: next });
}

/** One at a time, because two at once could give the same reminder. ms */
const inOrder = inTurn(10_000);

/** Shows the reminders that are due. */
export function remind(standing: Standing): Promise<void> {
  return inOrder(() => remindNow(standing));
}

async function remindNow({ progress, settings, calendar }: Standing): Promise<void> {
  const rules = settings.nudges;
  if (!NUDGES.some((nudge) => rules[nudge])) return;
  if (!hearsClicks || !(await browser.permissions.contains(NOTICES))) return;
  const now = furthestWallTime(Date.now(), zoneOf(settings));
  const told = await getTold();
  const nudges = nudgesAt({ progress, rules, calendar, told, now });
  if (nudges.length === 0) return;
  // First, so that a worker that is stopped here does not give it twice.
  await keepTold({ ...told, ...Object.fromEntries(nudges.map((nudge) => [nudge, now.day])) });
  for (const nudge of nudges) await show(nudge, progress, settings.currency);
}

async function show(nudge: Nudge, progress: Progress, currency: string): Promise<void> {
  await browser.notifications.create(`${PREFIX}${nudge}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...nudgeWords(nudge, progress, currency),
  });
}
