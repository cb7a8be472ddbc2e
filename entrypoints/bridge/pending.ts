import type { Sighting } from '@/utils/activity/sighting';
import { keepInOutbox, removeFromOutbox } from '@/utils/messages/outbox';
import { pledge } from '@/utils/messages/pledge';
import type { Receiver } from './receive';

/** How long an answer may take before the log hears that there is none yet, ms. */
const PATIENCE = 20_000;

interface Waiting {
  sighting: Sighting;
  outboxId: string;
  timer: ReturnType<typeof setTimeout>;
  /** Ends what sees to it that the log hears of it, should the page go. */
  takeBack: () => void;
}

/**
 * Holds what has left the page and is not answered yet, for the answer is usually there in a moment. If it does not
 * come, `passOn` hears of it as it is; if the page goes before, the background does. Until then it lies in the outbox.
 */
export function openPending(passOn: Receiver) {
  const waiting = new Map<string, Waiting>();
  const take = (name: string) => {
    const held = waiting.get(name);
    waiting.delete(name);
    clearTimeout(held?.timer);
    held?.takeBack();
    return held;
  };
  const giveUp = (name: string) => {
    const held = take(name);
    if (!held) return;
    passOn(held.sighting, () => void removeFromOutbox(held.outboxId).catch(() => {}));
  };

  /** True if it is held; false if it is to go on: it has its answer, or had none for the second time. */
  return function hold(...[sighting, isSafe]: Parameters<Receiver>): boolean {
    const name = `${sighting.id} ${sighting.act}`;
    const held = take(name);
    if (held) removeFromOutbox(held.outboxId).catch(() => {});
    if (held || sighting.outcome !== 'unknown') return false;
    const outboxId = crypto.randomUUID();
    const timer = setTimeout(() => giveUp(name), PATIENCE);
    // A draft that is lost on its way is no loss.
    const isWorth = sighting.act !== 'undone';
    const takeBack = isWorth ? pledge({ outboxId, sighting }) : () => {};
    waiting.set(name, { sighting, outboxId, timer, takeBack });
    if (isWorth) keepInOutbox(outboxId, sighting, Date.now() + 2 * PATIENCE).then(isSafe, () => {});
    else isSafe();
    return true;
  };
}
