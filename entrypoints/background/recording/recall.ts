import { BOUNDS } from '@/utils/activity/bounds';
import { limitedBy } from '@/utils/activity/decide/limit';
import { othersOf, peopleNamedIn, withoutPeople } from '@/utils/activity/people/people';
import type { Sighting } from '@/utils/activity/sighting';
import type { Settings } from '@/utils/settings/settings';
import { topicsOf } from '@/utils/store/browser-storage/company';
import { salted } from '@/utils/store/browser-storage/salted';
import { healthOf } from '@/utils/store/health';
import { topicsHeard } from '@/utils/store/heard';
import { knownPeople } from '@/utils/store/people';
import { changeHealth } from '@/utils/store/write/health';

/** Long enough that no two people share a hash. */
const HASH_DIGITS = 24;

/**
 * A touch with what is known apart from it at `now` (ms): further ids of its people, topics they were seen to write
 * about, and whether the page showed that it was over the limit. A label that is not one of the rep's topics is
 * dropped, because a page may make them up. The act's own id names nobody then: rows keep it even for people whom
 * they must not name.
 */
export async function recall(seen: Sighting, settings: Settings, now: number): Promise<Sighting> {
  const [known, topics] = await Promise.all([knownPeople(idsOf(seen)), topicsOf(settings)]);
  const people = seen.people.map((person) => {
    const others = othersOf(person, known);
    return { ...person, ...(others.length > 0 && { others }) };
  });
  const sighting = { ...seen, people };
  const heard = topics.length === 0 ? [] : await topicsHeard(idsOf(sighting), now);
  const about = new Set([...(seen.topics ?? []), ...heard]);
  const labels = topics.filter((topic) => about.has(topic)).slice(0, BOUNDS.topics);
  return limited(await nameless({ ...sighting, topics: labels }));
}

const idsOf = ({ people }: Sighting) => people.flatMap(({ id, others = [] }) => [id, ...others]);

/** The sighting with stand-ins for people in its own id and in that of its object. */
async function nameless(sighting: Sighting): Promise<Sighting> {
  const { id, object } = sighting;
  const named = [id, object ?? ''].flatMap(peopleNamedIn);
  const hashes = await salted(named);
  const standIns = new Map(
    named.map((person, index) => [person, `person:${hashes[index]?.slice(0, HASH_DIGITS)}`]),
  );
  return {
    ...sighting,
    id: withoutPeople(id, standIns),
    ...(object !== undefined && { object: withoutPeople(object, standIns) }),
  };
}

async function limited(sighting: Sighting): Promise<Sighting> {
  if (sighting.action !== 'invite' || sighting.proof !== 'status') return sighting;
  const { lastLimitAt } = await healthOf(sighting.site);
  const known = lastLimitAt === null ? sighting : limitedBy(sighting, lastLimitAt);
  // The limit concerns one act only.
  if (known !== sighting) await changeHealth(sighting.site, () => ({ lastLimitAt: null }));
  return known;
}
