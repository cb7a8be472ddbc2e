import type { KnownPerson } from '@/utils/activity/people/people';
import { log } from './database';

/** All that is known, under whatever id, of the people who have one of `ids`. */
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

/** The id by which a person is counted, for each of `ids` that is not that id itself. */
export async function personsOf(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const found = await log.people.bulkGet([...new Set(ids)]);
  return new Map(found.flatMap((one) => (one ? [[one.id, one.person]] : [])));
}
