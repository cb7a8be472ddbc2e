import type { Sighting } from '@/utils/activity/sighting';
import { keepInOutbox, removeFromOutbox } from '@/utils/messages/outbox';
import type { Receiver } from './receive';

/** How long an answer may take before the log hears that there is none yet, ms. */
const PATIENCE = 20_000;

interface Waiting {
  sighting: Sighting;
  outboxId: string;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * Holds what has left the page and is not answered yet, for the answer is usually there in a moment. If the tab is
 * closed before, or the answer does not come, `passOn` hears of it as it is. Until then it lies in the outbox.
 */
export function openPending(passOn: Receiver) {
  const waiting = new Map<string, Waiting>();
  const take = (name: string) => {
    const held = waiting.get(name);
    waiting.delete(name);
    clearTimeout(held?.timer);
    return held;
  };
  const giveUp = (name: string) => {
    const held = take(name);
    if (!held) return;
    // The tab may be gone before anybody has it safe.
    passOn(held.sighting, () => void removeFromOutbox(held.outboxId).catch(() => {}));
  };
  window.addEventListener('pagehide', () => {
    for (const name of [...waiting.keys()]) giveUp(name);
  });

  /** True if it is held; false if it is to go on: it has its answer, or had none for the second time. */
  return function hold(...[sighting, isSafe]: Parameters<Receiver>): boolean {
    const name = `${sighting.id} ${sighting.act} ${sighting.at}`;
    const held = take(name);
    if (held) removeFromOutbox(held.outboxId).catch(() => {});
    if (held || sighting.outcome !== 'unknown') return false;
    const outboxId = crypto.randomUUID();
    const timer = setTimeout(() => giveUp(name), PATIENCE);
    waiting.set(name, { sighting, outboxId, timer });
    // A draft that is lost on its way is no loss.
    if (sighting.act === 'undone') isSafe();
    else keepInOutbox(outboxId, sighting, Date.now() + 2 * PATIENCE).then(isSafe, () => {});
    return true;
  };
}
