import type { Activity } from '@/utils/activity/activity';
import {
  filledFrom,
  joined,
  type KnownPerson,
  type SeenPerson,
  waiting,
} from '@/utils/activity/people/people';
import type { SightedPerson } from '@/utils/activity/sighting';
import { log } from '@/utils/store/database';
import { knownPeople } from '@/utils/store/people';

/**
 * Adds the people of `row`, as they were `sighted`, to those known. Returns the row with what is known of them; it
 * still has to be written. Call it only within a transaction that writes activities and people.
 */
export async function meet(row: Activity, sighted: readonly SightedPerson[]): Promise<Activity> {
  const seen = sighted
    .map(({ id, others = [], ...facts }) => ({ ...facts, ids: [id, ...others] }))
    .filter(({ ids }) => row.people.some(({ id }) => ids.includes(id)));
  if (seen.length === 0) return row;
  const known = await named(afterAll(await knownPeople(seen.flatMap(({ ids }) => ids)), seen));
  const people = filledFrom(row.people, known);
  const unnamed = people.filter(({ name }) => name === undefined);
  await log.people.bulkPut(unnamed.reduce((all, { id }) => waiting(all, id, row.key), known));
  return { ...row, people };
}

/** Keeps what the page showed of `people`, but only of those whom the rep has touched. For the recorder alone. */
export function keepShown(people: readonly SeenPerson[]): Promise<void> {
  return log.transaction('rw', log.people, log.activities, async () => {
    for (const seen of people) {
      const known = await knownPeople(seen.ids);
      if (known.length > 0) await log.people.bulkPut(await named(afterAll(known, [seen])));
    }
  });
}

/** Forgets the people who have one of `ids`. Returns all ids that were known to be theirs. For the recorder alone. */
export function forgetPeople(ids: readonly string[]): Promise<string[]> {
  return log.transaction('rw', log.people, async () => {
    const known = (await knownPeople(ids)).map(({ id }) => id);
    await log.people.bulkDelete(known);
    return known;
  });
}

function afterAll(known: KnownPerson[], people: readonly SeenPerson[]): KnownPerson[] {
  return people.reduce((before, seen) => {
    const group = joined(before, seen);
    const isReplaced = ({ id }: KnownPerson) => group.some((one) => one.id === id);
    return [...before.filter((one) => !isReplaced(one)), ...group];
  }, known);
}

/** Writes newly known names into the rows that waited for them. Returns `known` without these rows. */
async function named(known: KnownPerson[]): Promise<KnownPerson[]> {
  const isNamed = ({ name, unnamed }: KnownPerson) => name !== undefined && unnamed.length > 0;
  const keys = known.filter(isNamed).flatMap(({ unnamed }) => unnamed);
  if (keys.length === 0) return known;
  const rows = (await log.activities.bulkGet(keys)).filter((row) => row !== undefined);
  await log.activities.bulkPut(
    rows.map((row) => ({ ...row, people: filledFrom(row.people, known) })),
  );
  return known.map((one) => (isNamed(one) ? { ...one, unnamed: [] } : one));
}
