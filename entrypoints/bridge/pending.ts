import type { Sighting } from '@/utils/activity/sighting';
import { openCopy, type SafeCopy } from './safe-copy';

/** How long an answer may take before the log hears that there is none yet, ms. */
const PATIENCE = 20_000;

/** What happens to a sighting next, with its copy in the outbox, if there is one. */
export type PassOn = (sighting: Sighting, isSafe: () => void, copy: SafeCopy | null) => void;

interface Waiting {
  isSafe: () => void;
  copy: SafeCopy | null;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * Holds an act that has left the page and is not answered yet, because the answer usually comes in a moment; `held`
 * is told of it. With its answer it goes on to `passOn`, and also without one if none comes in time. If the page
 * closes before, the background takes over. All the while there is a copy in the outbox, which goes on with it.
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
    // Losing a draft on its way is no loss.
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
