import type { QuotaLine } from '@/utils/quota/quota';
import { targetOf, weightOn } from './quota-oracle-target';
import { dayName } from './quota-oracle-time';
import { heldOn, type OracleSpan, periodOn, type World } from './quota-oracle-world';

/* Why a line asks nothing of a period, found by walking from day to day. Written only from the words of the design. */

/** How far ahead it looks. */
const AHEAD = 400;

/** `asked`, or the reason in short: `not-yet 2026-11-30 60`. */
export function reasonOf(
  world: World,
  line: QuotaLine,
  span: OracleSpan,
  { target, carried }: { target: number; carried: number },
): string {
  if (target > 0) return 'asked';
  const days: number[] = [];
  for (let day = span.first; day <= span.last; day += 1) days.push(day);
  const on = days.filter((day) => isOn(world, line, day));
  const asks = days.some((day) => asksOn(world, line, day));
  const next = asks ? null : nextAfter(world, line, span.last);
  if (on.length === 0) return next ?? endOf(world, span) ?? 'never-set';
  if (next && beginsIn(world, line, span)) return next;
  if (asks) return carried < 0 ? 'in-advance' : 'too-small';
  if (on.some((day) => world.minutesOf(day).asked > 0)) return 'ramp';
  return on.some((day) => world.minutesOf(day).usual > 0) ? 'time-off' : 'no-hours';
}

/** The target of `line` in the version in force on `day`, but not before the start. */
function isOn(world: World, { id, measure }: QuotaLine, day: number): boolean {
  const held = heldOn(world, day);
  if (!held || day > held.until || (day + 1) * 1440 <= world.start) return false;
  return held.quota.lines.some(
    (line) => line.id === id && line.measure === measure && line.target > 0,
  );
}

const asksOn = (world: World, line: QuotaLine, day: number) =>
  weightOn(world, line, day) > 0 && world.minutesOf(day).asked > 0;

/** On these days the rep begins, or the first version with a target for the line. */
function beginsIn(world: World, { id, measure }: QuotaLine, { first }: OracleSpan): boolean {
  const set = world.versions.find(({ quota }) =>
    quota.lines.some((line) => line.id === id && line.measure === measure && line.target > 0),
  );
  return world.start >= first * 1440 || (set !== undefined && set.from >= first);
}

function endOf(world: World, { first }: OracleSpan): string | null {
  const end = world.versions.at(-1)?.until ?? Number.POSITIVE_INFINITY;
  return end < first ? `ended ${dayName(end + 1)}` : null;
}

function nextAfter(world: World, line: QuotaLine, last: number): string | null {
  if (world.inputs.calendar.hours.every((stretches) => stretches.length === 0)) return null;
  let begin = last + 1;
  while (begin < last + AHEAD && !isOn(world, line, begin)) begin += 1;
  if (!isOn(world, line, begin)) return null;
  for (let day = begin; day <= begin + AHEAD; day += 1) {
    if (!asksOn(world, line, day)) continue;
    const span = periodOn(world, day);
    // The line as the coming period has it at its end.
    const isKept = isIn(world, line, span.last);
    const target = isKept ? targetOf(world, line, span) : 0;
    if (target > 0) return `not-yet ${dayName(day)} ${target}`;
    day = span.last;
  }
  return null;
}

const isIn = (world: World, { id, measure }: QuotaLine, day: number) =>
  heldOn(world, day)?.quota.lines.some((line) => line.id === id && line.measure === measure);
