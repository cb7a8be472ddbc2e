import type { QuotaLine } from '@/utils/quota/quota';
import { roundedRatio } from './quota-oracle-standing';
import { dayNumber, spanOf } from './quota-oracle-time';
import { heldOn, type OracleSpan, shapeOn, type World } from './quota-oracle-world';

/*
 * What a line asks of a period before anything is carried over, by the second opinion: with whole numbers of any
 * size.
 */

/** What a minute of `day` asks of `line`, as a target x %. */
export function weightOn(world: World, { id, measure }: QuotaLine, day: number): number {
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

/** True on days whose time off lowers the target. On other days the rest of the period makes up for it. */
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

/** What each minute of `day` asks of a line, in units of the period's usual x working time x 100. */
export function partOf(world: World, line: QuotaLine, span: OracleSpan, day: number): bigint {
  const { usual, worked } = timeOf(world, span);
  const other = isLoweredOn(world, day) ? worked : usual;
  return BigInt(weightOn(world, line, day)) * BigInt(other);
}

/** The target of a period before anything is carried over into it. */
export function targetOf(world: World, line: QuotaLine, span: OracleSpan): number {
  const { usual, worked } = timeOf(world, span);
  let asked = 0n;
  for (let day = span.first; day <= span.last; day += 1) {
    asked += BigInt(world.minutesOf(day).asked) * partOf(world, line, span, day);
  }
  if (worked === 0) return 0;
  return roundedRatio(asked, BigInt(usual) * BigInt(worked) * 100n);
}

/**
 * What a line would ask of a period if nothing were off and everything were asked; nothing if the period has no time.
 */
export function fullTargetOf(world: World, line: QuotaLine, span: OracleSpan): number {
  let isOn = false;
  for (let day = span.first; day <= span.last; day += 1) {
    if ((heldOn(world, day)?.until ?? -1e9) >= day) isOn = true;
  }
  return isOn && timeOf(world, span).usual > 0 ? line.target : 0;
}
