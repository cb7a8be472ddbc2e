import type { Sighting } from '@/utils/activity/sighting';
import { openCopy, type SafeCopy } from './safe-copy';

/** How long an answer may take before the log hears that there is none yet, ms. */
const PATIENCE = 20_000;

/** What becomes of a sighting, with the copy that lies in the outbox of it, if there is one. */
export type PassOn = (sighting: Sighting, isSafe: () => void, copy: SafeCopy | null) => void;

interface Waiting {
  isSafe: () => void;
  copy: SafeCopy | null;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * Holds what has left the page and is not answered yet, for the answer is usually there in a moment; `held` hears of
 * it. With its answer it goes on to `passOn`, and so it does as it is if none comes; if the page goes before, the
 * background sees to it. All the while it lies in the outbox: that copy goes with it.
 */
export function openPending(passOn: PassOn, held: (sighting: Sighting) => void) {
  const waiting = new Map<string, Waiting>();
  const take = (name: string) => {
    const one = waiting.get(name);
    waiting.delete(name);
    clearTimeout(one?.timer);
    return one;
  };
  const hold = (name: string, sighting: Sighting, isSafe: () => void) => {
    const giveUp = () => {
      const one = take(name);
      if (one) passOn(sighting, isSafe, one.copy);
    };
    // A draft that is lost on its way is no loss.
    const copy = sighting.act === 'undone' ? null : openCopy();
    waiting.set(name, { isSafe, copy, timer: setTimeout(giveUp, PATIENCE) });
    held(sighting);
    if (copy) copy.hold(sighting, Date.now() + 2 * PATIENCE).then(isSafe, () => {});
    else isSafe();
  };

  return (sighting: Sighting, isSafe: () => void): void => {
    const name = `${sighting.id} ${sighting.act}`;
    const before = take(name);
    if (!before && sighting.outcome === 'unknown') {
      hold(name, sighting, isSafe);
      return;
    }
    const bothSafe = () => {
      before?.isSafe();
      isSafe();
    };
    passOn(sighting, bothSafe, before?.copy ?? null);
  };
}
