import { type Calendar, minutesOfDay, minutesUntil } from '@/utils/quota/working-time/calendar';
import type { WallTime } from '@/utils/time/period';
import type { Progress } from './progress';

/** The reminders that a rep can get. */
export const REMINDERS = ['behind', 'summary', 'done'] as const;
export type Reminder = (typeof REMINDERS)[number];

/**
 * Which ones are wanted, and when, in minutes since midnight. Quiet from `quietFrom` to `quietTo`, also across
 * midnight.
 */
export type ReminderRules = Readonly<Record<Reminder, boolean>> & {
  readonly behindAt: number;
  readonly summaryAt: number;
  readonly quietFrom: number;
  readonly quietTo: number;
};

/** The day (YYYY-MM-DD) on which each was last given. */
export type Told = Readonly<Partial<Record<Reminder, string>>>;

export interface ReminderInputs {
  progress: Progress;
  rules: ReminderRules;
  calendar: Calendar;
  told: Told;
  /** By the rep's clock. */
  now: WallTime;
}

/** True within the quiet hours. There are none if they end when they begin. */
export function isQuietAt(
  { quietFrom, quietTo }: Pick<ReminderRules, 'quietFrom' | 'quietTo'>,
  minute: number,
): boolean {
  if (quietFrom === quietTo) return false;
  return quietFrom < quietTo
    ? minute >= quietFrom && minute < quietTo
    : minute >= quietFrom || minute < quietTo;
}

/** True on a day without work, and in a half that is off: before the end of its morning, or from its noon on. */
export function isOffAt(calendar: Calendar, { day, minute }: WallTime): boolean {
  if (minutesOfDay(calendar, day) === 0) return true;
  const halves = calendar.halfDaysOff?.filter((off) => off.day === day) ?? [];
  if (halves.length === 0) return false;
  const isMorningOff = halves.some(({ half }) => half === 'morning');
  const worked = minutesUntil(calendar, { day, minute });
  return isMorningOff ? worked === 0 : worked === minutesOfDay(calendar, day);
}

/**
 * Which reminders to give at `now`: each at most once a day, "all done" once per period, none in quiet hours or time
 * off. A day on which nothing was asked and nothing was done has no summary. After a day's summary, nobody is told
 * that they are behind.
 */
export function remindersAt({ progress, rules, calendar, told, now }: ReminderInputs): Reminder[] {
  if (isQuietAt(rules, now.minute) || isOffAt(calendar, now)) return [];
  const isAsked = progress.asking.is === 'asked';
  const isTime: Record<Reminder, boolean> = {
    behind:
      now.minute >= rules.behindAt &&
      !(rules.summary && now.minute >= rules.summaryAt) &&
      (progress.state === 'behind' || progress.state === 'slightly-behind') &&
      progress.today.more > 0,
    summary: now.minute >= rules.summaryAt && (isAsked || progress.today.done !== 0),
    done: progress.state === 'done' && progress.target > 0,
  };
  // If a clock is set back, a day must not happen twice.
  const since: Record<Reminder, string> = {
    behind: now.day,
    summary: now.day,
    done: progress.period.first,
  };
  return REMINDERS.filter((reminder) => {
    const last = told[reminder];
    return rules[reminder] && isTime[reminder] && (last === undefined || last < since[reminder]);
  });
}

/** The minutes of a day at which a reminder may become due, earliest first. */
export function reminderMinutes(rules: ReminderRules): number[] {
  const minutes = [
    ...(rules.behind ? [rules.behindAt] : []),
    ...(rules.summary ? [rules.summaryAt] : []),
  ];
  const isAny = rules.behind || rules.summary || rules.done;
  return [...new Set([...minutes, ...(isAny ? [rules.quietTo] : [])])].sort((a, b) => a - b);
}
