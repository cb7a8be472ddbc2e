import * as z from 'zod/mini';
import { storage } from '#imports';
import { REMINDERS, type Told } from '@/utils/quota/pace/reminders';
import { daySchema } from '@/utils/time/day';

const toldSchema = z.partialRecord(z.enum(REMINDERS), daySchema);

const item = storage.defineItem<unknown>('local:told');

/** The day on which each reminder was last given. One that cannot be read was not given. */
export async function getTold(): Promise<Told> {
  return toldSchema.safeParse(await item.getValue()).data ?? {};
}

/** Keeps what was given. Only the background calls this. */
export async function keepTold(told: Told): Promise<void> {
  await item.setValue(told);
}
