import { BOUNDS } from '@/utils/activity/bounds';
import { limitedBy } from '@/utils/activity/limit';
import { othersOf } from '@/utils/activity/people';
import type { Sighting } from '@/utils/activity/sighting';
import { topicsOf } from '@/utils/store/company';
import { changeHealth, healthOf } from '@/utils/store/health';
import { topicsHeard } from '@/utils/store/heard';
import { knownPeople } from '@/utils/store/people';
import type { Settings } from '@/utils/store/settings';

/**
 * A touch with what is known beside it at `now` (ms): further ids of its people, topics that they were heard to speak
 * of, and that the page showed it to be one too many. A label that is none of the rep's topics is dropped: a page may
 * make them up.
 */
export async function recall(
  sighting: Sighting,
  settings: Settings,
  now: number,
): Promise<Sighting> {
  const ids = sighting.people.flatMap(({ id, others = [] }) => [id, ...others]);
  const [known, topics] = await Promise.all([knownPeople(ids), topicsOf(settings)]);
  const people = sighting.people.map((person) => {
    const others = othersOf(person, known);
    return { ...person, ...(others.length > 0 && { others }) };
  });
  const all = people.flatMap(({ id, others = [] }) => [id, ...others]);
  const heard = topics.length === 0 ? [] : await topicsHeard(all, now);
  const about = new Set([...(sighting.topics ?? []), ...heard]);
  const labels = topics.filter((topic) => about.has(topic));
  return limited({ ...sighting, people, topics: labels.slice(0, BOUNDS.topics) });
}

async function limited(sighting: Sighting): Promise<Sighting> {
  if (sighting.action !== 'invite' || sighting.proof !== 'status') return sighting;
  const { lastLimitAt } = await healthOf(sighting.site);
  const known = lastLimitAt === null ? sighting : limitedBy(sighting, lastLimitAt);
  // It speaks of one act alone.
  if (known !== sighting) await changeHealth(sighting.site, () => ({ lastLimitAt: null }));
  return known;
}
