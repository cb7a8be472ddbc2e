import type { Tally } from '@/utils/activity/tally';
import { type Calendar, minutesOfDay, type WorkingTime, workingTimeOf } from './calendar';
import { countsByDay, type Touch } from './line-counts';
import {
  DEFAULT_THRESHOLDS,
  type Standing,
  standingOf,
  standingOfAll,
  type Thresholds,
} from './pace';
import { dayOf, daysOf, furthestWallTime, type Period, weekOf } from './period';
import type { Quota, QuotaLine } from './quota';

export interface Today {
  /** Activities done today. */
  done: number;
  /** Activities that today asks in all: what was left this morning, spread over the working time left, rounded up. */
  share: number;
  /** What is left of that: never negative, 0 on a day off and once the line is done. */
  more: number;
}

export interface LineProgress extends Standing {
  line: QuotaLine;
  today: Today;
}

export interface DayProgress {
  day: string;
  /** Has working time. */
  works: boolean;
  /** Activities done that day, over all lines. */
  done: number;
  /** The day's part of all targets by its working time; not rounded. The shares of a period add up to its target. */
  share: number;
  isToday: boolean;
  isPast: boolean;
}

/** The whole follows the rules of `standingOfAll`; an activity that two lines count is in both. */
export interface Progress extends Standing {
  period: Period;
  lines: LineProgress[];
  today: Today & { works: boolean };
  days: DayProgress[];
  /** The day on which the last line reached its target; null while one has not, or if nothing is asked. */
  doneOn: string | null;
}

interface Inputs {
  quota: Quota;
  /** At least those of the current week; others are left out. */
  tallies: Iterable<Tally>;
  /** The same; needed where a line asks for people or topics. */
  touches?: Iterable<Touch>;
  calendar: Calendar;
  /** IANA name. */
  zone: string;
  /** 1 = Monday ... 7 = Sunday. */
  weekStart: number;
  /** ms */
  now: number;
  thresholds?: Thresholds;
}

export const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/**
 * What a target asks by now: target x working minutes gone / working minutes of the period, not rounded.
 * A period without working time asks nothing until it is over.
 */
export function expectedOf(target: number, { gone, all, over }: WorkingTime): number {
  if (over) return target;
  return all === 0 ? 0 : (target * gone) / all;
}

/** How the current week stands at `now`. */
export function progressOf(inputs: Inputs): Progress {
  const { quota, calendar, zone, weekStart, now, thresholds = DEFAULT_THRESHOLDS } = inputs;
  const counted = { tallies: [...inputs.tallies], touches: [...(inputs.touches ?? [])] };
  const today = dayOf(now, zone);
  const period = weekOf(today, weekStart);
  const days = daysOf(period);
  const indexOfToday = days.indexOf(today);
  const minutes = days.map((day) => minutesOfDay(calendar, day));
  const time = workingTimeOf(calendar, period, furthestWallTime(now, zone));
  const counts = quota.lines.map((line) => countsByDay(line, counted, days));
  const lines = quota.lines.map((line, index): LineProgress => {
    const perDay = counts[index] ?? [];
    const expected = expectedOf(line.target, time);
    const standing = standingOf(sumOf(perDay), line.target, expected, thresholds);
    return { line, ...standing, today: todayOf(line.target, perDay, minutes, indexOfToday) };
  });
  const whole = standingOfAll(lines, thresholds);
  return {
    period,
    lines,
    ...whole,
    today: { ...sumOfTodays(lines), works: (minutes[indexOfToday] ?? 0) > 0 },
    days: days.map((day, index) => {
      const worked = minutes[index] ?? 0;
      return {
        day,
        works: worked > 0,
        done: sumOf(counts.map((perDay) => perDay[index] ?? 0)),
        share: worked === 0 ? 0 : (whole.target * worked) / time.all,
        isToday: day === today,
        isPast: day < today,
      };
    }),
    doneOn: doneOn(quota.lines, counts, days),
  };
}

/**
 * share = (target - done on other days) x today's working minutes / working minutes from this morning to the
 * period's end, rounded up. Days to come can hold activities too: of a rep who has travelled west since.
 */
function todayOf(target: number, perDay: number[], minutes: number[], today: number): Today {
  const done = perDay[today] ?? 0;
  const left = Math.max(0, target - (sumOf(perDay) - done));
  const minutesToday = minutes[today] ?? 0;
  const minutesLeft = sumOf(minutes.slice(today));
  const share = minutesToday === 0 ? 0 : Math.ceil((left * minutesToday) / minutesLeft);
  return { done, share, more: Math.max(0, share - done) };
}

function sumOfTodays(lines: readonly LineProgress[]): Today {
  return {
    done: sumOf(lines.map(({ today }) => today.done)),
    share: sumOf(lines.map(({ today }) => today.share)),
    more: sumOf(lines.map(({ today }) => today.more)),
  };
}

function doneOn(lines: readonly QuotaLine[], counts: number[][], days: string[]): string | null {
  const reached = lines.flatMap(({ target }, index) => {
    if (target === 0) return [];
    const perDay = counts[index] ?? [];
    return days.findIndex((_, day) => sumOf(perDay.slice(0, day + 1)) >= target);
  });
  return reached.includes(-1) ? null : (days[Math.max(...reached)] ?? null);
}
