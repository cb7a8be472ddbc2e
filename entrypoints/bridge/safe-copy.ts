import type { Sighting } from '@/utils/activity/sighting';
import { keepInOutbox, removeFromOutbox, watchOutbox } from '@/utils/messages/outbox';
import { type OpenPledge, pledge } from '@/utils/messages/pledge';

/**
 * The copy of a sighting in the outbox, from when it was seen until it is in the log. There is at most one at any
 * time.
 */
export interface SafeCopy {
  /**
   * Puts it there until `until` (ms). As long as the page is there, only the page delivers it. Rejects if it cannot
   * be stored.
   */
  hold(sighting: Sighting, until: number): Promise<void>;
  /**
   * Puts it there in this form, in place of the one before, for the background to deliver. Rejects if it cannot be
   * stored.
   */
  keep(sighting: Sighting): Promise<void>;
  /** `brought` is called if the background delivers the copy and removes it. */
  whenBrought(brought: () => void): void;
  /** The sighting is in the log, or never will be: the copy is removed. Never rejects. */
  drop(): Promise<void>;
}

/** By the id in the outbox: who wants to know that the background has delivered it. */
const waiting = new Map<string, () => void>();
let isWatching = false;

function watchOnce(): void {
  if (isWatching) return;
  isWatching = true;
  watchOutbox((removed) => {
    for (const id of removed) waiting.get(id)?.();
  });
}

/** A copy that is not stored yet. */
export function openCopy(): SafeCopy {
  const id = crypto.randomUUID();
  let line: OpenPledge | null = null;
  let isThere = false;
  const put = (sighting: Sighting, notBefore?: number) => {
    // Even if it fails: the browser may have stored it all the same.
    isThere = true;
    return keepInOutbox(id, sighting, notBefore);
  };
  return {
    hold(sighting, until) {
      line = pledge({ outboxId: id, sighting });
      return put(sighting, until);
    },
    async keep(sighting) {
      // First: if the page closes now, the background continues with what it heard last.
      line?.renew({ outboxId: id, sighting });
      await put(sighting);
      line?.takeBack();
    },
    whenBrought(brought) {
      watchOnce();
      waiting.set(id, brought);
    },
    async drop() {
      waiting.delete(id);
      // If it stays there, the background tells the log again what it knows already, and removes it.
      if (isThere) await removeFromOutbox(id).catch(() => {});
      // Last: until then, what is stored must not look like that of a closed page.
      line?.takeBack();
    },
  };
}
