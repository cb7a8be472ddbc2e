import { BOUNDS } from '@/utils/activity/bounds';
import { salted } from '@/utils/store/browser-storage/salted';
import { log } from '@/utils/store/database';

/** How long it is remembered that somebody wrote about a topic, ms. */
const KEPT = 30 * 24 * 3_600_000;

/** More people than a rep meets in that time. */
const MOST_HEARD = 20_000;

interface Speaker {
  ids: readonly string[];
  topics: readonly string[];
}

/** Notes at `now` (ms) which topics these people wrote about. */
export async function noteHeard(people: readonly Speaker[], now: number): Promise<void> {
  const said = new Map<string, readonly string[]>();
  for (const { ids, topics } of people) {
    for (const id of ids) said.set(id, [...(said.get(id) ?? []), ...topics]);
  }
  const hashes = await salted(said.keys());
  await log.transaction('rw', log.heard, async () => {
    const known = await log.heard.bulkGet(hashes);
    const topicsOf = [...said.values()];
    await log.heard.bulkPut(
      hashes.map((hash, index) => {
        const topics = new Set([...(topicsOf[index] ?? []), ...(known[index]?.topics ?? [])]);
        return { hash, topics: [...topics].slice(0, BOUNDS.topics), until: now + KEPT };
      }),
    );
    const tooMany = (await log.heard.count()) - MOST_HEARD;
    if (tooMany > 0) await log.heard.orderBy('until').limit(tooMany).delete();
  });
}

/** Forgets which topics the people with these ids wrote about. */
export async function forgetSpeakers(ids: readonly string[]): Promise<void> {
  await log.heard.bulkDelete(await salted(ids));
}

/** Forgets what is too old at `now` (ms). */
export async function forgetHeard(now: number): Promise<void> {
  await log.heard.where('until').belowOrEqual(now).delete();
}
