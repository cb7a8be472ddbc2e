import * as z from 'zod/mini';
import { storage } from '#imports';
import { NUDGES, type Told } from '@/utils/quota/pace/nudges';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const toldSchema = z.partialRecord(z.enum(NUDGES), day);

const item = storage.defineItem<unknown>('local:told');

/** The day on which each reminder was last given. One that cannot be read was not given. */
export async function getTold(): Promise<Told> {
  return toldSchema.safeParse(await item.getValue()).data ?? {};
}

/** Keeps what was given. Only the background calls this. */
export async function keepTold(told: Told): Promise<void> {
  await item.setValue(told);
}
