import type { KnownPerson } from '@/utils/activity/people/people';
import { isTooMuch, type PrivacyLevel, reduceOutcome } from '@/utils/activity/people/reduce-people';
import { log } from './database';

/** Everything known of the people who have one of `ids`, under all of their ids. */
export async function knownPeople(ids: Iterable<string>): Promise<KnownPerson[]> {
  const found = await log.people.bulkGet([...new Set(ids)]);
  const persons = new Set(found.flatMap((one) => (one ? [one.person] : [])));
  return persons.size === 0
    ? []
    : log.people
        .where('person')
        .anyOf([...persons])
        .toArray();
}

/** For each of `ids`, the id by which its person is counted, if that is another one. */
export async function personsOf(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const found = await log.people.bulkGet([...new Set(ids)]);
  return new Map(found.flatMap((one) => (one ? [[one.id, one.person]] : [])));
}

/** How many rows hold more of people than `level` allows. */
export async function countTooMuch(level: PrivacyLevel): Promise<number> {
  const [activities, outcomes] = await Promise.all([
    log.activities.filter((row) => isTooMuch(row, level)).count(),
    log.outcomes.filter((row) => reduceOutcome(row, level) !== row).count(),
  ]);
  return activities + outcomes;
}
