import type { ProgressInputs } from '@/utils/quota/progress';
import type { Carry, Quota, QuotaLine } from '@/utils/quota/quota';
import { doneIn } from './quota-oracle-count';
import {
  landing,
  type OracleLine,
  roundedRatio,
  scoreOf,
  standing,
  todayOf,
} from './quota-oracle-standing';
import {
  dayName,
  dayNumber,
  reachedBy,
  type Span,
  shownAt,
  spanOf,
  workedMinutes,
} from './quota-oracle-time';

/*
 * A second opinion on the progress of a quota: it walks through every minute of the period and reckons in whole numbers
 * of any size. Slow, plain, and written from the design alone.
 */

export interface OracleAnswer {
  first: string;
  last: string;
  lines: OracleLine[];
  score: number | null;
}

interface Version {
  quota: Quota;
  from: number;
  until: number;
}

interface World {
  inputs: ProgressInputs;
  versions: Version[];
  joined: number;
  /** Of each day, and how many of them are past. */
  minutesOf: (day: number) => { worked: number; passed: number };
}

interface OracleSpan extends Span {
  /** The period before it was cut short. */
  whole: Span;
}

function worldOf(inputs: ProgressInputs): World {
  const versions = inputs.versions.map((quota) => ({
    quota,
    from: dayNumber(quota.effective),
    until: quota.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(quota.until),
  }));
  const joined = inputs.joinedOn ? dayNumber(inputs.joinedOn) : Number.NEGATIVE_INFINITY;
  return { inputs, versions, joined, minutesOf: minutesIn(inputs) };
}

/** Counts the working minutes of a day, one by one. */
function minutesIn({ calendar, zone, now }: ProgressInputs): World['minutesOf'] {
  const reached = reachedBy(zone, now);
  const known = new Map<number, { worked: number; passed: number }>();
  return (day) => {
    const before = known.get(day);
    if (before) return before;
    const minutes = { worked: 0, passed: 0 };
    const isWorked = workedMinutes(calendar, day);
    for (let minute = 0; minute < 1440; minute += 1) {
      if (isWorked[minute] === 0) continue;
      minutes.worked += 1;
      if (day * 1440 + minute < reached) minutes.passed += 1;
    }
    known.set(day, minutes);
    return minutes;
  };
}

export function oracleOf(inputs: ProgressInputs): OracleAnswer {
  const world = worldOf(inputs);
  const today = Math.floor(shownAt(inputs.zone, inputs.now) / 1440);
  const reached = reachedBy(inputs.zone, inputs.now);
  const { quota } = heldOn(world, today);
  const span = periodOn(world, today);
  const lines = quota.lines.map((line) => lineOn(world, { line, span, today, reached, quota }));
  const score = quota.kind === 'combination' ? scoreOf(quota.lines, lines) : null;
  return { first: dayName(span.first), last: dayName(span.last), lines, score };
}

function heldOn({ versions }: World, day: number): Version {
  let held = versions[0] as Version;
  for (const version of versions) if (version.from <= day) held = version;
  return held;
}

function periodOn(world: World, day: number): OracleSpan {
  const { quota } = heldOn(world, day);
  const whole = spanOf(day, quota.period, world.inputs.weekStart);
  const isLike = (other: number) => isSameRule(heldOn(world, other).quota, quota);
  const isInForce = (other: number) => heldOn(world, other).until >= other;
  const goesOn = (next: number) => isInForce(next) || !isInForce(next - 1);
  let [first, last] = [day, day];
  while (first > whole.first && isLike(first - 1)) first -= 1;
  while (last < whole.last && isLike(last + 1) && goesOn(last + 1)) last += 1;
  return { first, last, whole };
}

function isSameRule({ period: a }: Quota, { period: b }: Quota): boolean {
  return a.unit === b.unit && a.count === b.count && a.anchor === b.anchor;
}

/** What a minute of `day` asks of `line`, as a target x %. */
function weightOn(world: World, { id, measure }: QuotaLine, day: number): number {
  const { quota, until } = heldOn(world, day);
  const same = quota.lines.find((line) => line.id === id && line.measure === measure);
  if (!same || day < world.joined || day > until) return 0;
  if (!quota.ramp) return same.target * 100;
  const { from, shares } = quota.ramp;
  let span = spanOf(dayNumber(from), quota.period, world.inputs.weekStart);
  if (day < span.first) return same.target * 100;
  for (const share of shares) {
    if (day <= span.last) return same.target * share;
    span = spanOf(span.last + 1, quota.period, world.inputs.weekStart);
  }
  return same.target * 100;
}

/** The target of a period before anything is carried into it. */
function targetOf(world: World, line: QuotaLine, { first, last, whole }: OracleSpan): number {
  let [asked, minutes] = [0, 0];
  for (let day = whole.first; day <= whole.last; day += 1) {
    const weight = day < first || day > last ? 0 : weightOn(world, line, day);
    const { worked } = world.minutesOf(day);
    minutes += worked;
    asked += worked * weight;
  }
  // Without any working time it is asked as the last day asks it.
  return minutes === 0
    ? roundedRatio(weightOn(world, line, last), 100)
    : roundedRatio(asked, minutes * 100);
}

const sumOf = (done: Map<string, number>) => [...done.values()].reduce((sum, one) => sum + one, 0);

interface Asked {
  line: QuotaLine;
  span: OracleSpan;
  /** The version that holds today. */
  quota: Quota;
  today: number;
  /** How far the clock has come. */
  reached: number;
}

function lineOn(world: World, asked: Asked): OracleLine {
  const { line, span, today, reached, quota } = asked;
  const own = targetOf(world, line, span);
  const carried = limited(balanceBefore(world, asked), own, quota.carry);
  const target = own + carried;
  const done = doneIn(line, span, world.inputs);
  let [all, gone, ofToday, left] = [0, 0, 0, 0];
  for (let day = span.first; day <= span.last; day += 1) {
    const weight = weightOn(world, line, day);
    const { worked, passed } = world.minutesOf(day);
    all += weight * worked;
    gone += weight * passed;
    if (day === today) ofToday = weight * worked;
    if (day >= today) left += weight * worked;
  }
  const isOver = reached >= (span.last + 1) * 1440;
  const time = { all: BigInt(all), gone: BigInt(gone), isOver };
  return {
    ...standing(sumOf(done), target, time),
    today: todayOf(done.get(dayName(today)) ?? 0, sumOf(done), target, ofToday, left),
    fullTarget: line.target,
    carried,
    landing: target === 0 ? null : landing(sumOf(done), time),
  };
}

/** What the periods before left undone (positive) or did too much (negative), each limited as it is handed on. */
function balanceBefore(world: World, { line, span, quota }: Asked): number {
  if (!quota.carry?.shortfall && !quota.carry?.surplus) return 0;
  const past: OracleSpan[] = [];
  for (let next: Span = span; past.length < 12; next = past[0] as Span) {
    const one = periodOn(world, next.first - 1);
    const then = heldOn(world, one.first);
    const began = then.from <= one.first && world.joined <= one.first;
    const isWhole = one.first === one.whole.first && isSameRule(then.quota, quota);
    if (!began || !isWhole || !then.quota.carry) break;
    past.unshift(one);
  }
  let balance = 0;
  for (const one of past) {
    const lines = heldOn(world, one.last).quota.lines;
    const then = lines.find(({ id, measure }) => id === line.id && measure === line.measure);
    const target = then ? targetOf(world, then, one) : 0;
    balance = then
      ? target + limited(balance, target, quota.carry) - sumOf(doneIn(then, one, world.inputs))
      : 0;
  }
  return balance;
}

function limited(balance: number, target: number, carry: Carry | undefined): number {
  const most = Number((BigInt(target) * BigInt(carry?.cap ?? 0)) / 100n);
  if (balance > 0) return carry?.shortfall ? Math.min(balance, most) : 0;
  return carry?.surplus && most > 0 && balance < 0 ? -Math.min(-balance, most) : 0;
}
