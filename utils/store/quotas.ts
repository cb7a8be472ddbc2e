import { DEFAULT_QUOTA, type Quota } from '@/utils/quota/quota';
import { log } from './database';

/** All stored versions, oldest first; the default alone while none is stored. */
export async function quotaVersions(): Promise<Quota[]> {
  const stored = await log.quotas.orderBy('[id+effective]').toArray();
  return stored.length > 0 ? stored : [DEFAULT_QUOTA];
}
