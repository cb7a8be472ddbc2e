import { browser } from '#imports';
import type { Sighting } from '@/utils/activity/sighting';
import { send } from '@/utils/messages/port';
import { retryWait } from '@/utils/promises/retry-wait';
import { openCopy, type SafeCopy } from './safe-copy';

/**
 * How long the recorder may take before the outbox is written, ms. Usually it answers sooner. Until then the observer
 * still has the sighting, and the message is on its way even if the tab closes.
 */
const GRACE = 20;

/** False once the extension was updated or removed while this script lives. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** Deliveries under way, by the names of the act. */
const underWay = new Map<string, Promise<void>>();

/**
 * Brings a sighting to the log at least once. Sightings of one act follow one after the other, because what was not
 * done cannot be taken back. `isSafe` is called as soon as the sighting can no longer be lost: it is in the outbox,
 * or the recorder has handled it. `copy` is the act's copy in the outbox from before it was answered; it goes when
 * there is a better one. Resolves when the sighting is in the log, or never will be; until that is known, it goes on
 * as long as this script lives.
 */
export function deliver(
  sighting: Sighting,
  isSafe: () => void,
  copy: SafeCopy | null = null,
): Promise<void> {
  const names = [sighting.id, sighting.formerly, sighting.writtenIn].filter((one) => one !== null);
  const before = names.flatMap((name) => underWay.get(name) ?? []);
  // With nothing before it, there is nothing to wait for.
  const turn = before.length > 0 ? Promise.all(before) : null;
  const done = bring(sighting, turn, isSafe, copy).finally(() => {
    for (const name of names) if (underWay.get(name) === done) underWay.delete(name);
  });
  for (const name of names) underWay.set(name, done);
  return done;
}

async function bring(
  sighting: Sighting,
  turn: Promise<unknown> | null,
  isSafe: () => void,
  before: SafeCopy | null,
): Promise<void> {
  const first = turn ? turn.then(() => isDealtWith(sighting)) : isDealtWith(sighting);
  // The existing copy does not have the answer, and the page may go at any moment.
  const kept = before && keep(before, sighting, isSafe);
  if (await Promise.race([first, after(GRACE)])) {
    isSafe();
    void before?.drop();
    return;
  }
  const copy = before ?? openCopy();
  const isKept = await (kept ?? keep(copy, sighting, isSafe));
  if (!(await first)) await bringLater(sighting, copy, isKept, isSafe);
  isSafe();
  void copy.drop();
}

/** True once it is in the outbox; false if the browser cannot store it. */
function keep(copy: SafeCopy, sighting: Sighting, isSafe: () => void): Promise<boolean> {
  return copy.keep(sighting).then(
    () => {
      isSafe();
      return true;
    },
    () => false,
  );
}

const after = (wait: number) =>
  new Promise<false>((resume) => setTimeout(() => resume(false), wait));

/**
 * True if the recorder wrote it or never will. False if it could not be asked, could not write, or had too much to
 * do.
 */
async function isDealtWith(sighting: Sighting): Promise<boolean> {
  try {
    const answer = await send('sighting', { sighting });
    return answer.ok || !['storage-failed', 'too-many'].includes(answer.refusal);
  } catch {
    return false;
  }
}

interface Late {
  sighting: Sighting;
  copy: SafeCopy;
  isKept: boolean;
  isSafe: () => void;
  brought: () => void;
}

/** What could not be delivered at once, oldest first. */
const late = new Set<Late>();
let timer: ReturnType<typeof setTimeout> | null = null;
let failed = 0;

/** Resolves when it has been delivered after all: by this script, or by the background from the outbox. */
function bringLater(
  sighting: Sighting,
  copy: SafeCopy,
  isKept: boolean,
  isSafe: () => void,
): Promise<void> {
  return new Promise((resolve) => {
    const brought = () => {
      late.delete(one);
      resolve();
    };
    const one: Late = { sighting, copy, isKept, isSafe, brought };
    late.add(one);
    if (isKept) copy.whenBrought(brought);
    tryLater();
  });
}

function tryLater(): void {
  if (timer === null && late.size > 0)
    timer = setTimeout(() => void bringLate(), retryWait(failed));
}

/** One after the other, as long as they get through. The first that fails shows how the rest would fare. */
async function bringLate(): Promise<void> {
  for (const one of late) {
    // What is not in the outbox waits in the observer for the bridge of the updated extension.
    if (!isAlive()) return;
    if (!one.isKept) {
      one.isKept = await keep(one.copy, one.sighting, one.isSafe);
      if (one.isKept) one.copy.whenBrought(one.brought);
    }
    if (!(await isDealtWith(one.sighting))) {
      failed += 1;
      // If only this one fails, the others go before it next time.
      if (late.delete(one)) late.add(one);
      break;
    }
    failed = 0;
    one.brought();
  }
  timer = null;
  tryLater();
}
