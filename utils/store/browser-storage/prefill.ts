import * as z from 'zod/mini';
import { storage } from '#imports';
import { KINDS, type Kind } from '@/utils/activity/activity-kind';

const item = storage.defineItem<unknown>('session:prefill');
const kind = z.enum(KINDS);

/** The kind that a keyboard command asks the popup to log, once; null if none does. */
export async function takePrefill(): Promise<Kind | null> {
  const asked = kind.safeParse(await item.getValue()).data ?? null;
  if (asked !== null) await item.removeValue();
  return asked;
}

/** Asks the popup, open or about to be, to log `asked`. Only the background calls this. */
export const leavePrefill = (asked: Kind): Promise<void> => item.setValue(asked);

/** Calls `then` when a popup that is open is asked; returns what ends it. */
export const watchPrefill = (then: () => void): (() => void) =>
  item.watch((asked) => {
    if (asked) then();
  });
