import { browser } from '#imports';
import type { Sighting } from '@/utils/activity/sighting';
import { keepInOutbox, removeFromOutbox } from '@/utils/messages/outbox';
import { send } from '@/utils/messages/port';

/**
 * How long the recorder may take before the outbox is written, ms. It mostly answers sooner; until then the observer
 * still has the sighting, and the message is on its way even if the tab closes.
 */
const GRACE = 20;

/** Waits before each further try, ms. After the last the outbox keeps it until the worker starts again. */
const RETRIES = [500, 2_000, 10_000, 60_000];

/** False once the extension was updated or removed under this script. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}

/** What is still under way, by the names of the act. */
const underWay = new Map<string, Promise<void>>();

/** Brings a sighting to the log: of one act one after the other, because what was not done cannot be taken back. */
export function deliver(sighting: Sighting, isSafe: () => void): Promise<void> {
  const names = [sighting.id, sighting.formerly, sighting.writtenIn].filter((one) => one !== null);
  const before = names.flatMap((name) => underWay.get(name) ?? []);
  // Nothing to wait for is no reason to wait.
  const turn = before.length > 0 ? Promise.all(before) : null;
  const done = bring(sighting, turn, isSafe).finally(() => {
    for (const name of names) if (underWay.get(name) === done) underWay.delete(name);
  });
  for (const name of names) underWay.set(name, done);
  return done;
}

/**
 * Brings a sighting to the log at least once, when it is its turn. `isSafe` is called as soon as it can no longer be
 * lost: it lies in the outbox, or the recorder has dealt with it.
 */
async function bring(
  sighting: Sighting,
  turn: Promise<unknown> | null,
  isSafe: () => void,
): Promise<void> {
  let dealtWith = turn ? turn.then(() => isDealtWith(sighting)) : isDealtWith(sighting);
  if (await Promise.race([dealtWith, after(GRACE)])) {
    isSafe();
    return;
  }
  const id = crypto.randomUUID();
  const kept = keepInOutbox(id, sighting).then(isSafe, () => {});
  for (const wait of [...RETRIES, null]) {
    if (await dealtWith) {
      isSafe();
      await kept;
      await removeFromOutbox(id).catch(() => {});
      return;
    }
    if (wait === null) return;
    await after(wait);
    if (!isAlive()) return;
    dealtWith = isDealtWith(sighting);
  }
}

const after = (wait: number) =>
  new Promise<false>((resume) => setTimeout(() => resume(false), wait));

/** True if the recorder wrote it or never will; false if it could not be asked, could not write, or had too much to do. */
async function isDealtWith(sighting: Sighting): Promise<boolean> {
  try {
    const answer = await send('sighting', { sighting });
    return answer.ok || !['storage-failed', 'too-many'].includes(answer.refusal);
  } catch {
    return false;
  }
}
