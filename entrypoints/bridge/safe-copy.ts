import type { Sighting } from '@/utils/activity/sighting';
import { keepInOutbox, removeFromOutbox, watchOutbox } from '@/utils/messages/outbox';
import { type OpenPledge, pledge } from '@/utils/messages/pledge';

/** The copy of a sighting in the outbox, from when it was seen until it is in the log. There is always one at most. */
export interface SafeCopy {
  /** Lies there until `until` (ms) for this page alone to bring, as long as the page is there. Rejects where it cannot. */
  hold(sighting: Sighting, until: number): Promise<void>;
  /** Lies there in this form, in place of the one before, for the background to bring. Rejects where it cannot. */
  keep(sighting: Sighting): Promise<void>;
  /** `brought` is called should the background bring what lies there, and take it out. */
  whenBrought(brought: () => void): void;
  /** It is in the log, or never will be: the copy goes. Never rejects. */
  drop(): Promise<void>;
}

/** By its id in the outbox: who wants to know that the background has brought it. */
const waiting = new Map<string, () => void>();
let isWatching = false;

function watchOnce(): void {
  if (isWatching) return;
  isWatching = true;
  watchOutbox((removed) => {
    for (const id of removed) waiting.get(id)?.();
  });
}

/** A copy that does not lie there yet. */
export function openCopy(): SafeCopy {
  const id = crypto.randomUUID();
  let line: OpenPledge | null = null;
  let isThere = false;
  const put = (sighting: Sighting, notBefore?: number) => {
    // Also where it fails: the browser may have done it all the same.
    isThere = true;
    return keepInOutbox(id, sighting, notBefore);
  };
  return {
    hold(sighting, until) {
      line = pledge({ outboxId: id, sighting });
      return put(sighting, until);
    },
    async keep(sighting) {
      // First: should the page go now, the background carries out what it heard last.
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
      // Should it stay there, the background tells the log again what it knows, and takes it out.
      if (isThere) await removeFromOutbox(id).catch(() => {});
      // Last: until then what lies there is not of a page that is gone.
      line?.takeBack();
    },
  };
}
