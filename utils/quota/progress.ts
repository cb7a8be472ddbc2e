import type { Outcome } from '@/utils/activity/outcome';
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
import { dayOf, daysOf, furthestWallTime, type Period, periodOf, weekOf } from './period';
import { type Quota, type QuotaLine, versionOn } from './quota';

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
  /** What the quota asks of a whole period, before a late start, a ramp and what is carried over. */
  fullTarget: number;
  /** Added to the target from the periods before; negative for what was done already. */
  carried: number;
  /** What the period comes to at this rate; null until enough of it has passed, and where nothing is asked. */
  landing: number | null;
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
  quota: Quota;
  period: Period;
  lines: LineProgress[];
  today: Today & { works: boolean };
  /** Of the week that holds today, whatever the period. */
  days: DayProgress[];
  /** All lines together at this rate, by the rules of `standingOfAll`; null until enough of the period has passed. */
  landing: number | null;
  /** How much of a combination is done, 0 to 100; null for other quotas. */
  score: number | null;
  /** The day on which the last line reached its target; null while one has not, or if nothing is asked. */
  doneOn: string | null;
}

interface Inputs {
  /** Of one quota. */
  versions: readonly Quota[];
  /** At least those of `daysNeeded`; others are left out. */
  tallies: Iterable<Tally>;
  /** The same; needed where a line asks for people or topics. */
  touches?: Iterable<Touch>;
  /** The same; needed where a line asks for units, amount or profit. */
  outcomes?: Iterable<Outcome>;
  calendar: Calendar;
  /** IANA name. */
  zone: string;
  /** 1 = Monday ... 7 = Sunday. */
  weekStart: number;
  /** ms */
  now: number;
  /** YYYY-MM-DD: nothing is asked of the days before; null or absent = all are asked. */
  joinedOn?: string | null;
  thresholds?: Thresholds;
}

/** The days whose counts `progressOf` reads at `now`: YYYY-MM-DD, both included. */
export function daysNeeded({
  versions,
  weekStart,
  zone,
  now,
}: Pick<Inputs, 'versions' | 'weekStart' | 'zone' | 'now'>): { first: string; last: string } {
  const today = dayOf(now, zone);
  const week = weekOf(today, weekStart);
  const period = periodOf(today, versionOn(versions, today).period, weekStart);
  return {
    first: period.first < week.first ? period.first : week.first,
    last: period.last > week.last ? period.last : week.last,
  };
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

/** How the current period stands at `now`. */
export function progressOf(inputs: Inputs): Progress {
  const { versions, calendar, zone, weekStart, now, thresholds = DEFAULT_THRESHOLDS } = inputs;
  const counted = {
    tallies: [...inputs.tallies],
    touches: [...(inputs.touches ?? [])],
    outcomes: [...(inputs.outcomes ?? [])],
  };
  const today = dayOf(now, zone);
  const quota = versionOn(versions, today);
  const period = periodOf(today, quota.period, weekStart);
  const days = daysOf(period);
  const indexOfToday = days.indexOf(today);
  const minutes = days.map((day) => minutesOfDay(calendar, day));
  const time = workingTimeOf(calendar, period, furthestWallTime(now, zone));
  const counts = quota.lines.map((line) => countsByDay(line, counted, days));
  const lines = quota.lines.map((line, index): LineProgress => {
    const perDay = counts[index] ?? [];
    const expected = expectedOf(line.target, time);
    const standing = standingOf(sumOf(perDay), line.target, expected, thresholds);
    const today = todayOf(line.target, perDay, minutes, indexOfToday);
    return { line, ...standing, today, fullTarget: line.target, carried: 0, landing: null };
  });
  const whole = standingOfAll(lines, thresholds);
  return {
    quota,
    period,
    lines,
    ...whole,
    today: { ...sumOfTodays(lines), works: (minutes[indexOfToday] ?? 0) > 0 },
    days: daysOf(weekOf(today, weekStart)).map((day) => {
      const index = days.indexOf(day);
      const worked = minutes[index] ?? 0;
      return {
        day,
        works: minutesOfDay(calendar, day) > 0,
        done: sumOf(counts.map((perDay) => perDay[index] ?? 0)),
        share: worked === 0 ? 0 : (whole.target * worked) / time.all,
        isToday: day === today,
        isPast: day < today,
      };
    }),
    doneOn: doneOn(quota.lines, counts, days),
    landing: null,
    score: null,
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
