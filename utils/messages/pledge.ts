import * as z from 'zod/mini';
import { type Browser, browser } from '#imports';
import { sightingSchema } from '@/utils/activity/sighting';

/*
 * A pledge: a bridge says by a line to the background that it has something in hand that is not in the log yet. As
 * long as the line is up, the background leaves the outbox entry with that id to it. If the line breaks before the
 * bridge takes the pledge back, the page is gone, and the background delivers the entry.
 */
const NAME = 'pledge';

/** Waits before a line that broke under a living bridge is made again, ms. The last one repeats. */
const AGAIN = [100, 300, 1_000, 10_000];

const pledgeSchema = z.strictObject({ outboxId: z.uuid(), sighting: sightingSchema });
export type Pledge = z.infer<typeof pledgeSchema>;

/** A pledge as its bridge holds it. */
export interface OpenPledge {
  /** Replaces it by what is known now. */
  renew(made: Pledge): void;
  takeBack(): void;
}

/**
 * Makes a pledge, and makes it again whenever the worker was stopped. If nobody can hear it, the outbox has to be
 * enough.
 */
export function pledge(first: Pledge): OpenPledge {
  let made: Pledge | null = first;
  let line: Browser.runtime.Port | null = null;
  let broken = 0;
  const say = (said: Pledge | null) => {
    try {
      line?.postMessage(said);
    } catch {
      // It just broke.
    }
  };
  const connect = () => {
    if (made === null) return;
    try {
      line = browser.runtime.connect({ name: NAME });
    } catch {
      // The extension was updated or removed.
      return;
    }
    line.onDisconnect.addListener(() => {
      line = null;
      setTimeout(connect, AGAIN[broken++] ?? AGAIN.at(-1));
    });
    say(made);
  };
  connect();
  return {
    renew(next) {
      made = next;
      say(next);
    },
    takeBack() {
      made = null;
      say(null);
      try {
        line?.disconnect();
      } catch {
        // It is broken already.
      }
    },
  };
}

/** The ids in the outbox that a living bridge has in hand. */
const pledged = new Set<string>();

/** True while a living bridge has the outbox entry `outboxId` in hand. Only the background knows this. */
export const isPledged = (outboxId: string) => pledged.has(outboxId);

/**
 * `broken` is told of every pledge whose bridge went away, `takenBack` when one was taken back. Call synchronously at
 * the start of the worker.
 */
export function watchPledges(
  broken: (made: Pledge, sender: Browser.runtime.MessageSender) => void,
  takenBack: () => void,
): void {
  browser.runtime.onConnect.addListener((line) => {
    if (line.name !== NAME) return;
    let open: Pledge | null = null;
    const take = (said: Pledge | null) => {
      if (open !== null) pledged.delete(open.outboxId);
      open = said;
      if (open !== null) pledged.add(open.outboxId);
    };
    line.onMessage.addListener((said: unknown) => {
      take(pledgeSchema.safeParse(said).data ?? null);
      if (open === null) takenBack();
    });
    line.onDisconnect.addListener(() => {
      const left = open;
      take(null);
      if (left !== null && line.sender) broken(left, line.sender);
    });
  });
}
