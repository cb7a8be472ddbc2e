import type { Outcome } from '@/utils/activity/outcome';
import type { Tally } from '@/utils/activity/tally';
import { type Calendar, minutesOfDay, workingTimeOf } from './calendar';
import { countsByDay, type Touch } from './line-counts';
import {
  DEFAULT_THRESHOLDS,
  type Standing,
  standingOf,
  standingOfAll,
  type Thresholds,
} from './pace';
import { daysOf, furthestWallTime, type Period, type WallTime, weeksBetween } from './period';
import { expectedOf, sumOf } from './progress';
import { type Quota, type QuotaLine, versionOn } from './quota';

/** How a line stood at the week's end, or stands now if the week is not over. */
export interface WeekLine extends Standing {
  line: QuotaLine;
  /** What the quota asks of the whole week, before a late start, a ramp and what is carried over. */
  fullTarget: number;
  /** actual / target, 0 and up (1 = all of it); null where nothing is asked. */
  attainment: number | null;
}

export interface WeekReport {
  period: Period;
  lines: WeekLine[];
  /** All lines together, by the rules of `standingOfAll`. */
  whole: Standing;
  /** Days of the week that have working time. */
  workingDays: number;
}

interface Inputs {
  /** At least those of the weeks asked for; others are left out. */
  tallies: Iterable<Tally>;
  /** The same; needed where a line asks for people or topics. */
  touches?: Iterable<Touch>;
  /** The same; needed where a line asks for units, amount or profit. */
  outcomes?: Iterable<Outcome>;
  /** Of one quota, oldest first. A week is held against the version that holds on its last day. */
  versions: readonly Quota[];
  calendar: Calendar;
  /** IANA name. */
  zone: string;
  /** 1 = Monday ... 7 = Sunday. */
  weekStart: number;
  /** ms */
  now: number;
  /** YYYY-MM-DD: nothing is asked of the days before; null or absent = all are asked. */
  joinedOn?: string | null;
  /** The first and the last day asked for: whole weeks come back. */
  first: string;
  last: string;
  thresholds?: Thresholds;
}

/** The weeks that hold the days from `first` to `last`, newest first; none if `last` is before `first`. */
export function weeklyReport(inputs: Inputs): WeekReport[] {
  const wallTime = furthestWallTime(inputs.now, inputs.zone);
  const byDay = {
    tallies: Map.groupBy(inputs.tallies, ({ day }) => day),
    touches: Map.groupBy(inputs.touches ?? [], ({ day }) => day),
    outcomes: Map.groupBy(inputs.outcomes ?? [], ({ day }) => day),
  };
  return weeksBetween(inputs.first, inputs.last, inputs.weekStart)
    .map((period) => reportOf(period, byDay, wallTime, inputs))
    .reverse();
}

function reportOf(
  period: Period,
  byDay: {
    tallies: ReadonlyMap<string, Tally[]>;
    touches: ReadonlyMap<string, Touch[]>;
    outcomes: ReadonlyMap<string, Outcome[]>;
  },
  now: WallTime,
  { versions, calendar, thresholds = DEFAULT_THRESHOLDS }: Inputs,
): WeekReport {
  const days = daysOf(period);
  const counted = {
    tallies: days.flatMap((day) => byDay.tallies.get(day) ?? []),
    touches: days.flatMap((day) => byDay.touches.get(day) ?? []),
    outcomes: days.flatMap((day) => byDay.outcomes.get(day) ?? []),
  };
  const time = workingTimeOf(calendar, period, now);
  const lines = versionOn(versions, period.last).lines.map((line): WeekLine => {
    const actual = sumOf(countsByDay(line, counted, days));
    const standing = standingOf(actual, line.target, expectedOf(line.target, time), thresholds);
    const attainment = line.target === 0 ? null : actual / line.target;
    return { line, ...standing, fullTarget: line.target, attainment };
  });
  return {
    period,
    lines,
    whole: standingOfAll(lines, thresholds),
    workingDays: days.filter((day) => minutesOfDay(calendar, day) > 0).length,
  };
}
