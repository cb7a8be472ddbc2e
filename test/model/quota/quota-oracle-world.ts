import type { ProgressInputs } from '@/utils/quota/pace/progress';
import type { Quota } from '@/utils/quota/quota';
import {
  dayNumber,
  reachedBy,
  type Span,
  spanOf,
  usualMinutes,
  workedMinutes,
} from './quota-oracle-time';

/* The days of a quota, as the second opinion sees them: their minutes, their versions and their periods. */

interface Version {
  quota: Quota;
  from: number;
  until: number;
}

export interface World {
  inputs: ProgressInputs;
  versions: Version[];
  /** The first minute that may be asked for, counted from midnight of day 0. */
  start: number;
  minutesOf: (day: number) => DayMinutes;
}

/** Minutes of a day, counted one by one. */
interface DayMinutes {
  /** Without anything off. */
  usual: number;
  worked: number;
  /** Of the worked minutes, those after the start; and of these, those that are past. */
  asked: number;
  passed: number;
}

export interface OracleSpan extends Span {
  /** The period before it was cut short. */
  whole: Span;
}

export function worldOf(inputs: ProgressInputs): World {
  const versions = inputs.versions.map((quota) => ({
    quota,
    from: dayNumber(quota.effective),
    until: quota.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(quota.until),
  }));
  const { start: at } = inputs;
  const start = at ? dayNumber(at.day) * 1440 + at.minute : Number.NEGATIVE_INFINITY;
  return { inputs, versions, start, minutesOf: minutesIn(inputs, start) };
}

function minutesIn({ calendar, zone, now }: ProgressInputs, start: number): World['minutesOf'] {
  const reached = reachedBy(zone, now);
  const known = new Map<number, DayMinutes>();
  return (day) => {
    const before = known.get(day);
    if (before) return before;
    const minutes = { usual: usualMinutes(calendar, day), worked: 0, asked: 0, passed: 0 };
    const isWorked = workedMinutes(calendar, day);
    for (let minute = 0; minute < 1440; minute += 1) {
      if (isWorked[minute] === 0) continue;
      const at = day * 1440 + minute;
      minutes.worked += 1;
      if (at < start) continue;
      minutes.asked += 1;
      if (at < reached) minutes.passed += 1;
    }
    known.set(day, minutes);
    return minutes;
  };
}

/** The version in force on a day; none before the first. */
export function heldOn({ versions }: World, day: number): Version | null {
  let held: Version | null = null;
  for (const version of versions) if (version.from <= day) held = version;
  return held;
}

/** The version that divides the time around a day, and names its lines. */
export const shapeOn = (world: World, day: number) =>
  heldOn(world, day) ?? (world.versions[0] as Version);

export function periodOn(world: World, day: number): OracleSpan {
  const { quota } = shapeOn(world, day);
  const whole = spanOf(day, quota.period, world.inputs.weekStart);
  const isLike = (other: number) => isSameRule(shapeOn(world, other).quota, quota);
  const isOn = (other: number) => (heldOn(world, other)?.until ?? -1e9) >= other;
  // If a quota ends or resumes, so does a period. Only the days before its very first are part of its first period.
  const goesOn = (next: number) =>
    isOn(next) === isOn(next - 1) || (isOn(next) && heldOn(world, next - 1) === null);
  let [first, last] = [day, day];
  while (first > whole.first && isLike(first - 1) && goesOn(first)) first -= 1;
  while (last < whole.last && isLike(last + 1) && goesOn(last + 1)) last += 1;
  return { first, last, whole };
}

export function isSameRule({ period: a }: Quota, { period: b }: Quota): boolean {
  return a.unit === b.unit && a.count === b.count && a.anchor === b.anchor;
}
