import { browser } from '#imports';
import { type Sighting, sightingSchema } from '@/utils/activity/sighting';
import { type Kept, readOutbox, removeFromOutbox } from '@/utils/messages/outbox';
import { isPledged } from '@/utils/messages/pledge';
import { noteWritten } from '@/utils/messages/unwritten';
import { inTurn } from '@/utils/promises/in-turn';
import { retryWait } from '@/utils/promises/retry-wait';
import { recordSightings } from './recorder';

/** So many are written in one go; what cannot be written holds up no more than these. */
const AT_A_TIME = 200;

/** More of them than this are not odd at once. */
const MOST_ODD = 5;

/** What lies there, once it is validated. */
interface Waiting {
  id: string;
  sighting: Sighting;
}

/**
 * How long living bridges have, ms, to say what they have in hand, after the start of the worker and after they put it
 * there. What nobody has in hand by then is of a page that is gone.
 */
const GRACE = 1_000;

/** How soon to look again, ms, after what living bridges have in hand. */
const HELD = 30_000;

/** Wakes the worker as long as anything waits. */
const ALARM = 'outbox';
/** As often as the browser lets an alarm come. */
const ALARM_MINUTES = 0.5;

/** How long one round may take, ms, before the next begins without it. */
const ROUND = 60_000;

const inOrder = inTurn(ROUND);
let round: Promise<unknown> = Promise.resolve();
let next: { at: number; timer: ReturnType<typeof setTimeout> | null } | null = null;
let failed = 0;

/** Brings what waits in the outbox to the log in `wait` ms or sooner, and tries again for as long as it must. */
export function requestDrain(wait = 0): void {
  const at = performance.now() + wait;
  if (next !== null && next.at <= at) return;
  if (next?.timer) clearTimeout(next.timer);
  next = { at, timer: wait > 0 ? setTimeout(begin, wait) : null };
  if (wait === 0) begin();
}

/**
 * The same a moment after something was put there, or was taken out of a page's hands: the page may be gone before it
 * can take out what is in the log, or the browser may refuse it that.
 */
export const requestLook = (): void => requestDrain(GRACE);

function begin(): void {
  const drained = inOrder(async () => {
    // What is put there from here on asks for another round.
    next = null;
    const wait = await drainOutbox();
    for (const task of beside) await task();
    return wait;
  });
  round = drained.then(waitAgain, () => waitAgain('failed'));
}

let beside: readonly (() => Promise<void>)[] = [];

/** Each round does `tasks` too; one that fails is tried again with the rest. */
export function drainBeside(tasks: readonly (() => Promise<void>)[]): void {
  beside = tasks;
}

/** Waits until the round that goes on now, if there is one, has ended. Never rejects. */
export const roundEnded = (): Promise<unknown> => round;

/** Sees to the next round, if there is to be one; the alarm is for the case that the worker is stopped before. */
function waitAgain(wait: number | null | 'failed'): void {
  failed = wait === 'failed' ? failed + 1 : 0;
  const alarm =
    wait === null
      ? browser.alarms.clear(ALARM)
      : browser.alarms.create(ALARM, { periodInMinutes: ALARM_MINUTES });
  alarm.catch(() => {});
  if (wait !== null) requestDrain(wait === 'failed' ? retryWait(failed - 1) : wait);
}

/**
 * Writes what bridges saw and had no answer for: the worker was stopped, the tab closed, the extension updated. What a
 * living bridge has in hand is left to it. Returns in how many ms there is more to do, null where nothing waits, or that
 * some could not be written.
 */
export async function drainOutbox(): Promise<number | null | 'failed'> {
  const waiting = (await readOutbox()).flatMap(validated);
  const now = Date.now();
  const due = waiting.filter((kept) => isDue(kept, now));
  // What was not done cannot be taken back.
  const sighted = due.toSorted((one, other) => one.sighting.at - other.sighting.at);
  let isAllWritten = true;
  for (let from = 0; from < sighted.length; from += AT_A_TIME) {
    const written = await bring(sighted.slice(from, from + AT_A_TIME));
    isAllWritten &&= written;
  }
  if (!isAllWritten) return 'failed';
  const held = waiting.filter((kept) => !due.includes(kept));
  if (held.length === 0) return null;
  // Should the line to their bridges break, we hear of it.
  return held.every(({ id }) => isPledged(id)) ? HELD : GRACE;
}

/** What makes no sense stays there as it is: a newer version may have put it there. */
function validated(kept: Kept): (Kept & Waiting)[] {
  const sighting = sightingSchema.safeParse(kept.sighting).data;
  return sighting ? [{ ...kept, sighting }] : [];
}

function isDue({ id, notBefore, since }: Kept, now: number): boolean {
  if (notBefore <= now) return true;
  const isHeard = performance.now() >= GRACE && now - since >= GRACE;
  return isHeard && !isPledged(id);
}

/** Writes these, together or, should that fail, one by one. True if all are written. */
async function bring(some: readonly Waiting[]): Promise<boolean> {
  const sightings = some.map(({ sighting }) => sighting);
  try {
    await recordSightings(sightings);
    noteWritten(sightings, Date.now());
  } catch {
    return some.length > 1 && (await bringEach(some));
  }
  await removeFromOutbox(some.map(({ id }) => id));
  return true;
}

/** One that is odd must not hold up the others. Where several fail, it is not they who are odd. */
async function bringEach(some: readonly Waiting[]): Promise<boolean> {
  let failed = 0;
  for (const one of some) {
    if (!(await bring([one]))) failed += 1;
    if (failed > MOST_ODD) return false;
  }
  return failed === 0;
}
