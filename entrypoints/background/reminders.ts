import { browser } from '#imports';
import { reminderWords } from '@/utils/i18n/reminder-words';
import { inTurn } from '@/utils/promises/in-turn';
import type { Progress } from '@/utils/quota/pace/progress';
import {
  REMINDERS,
  type Reminder,
  reminderMinutes,
  remindersAt,
} from '@/utils/quota/pace/reminders';
import { type Settings, zoneOf } from '@/utils/settings/settings';
import { getSettings, watchSettings } from '@/utils/store/browser-storage/settings';
import { getTold, keepTold } from '@/utils/store/browser-storage/told';
import { addDays, furthestWallTime, startOfDay } from '@/utils/time/period';
import { whenPermitted } from './access';
import type { Standing } from './standing';

/** The next moment at which a reminder may be due. */
export const REMINDER_ALARM = 'reminder';
const PREFIX = 'reminder-';
/** The permission that this needs. */
const NOTICES = { permissions: ['notifications' as const] };

/**
 * Wakes the worker at the times that the rep chose, and opens the report on a click. Call synchronously at the start
 * of the worker.
 */
export function watchReminders(): void {
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
    reminderMinutes(settings.reminders).map((minute) => startOfDay(on, zone) + minute * 60_000),
  );
  const next = moments.find((moment) => moment > now);
  if (next === undefined) await browser.alarms.clear(REMINDER_ALARM);
  else await browser.alarms.create(REMINDER_ALARM, { when: next });
}

/** One at a time, because two at once could give the same reminder. ms */
const inOrder = inTurn(10_000);

/** Shows the reminders that are due. */
export function remind(standing: Standing): Promise<void> {
  return inOrder(() => remindNow(standing));
}

async function remindNow({ progress, settings, calendar }: Standing): Promise<void> {
  const rules = settings.reminders;
  if (!REMINDERS.some((reminder) => rules[reminder])) return;
  if (!hearsClicks || !(await browser.permissions.contains(NOTICES))) return;
  const now = furthestWallTime(Date.now(), zoneOf(settings));
  const told = await getTold();
  const reminders = remindersAt({ progress, rules, calendar, told, now });
  if (reminders.length === 0) return;
  // First, so that a worker that is stopped here does not give it twice.
  await keepTold({
    ...told,
    ...Object.fromEntries(reminders.map((reminder) => [reminder, now.day])),
  });
  for (const reminder of reminders) await show(reminder, progress, settings.currency);
}

async function show(reminder: Reminder, progress: Progress, currency: string): Promise<void> {
  await browser.notifications.create(`${PREFIX}${reminder}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...reminderWords(reminder, progress, currency),
  });
}
