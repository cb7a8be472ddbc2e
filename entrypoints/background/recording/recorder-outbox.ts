import { browser } from '#imports';
import { type Sighting, sightingSchema } from '@/utils/activity/sighting';
import { type Kept, readOutbox, removeFromOutbox } from '@/utils/messages/outbox';
import { isPledged } from '@/utils/messages/pledge';
import { noteWritten } from '@/utils/messages/unwritten';
import { inTurn } from '@/utils/promises/in-turn';
import { retryWait } from '@/utils/promises/retry-wait';
import { recordSightings } from './recorder';

/** This many are written at once. If one cannot be written, only these wait for it. */
const AT_A_TIME = 200;

/** If more than this fail, the fault is not in the sightings. */
const MOST_ODD = 5;

/** What is in the outbox, after validation. */
interface Waiting {
  id: string;
  sighting: Sighting;
}

/**
 * How long living bridges have, ms, to say what they have in hand, counted from the start of the worker and from when
 * they put it there. What nobody claims by then belongs to a page that is gone.
 */
const GRACE = 1_000;

/** How soon to look again, ms, for things that living bridges have in hand. */
const HELD = 30_000;

/** Wakes the worker as long as anything waits. */
const ALARM = 'outbox';
/** The shortest interval that browsers allow. */
const ALARM_MINUTES = 0.5;

/** How long one round may take, ms. After that the next begins without waiting for it. */
const ROUND = 60_000;

const inOrder = inTurn(ROUND);
let round: Promise<unknown> = Promise.resolve();
let next: { at: number; timer: ReturnType<typeof setTimeout> | null } | null = null;
let failed = 0;

/** Brings what waits in the outbox to the log within `wait` ms, and keeps trying as long as necessary. */
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
export function requestLook(): void {
  requestWake();
  requestDrain(GRACE);
}

/** True while the alarm is set, as far as this worker knows. */
let isAlarmSet = false;

function setAlarm(isSet: boolean): void {
  isAlarmSet = isSet;
  const done = isSet
    ? browser.alarms.create(ALARM, { periodInMinutes: ALARM_MINUTES })
    : browser.alarms.clear(ALARM);
  done.catch(() => {});
}

/** Starts the worker again in half a minute if it is killed before it could do what it was just told. */
export function requestWake(): void {
  if (!isAlarmSet) setAlarm(true);
}

function begin(): void {
  const drained = inOrder(async () => {
    // What is put there from now on needs another round.
    next = null;
    const waits = [await drainOutbox(), await beside()];
    if (waits.includes('failed')) return 'failed';
    const some = waits.filter((wait) => typeof wait === 'number');
    return some.length > 0 ? Math.min(...some) : null;
  });
  round = drained.then(waitAgain, () => waitAgain('failed'));
}

let beside: () => Promise<number | null> = async () => null;

/**
 * Each round also does `task`, which returns in how many ms there is more to do, null if there is nothing. If it fails,
 * it is tried again with the rest.
 */
export function drainBeside(task: () => Promise<number | null>): void {
  beside = task;
}

/** Waits until the present round, if there is one, has ended. Never rejects. */
export const roundEnded = (): Promise<unknown> => round;

/** Schedules the next round, if one is needed. The alarm is for a worker that is stopped before. */
function waitAgain(wait: number | null | 'failed'): void {
  failed = wait === 'failed' ? failed + 1 : 0;
  setAlarm(wait !== null);
  if (wait !== null) requestDrain(wait === 'failed' ? retryWait(failed - 1) : wait);
}

/**
 * Writes what bridges saw and got no answer for: the worker was stopped, the tab closed, the extension updated. What
 * a living bridge has in hand is left to it. Returns in how many ms there is more to do; null if nothing waits, or if
 * some could not be written.
 */
export async function drainOutbox(): Promise<number | null | 'failed'> {
  const waiting = (await readOutbox()).flatMap(validated);
  const now = Date.now();
  const due = waiting.filter((kept) => isDue(kept, now));
  // An act that was not done cannot be taken back, so these come last.
  const sighted = due.toSorted((one, other) => one.sighting.at - other.sighting.at);
  let isAllWritten = true;
  for (let from = 0; from < sighted.length; from += AT_A_TIME) {
    const written = await bring(sighted.slice(from, from + AT_A_TIME));
    isAllWritten &&= written;
  }
  if (!isAllWritten) return 'failed';
  const held = waiting.filter((kept) => !due.includes(kept));
  if (held.length === 0) return null;
  // If the line to its bridge breaks, we hear of it.
  return held.every(({ id }) => isPledged(id)) ? HELD : GRACE;
}

/** What makes no sense is left there: a newer version may have put it there. */
function validated(kept: Kept): (Kept & Waiting)[] {
  const sighting = sightingSchema.safeParse(kept.sighting).data;
  return sighting ? [{ ...kept, sighting }] : [];
}

function isDue({ id, notBefore, since }: Kept, now: number): boolean {
  if (notBefore <= now) return true;
  const isHeard = performance.now() >= GRACE && now - since >= GRACE;
  return isHeard && !isPledged(id);
}

/** Writes these together, or one by one if that fails. True if all are written. */
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

/** One odd sighting must not hold up the others. But if several fail, the fault is not in them. */
async function bringEach(some: readonly Waiting[]): Promise<boolean> {
  let failed = 0;
  for (const one of some) {
    if (!(await bring([one]))) failed += 1;
    if (failed > MOST_ODD) return false;
  }
  return failed === 0;
}
