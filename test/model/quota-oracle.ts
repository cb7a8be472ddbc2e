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
import { dayName, dayNumber, reachedBy, type Span, shownAt, spanOf } from './quota-oracle-time';
import {
  heldOn,
  isSameRule,
  type OracleSpan,
  periodOn,
  shapeOn,
  type World,
  worldOf,
} from './quota-oracle-world';

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

export function oracleOf(inputs: ProgressInputs): OracleAnswer {
  const world = worldOf(inputs);
  const today = Math.floor(shownAt(inputs.zone, inputs.now) / 1440);
  const reached = reachedBy(inputs.zone, inputs.now);
  const { quota } = shapeOn(world, today);
  const span = periodOn(world, today);
  const lines = quota.lines.map((line) => lineOn(world, { line, span, today, reached, quota }));
  const score = quota.kind === 'combination' ? scoreOf(quota.lines, lines) : null;
  return { first: dayName(span.first), last: dayName(span.last), lines, score };
}

/** What a minute of `day` asks of `line`, as a target x %. */
function weightOn(world: World, { id, measure }: QuotaLine, day: number): number {
  const held = heldOn(world, day);
  const same = held?.quota.lines.find((line) => line.id === id && line.measure === measure);
  if (!held || !same || day > held.until) return 0;
  const { ramp, period } = held.quota;
  if (!ramp) return same.target * 100;
  let span = spanOf(dayNumber(ramp.from), period, world.inputs.weekStart);
  if (day < span.first) return same.target * 100;
  for (const share of ramp.shares) {
    if (day <= span.last) return same.target * share;
    span = spanOf(span.last + 1, period, world.inputs.weekStart);
  }
  return same.target * 100;
}

/** True on days whose time off lowers the target; on others the rest of the period makes up for it. */
function isLoweredOn(world: World, day: number): boolean {
  const { timeOff, period } = shapeOn(world, day).quota;
  if (timeOff) return timeOff === 'lower';
  return (
    (period.unit === 'day' && period.count <= 7) || (period.unit === 'week' && period.count === 1)
  );
}

/** Usual and working minutes of a period before it was cut short. */
function timeOf(world: World, { whole }: OracleSpan) {
  let [usual, worked] = [0, 0];
  for (let day = whole.first; day <= whole.last; day += 1) {
    usual += world.minutesOf(day).usual;
    worked += world.minutesOf(day).worked;
  }
  return { usual, worked };
}

/** What each minute of `day` asks of a line, as parts of the period's usual x working time x 100. */
function partOf(world: World, line: QuotaLine, span: OracleSpan, day: number): bigint {
  const { usual, worked } = timeOf(world, span);
  const other = isLoweredOn(world, day) ? worked : usual;
  return BigInt(weightOn(world, line, day)) * BigInt(other);
}

/** The target of a period before anything is carried into it. */
function targetOf(world: World, line: QuotaLine, span: OracleSpan): number {
  const { usual, worked } = timeOf(world, span);
  let asked = 0n;
  for (let day = span.first; day <= span.last; day += 1) {
    asked += BigInt(world.minutesOf(day).asked) * partOf(world, line, span, day);
  }
  if (worked === 0) return 0;
  return roundedRatio(asked, BigInt(usual) * BigInt(worked) * 100n);
}

/** What a line would ask of a period if nothing were off and all of it were asked: nothing where there is no time at all. */
function fullTargetOf(world: World, line: QuotaLine, span: OracleSpan): number {
  let isOn = false;
  for (let day = span.first; day <= span.last; day += 1) {
    if ((heldOn(world, day)?.until ?? -1e9) >= day) isOn = true;
  }
  return isOn && timeOf(world, span).usual > 0 ? line.target : 0;
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
  let [all, gone, ofToday, left] = [0n, 0n, 0n, 0n];
  for (let day = span.first; day <= span.last; day += 1) {
    const part = partOf(world, line, span, day);
    const [asks, past] = [world.minutesOf(day).asked, world.minutesOf(day).passed];
    all += part * BigInt(asks);
    gone += part * BigInt(past);
    if (day === today) ofToday = part * BigInt(asks);
    if (day >= today) left += part * BigInt(asks);
  }
  const time = { all, gone, isOver: reached >= (span.last + 1) * 1440 };
  return {
    ...standing(sumOf(done), target, time),
    today: todayOf(done.get(dayName(today)) ?? 0, sumOf(done), target, ofToday, left),
    fullTarget: fullTargetOf(world, line, span),
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
    if (!then || world.start >= (one.first + 1) * 1440) break;
    const isWhole = one.first === one.whole.first && isSameRule(then.quota, quota);
    if (!isWhole || !then.quota.carry) break;
    past.unshift(one);
  }
  let balance = 0;
  for (const one of past) {
    const lines = shapeOn(world, one.last).quota.lines;
    const then = lines.find(({ id, measure }) => id === line.id && measure === line.measure);
    const target = then ? targetOf(world, then, one) : 0;
    if (!then) balance = 0;
    // A period that asked nothing is passed over.
    else if (target > 0)
      balance =
        target + limited(balance, target, quota.carry) - sumOf(doneIn(then, one, world.inputs));
  }
  return balance;
}

function limited(balance: number, target: number, carry: Carry | undefined): number {
  const most = Number((BigInt(target) * BigInt(carry?.cap ?? 0)) / 100n);
  if (balance > 0) return carry?.shortfall ? Math.min(balance, most) : 0;
  return carry?.surplus && most > 0 && balance < 0 ? -Math.min(-balance, most) : 0;
}
