import {
  type Quota,
  type QuotaLine,
  timeOffRuleOf,
  versionOn,
  versionOrFirst,
} from '@/utils/quota/quota';
import { periodOf, type QuotaPeriod } from '@/utils/quota/quota-period';
import {
  type Calendar,
  minutesOfDay,
  minutesUntil,
  usualMinutesOf,
} from '@/utils/quota/working-time/calendar';
import { addDays, daysOf, type Period, type WallTime } from '@/utils/time/period';

/** What a line asks of each day of a period. */
export interface LineDemand {
  line: QuotaLine;
  /** What is asked of the period: a whole number, 0 or more; 0 if it has no working time. */
  target: number;
  /** The same before a late start, time off, a ramp or a change of the quota reduced it. */
  fullTarget: number;
  /**
   * What is asked from the period's first day to the end of each day: not rounded, and without what is carried over.
   */
  askedBy: number[];
  /** The weight of a working minute on each day: whole numbers, 0 or more, without a common divisor. */
  rates: number[];
}

export interface Demand {
  period: QuotaPeriod;
  days: string[];
  /** Working minutes of each day, without those before the start: only these ask. */
  minutes: number[];
  /** Working minutes of each day before the start. */
  skipped: number[];
  /**
   * The minutes that decide each day's part of the full target: its usual minutes, or under `make-up` its working
   * minutes.
   */
  fullMinutes: number[];
  /** The sum of these in the whole period, before it was cut short. */
  fullOfWhole: number;
  lines: LineDemand[];
}

export interface DemandInputs {
  /** The versions of one quota, oldest first. */
  versions: readonly Quota[];
  calendar: Calendar;
  /** 1 = Monday ... 7 = Sunday. */
  weekStart: number;
  /**
   * When the rep began, by the wall clock: nothing is asked of the minutes before. Null or absent = everything is
   * asked.
   */
  start?: WallTime | null;
}

/**
 * What a quota asks of `period`, in the lines that it has on the day `asOf`. Each day asks for the target of the
 * version in force on it, times the share of the ramp, times the day's part of the whole period's time. That time is
 * the usual time if time off lowers the target, and the working time if the other days make up for it. Minutes before
 * the start, and days without a version in force, ask nothing. The sum is rounded to the nearest whole number. A
 * period, or a part of one, without working time therefore asks nothing.
 */
export function demandOf(inputs: DemandInputs, period: QuotaPeriod, asOf: string): Demand {
  const { versions } = inputs;
  const days = daysOf(period);
  const held = days.map((day) => versionOn(versions, day));
  const time = timeOf(inputs, period, days);
  const scale = scaleOf(held, time);
  const shareOn = sharesOf(inputs);
  const shares = days.map((day, index) => shareOn(day, held[index] ?? null));
  const isFullUsual = time.working() === 0 || scale.isLowered(versionOrFirst(versions, asOf));
  const fullOfWhole = isFullUsual ? time.usual() : time.working();
  const isHeld = fullOfWhole > 0 && held.some((version, index) => isInForce(version, days[index]));
  const lines = versionOrFirst(versions, asOf).lines.map((line): LineDemand => {
    const percents = held.map(
      (version, index) => targetIn(version, line) * (shares[index] ?? 0) * scale.factorOf(version),
    );
    const askedBy = cumulated(percents, time.minutes).map((asked) =>
      asked === 0 ? 0 : asked / scale.divisor / 100,
    );
    const target = Math.round(askedBy.at(-1) ?? 0);
    const rates = reduced(percents);
    return { line, target, fullTarget: isHeld ? line.target : 0, askedBy, rates };
  });
  const { minutes, skipped } = time;
  const fullMinutes = isFullUsual ? usualOf(inputs.calendar, days) : time.worked;
  return { period, days, minutes, skipped, fullMinutes, fullOfWhole, lines };
}

export const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function cumulated(percents: readonly number[], minutes: readonly number[]): number[] {
  let sum = 0;
  return percents.map((percent, index) => {
    sum += percent * (minutes[index] ?? 0);
    return sum;
  });
}

const usualOf = (calendar: Calendar, days: readonly string[]) =>
  days.map((day) => usualMinutesOf(calendar, day));

/** The minutes of a period's days, and on demand those of the whole period before it was cut short. */
function timeOf({ calendar, start }: DemandInputs, period: QuotaPeriod, days: readonly string[]) {
  const worked = days.map((day) => minutesOfDay(calendar, day));
  const skipped = days.map((day, index) => {
    if (!start || day > start.day) return 0;
    return day < start.day ? (worked[index] ?? 0) : minutesUntil(calendar, start);
  });
  const isWhole = period.first === period.whole.first && period.last === period.whole.last;
  const whole = isWhole ? days : daysOf(period.whole);
  return {
    worked,
    skipped,
    minutes: worked.map((minutes, index) => minutes - (skipped[index] ?? 0)),
    working: once(() => sumOf(isWhole ? worked : whole.map((day) => minutesOfDay(calendar, day)))),
    usual: once(() => sumOf(usualOf(calendar, whole))),
  };
}

function once(count: () => number): () => number {
  let known: number | null = null;
  return () => {
    known ??= count();
    return known;
  };
}

/**
 * How targets are divided among minutes: target x factor x minutes / divisor. The divisor is the period's usual time
 * or its working time. If versions with both rules are in force within it, the factors bring the two to one divisor.
 */
function scaleOf(
  held: readonly (Quota | null)[],
  time: Pick<ReturnType<typeof timeOf>, 'usual' | 'working'>,
) {
  const isLowered = (version: Quota) => timeOffRuleOf(version) === 'lower';
  const rules = new Set(held.flatMap((version) => (version ? isLowered(version) : [])));
  if (rules.size < 2) {
    const [lowers = false] = rules;
    return { isLowered, factorOf: () => 1, divisor: lowers ? time.usual() : time.working() };
  }
  const [usual, working] = [time.usual(), time.working()];
  const common = Math.max(1, commonDivisor(usual, working));
  const factorOf = (version: Quota | null) =>
    (version && isLowered(version) ? working : usual) / common;
  return { isLowered, factorOf, divisor: (usual * working) / common };
}

/** What `version` asks of `line`; nothing if it has no such line, or a different one with that id. */
export function targetIn(version: Quota | null, { id, measure }: QuotaLine): number {
  return version?.lines.find((one) => one.id === id && one.measure === measure)?.target ?? 0;
}

/** True on the days from a version's first to its last. */
export function isInForce(version: Quota | null | undefined, day = ''): version is Quota {
  return !!version && version.effective <= day && !(version.until && version.until < day);
}

/** The percentage of a target that applies on a day on which a version is in force. */
export function sharesOf({ start, weekStart }: Pick<DemandInputs, 'start' | 'weekStart'>) {
  const steps = new Map<Quota, Step[]>();
  return (day: string, version: Quota | null): number => {
    if (!isInForce(version, day) || (start && day < start.day)) return 0;
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

/** `values` divided by their common divisor, because small numbers multiply exactly. */
function reduced(values: readonly number[]): number[] {
  const divisor = values.reduce(commonDivisor, 0);
  return divisor === 0 ? [...values] : values.map((value) => value / divisor);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
