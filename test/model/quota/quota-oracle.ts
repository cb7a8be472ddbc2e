import type { ProgressInputs } from '@/utils/quota/pace/progress';
import type { Carry, Quota, QuotaLine } from '@/utils/quota/quota';
import { reasonOf } from './quota-oracle-asking';
import { doneIn } from './quota-oracle-count';
import { landing, type OracleLine, scoreOf, standing, todayOf } from './quota-oracle-standing';
import { fullTargetOf, partOf, targetOf } from './quota-oracle-target';
import { dayName, reachedBy, type Span, shownAt } from './quota-oracle-time';
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
 * A second opinion on the progress of a quota. It walks through every minute of the period and computes with whole
 * numbers of any size: slow, plain, and written only from the design.
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

const sumOf = (done: Map<string, number>) => [...done.values()].reduce((sum, one) => sum + one, 0);

interface Asked {
  line: QuotaLine;
  span: OracleSpan;
  /** The version in force today. */
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
    reason: reasonOf(world, line, span, { target, carried }),
  };
}

/** What earlier periods left undone (positive) or did in excess (negative), limited each time it is passed on. */
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
    // A period that asked nothing is skipped.
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
