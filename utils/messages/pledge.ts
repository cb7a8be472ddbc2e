import * as z from 'zod/mini';
import { type Browser, browser } from '#imports';
import { sightingSchema } from '@/utils/activity/sighting';

/*
 * A pledge: a bridge has seen something that is not answered yet, and says so by a line to the background. If the
 * line breaks before the bridge takes the pledge back, the page is gone, and the background carries it out.
 */
const NAME = 'pledge';

const pledgeSchema = z.strictObject({ outboxId: z.uuid(), sighting: sightingSchema });
export type Pledge = z.infer<typeof pledgeSchema>;

/** Makes a pledge; returns what takes it back. Where nobody can hear it, the outbox has to do. */
export function pledge(made: Pledge): () => void {
  try {
    const line = browser.runtime.connect({ name: NAME });
    line.postMessage(made);
    return () => {
      try {
        line.postMessage(null);
        line.disconnect();
      } catch {
        // The worker was stopped meanwhile; that broke the line.
      }
    };
  } catch {
    return () => {};
  }
}

/** `broken` hears of every pledge whose bridge went away. Call synchronously at the start of the worker. */
export function watchPledges(
  broken: (made: Pledge, sender: Browser.runtime.MessageSender) => void,
): void {
  browser.runtime.onConnect.addListener((line) => {
    if (line.name !== NAME) return;
    let open: Pledge | null = null;
    line.onMessage.addListener((said: unknown) => {
      open = pledgeSchema.safeParse(said).data ?? null;
    });
    line.onDisconnect.addListener(() => {
      if (open !== null && line.sender) broken(open, line.sender);
    });
  });
}
