import * as z from 'zod/mini';
import { storage } from '#imports';
import { importMapping, type Mapping } from '@/utils/activity/import-mapping';

/** How files were read, the latest first, each under a key of its headings. No heading and no value is in it. */
const item = storage.defineItem<unknown>('local:importMappings');
const MOST_MAPPINGS = 20;
const stored = z.array(z.strictObject({ headings: z.string(), mapping: importMapping }));

async function all(): Promise<z.infer<typeof stored>> {
  return stored.safeParse(await item.getValue()).data ?? [];
}

/** How the last file with these headings was read; null if there was none, or if what is stored cannot be read. */
export async function mappingOf(headings: string): Promise<Mapping | null> {
  return (await all()).find((one) => one.headings === headings)?.mapping ?? null;
}

/** Keeps how a file was read. Only the background calls this. */
export async function keepMapping(headings: string, mapping: Mapping): Promise<void> {
  const others = (await all()).filter((one) => one.headings !== headings);
  await item.setValue([{ headings, mapping }, ...others].slice(0, MOST_MAPPINGS));
}
