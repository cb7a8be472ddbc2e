import * as z from 'zod/mini';
import { storage } from '#imports';
import { KINDS, type Kind } from '@/utils/activity/activity-kind';

const item = storage.defineItem<unknown>('session:prefill');
const kind = z.enum(KINDS);

/** The kind that a keyboard command asks the popup to log, given once; null if there is none. */
export async function takePrefill(): Promise<Kind | null> {
  const asked = kind.safeParse(await item.getValue()).data ?? null;
  if (asked !== null) await item.removeValue();
  return asked;
}

/** Asks the popup, which is open or about to open, to log `asked`. Only the background calls this. */
export const leavePrefill = (asked: Kind): Promise<void> => item.setValue(asked);

/** Calls `then` when an open popup is asked. Returns a function that ends it. */
export const watchPrefill = (then: () => void): (() => void) =>
  item.watch((asked) => {
    if (asked) then();
  });
