import { type Calendar, minutesOfDay, minutesUntil } from './calendar';
import { addDays, daysOf, type Period, type WallTime } from './period';
import { type Quota, type QuotaLine, versionOn } from './quota';
import { periodOf, type QuotaPeriod } from './quota-period';

/** What a line asks of each day of a period. */
export interface LineDemand {
  line: QuotaLine;
  /** What is asked of the period: a whole number, not negative. */
  target: number;
  /** The same before a late start, a ramp and a change of the quota took their share. */
  fullTarget: number;
  /** What a working minute of each day weighs: whole numbers, not negative, with no common divisor. */
  rates: number[];
}

export interface Demand {
  period: QuotaPeriod;
  days: string[];
  /** Working minutes of each day. */
  minutes: number[];
  /** The same of the whole period, in all, before it was cut short. */
  wholeMinutes: number;
  lines: LineDemand[];
}

export interface DemandInputs {
  /** Of one quota, oldest first. */
  versions: readonly Quota[];
  calendar: Calendar;
  /** 1 = Monday ... 7 = Sunday. */
  weekStart: number;
  /** YYYY-MM-DD: nothing is asked of the days before; null or absent = all are asked. */
  joinedOn?: string | null;
}

/**
 * What a quota asks of `period`, in the lines that it has on the day `asOf`. Each day asks for the target of the
 * version that holds on it, times the share of the ramp, times its part of the working time of the whole period; days
 * before the rep joined, or on which the quota is not in force, ask nothing. The sum is rounded to the nearest whole number. So time off moves a target to the
 * other days, and a late start lowers it. A period without working time asks for all of it, at its end.
 */
export function demandOf(inputs: DemandInputs, period: QuotaPeriod, asOf: string): Demand {
  const { versions, calendar } = inputs;
  const days = daysOf(period);
  const minutes = days.map((day) => minutesOfDay(calendar, day));
  const isWhole = period.first === period.whole.first && period.last === period.whole.last;
  const wholeMinutes = sumOf(
    isWhole ? minutes : daysOf(period.whole).map((day) => minutesOfDay(calendar, day)),
  );
  const held = days.map((day) => versionOn(versions, day));
  const shareOn = sharesOf(inputs);
  const shares = days.map((day, index) => shareOn(day, held[index]));
  const lines = versionOn(versions, asOf).lines.map((line): LineDemand => {
    const percents = held.map((version, index) => targetIn(version, line) * (shares[index] ?? 0));
    const asked = sumOf(percents.map((percent, index) => percent * (minutes[index] ?? 0)));
    const last = percents.at(-1) ?? 0;
    const target = Math.round((wholeMinutes === 0 ? last : asked / wholeMinutes) / 100);
    return { line, target, fullTarget: line.target, rates: reduced(percents) };
  });
  return { period, days, minutes, wholeMinutes, lines };
}

export const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** What `version` asks of `line`; nothing if it has no such line, or another of that name. */
function targetIn({ lines }: Quota, { id, measure }: QuotaLine): number {
  return lines.find((one) => one.id === id && one.measure === measure)?.target ?? 0;
}

/** How much of a target counts on a day on which a version holds, %. */
function sharesOf({ joinedOn = null, weekStart }: DemandInputs) {
  const steps = new Map<Quota, Step[]>();
  return (day: string, version: Quota | undefined): number => {
    if (joinedOn !== null && day < joinedOn) return 0;
    if (!version) return 100;
    if (version.until !== undefined && version.until < day) return 0;
    const known = steps.get(version) ?? stepsOf(version, weekStart);
    steps.set(version, known);
    return known.find(({ first, last }) => first <= day && day <= last)?.share ?? 100;
  };
}

interface Step extends Period {
  share: number;
}

/** The periods of a quota's ramp. */
function stepsOf({ ramp, period }: Quota, weekStart: number): Step[] {
  const steps: Step[] = [];
  let next = ramp?.from ?? '';
  for (const share of ramp?.shares ?? []) {
    const step = periodOf(next, period, weekStart);
    steps.push({ ...step, share });
    next = addDays(step.last, 1);
  }
  return steps;
}

/** `values` without their common divisor: small numbers multiply exactly. */
function reduced(values: readonly number[]): number[] {
  const divisor = values.reduce(commonDivisor, 0);
  return divisor === 0 ? [...values] : values.map((value) => value / divisor);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** How much of what a line asks of a period is asked before a moment. */
export interface Gone {
  /** 0 before the period begins, `all` once it is over. */
  gone: number;
  all: number;
  /** The period's last day is past. */
  over: boolean;
}

/** Weighted working minutes of a line's period, gone by `now` and in all. */
export function goneBy(
  { period, days, minutes }: Demand,
  { rates }: LineDemand,
  calendar: Calendar,
  now: WallTime,
): Gone {
  const weight = (index: number) => (rates[index] ?? 0) * (minutes[index] ?? 0);
  const weights = days.map((_, index) => weight(index));
  const over = now.day > period.last;
  const all = sumOf(weights);
  if (over) return { gone: all, all, over };
  const today = days.indexOf(now.day);
  if (today < 0) return { gone: 0, all, over };
  const before = sumOf(weights.slice(0, today));
  return { gone: before + (rates[today] ?? 0) * minutesUntil(calendar, now), all, over };
}

/**
 * What a target asks by now: target x weighted minutes gone / all of the period, not rounded. Where nothing weighs
 * anything, it is asked once the period is over.
 */
export function expectedOf(target: number, { gone, all, over }: Gone): number {
  if (over || (all > 0 && gone >= all)) return target;
  return all === 0 ? 0 : (target * gone) / all;
}
