import type { Person } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';

/** What is known of a person under one of their ids. */
export interface KnownPerson {
  id: string;
  /** The id under which the person is counted: the first in the alphabet of all ids known to be theirs. */
  person: string;
  // Kept under this id only, not with the person's other ids.
  name?: string;
  headline?: string;
  company?: string;
  /** Keys of rows that name this person only by an id. */
  unnamed: string[];
}

/** A person as seen: all ids that were shown together, the most certain first, and what stood beside them. */
export interface SeenPerson {
  ids: readonly string[];
  name?: string | null | undefined;
  headline?: string | null | undefined;
  company?: string | null | undefined;
}

/** How many of the latest rows that wait for a name are kept. */
const MOST_UNNAMED = 200;

/** The part of an id before its colon says what sort of id it is. Nobody has two ids of one sort. */
const sortOf = (id: string) => id.slice(0, id.indexOf(':') + 1);

/**
 * Everything known of the person of `seen` afterwards, one entry for each of their ids. `known` is what is known of
 * every person who has one of these ids. Ids shown together belong to one person, unless that person would then have
 * two ids of one sort: in that case the most certain id stays alone. The latest details stand; a detail that was not
 * seen this time is never lost.
 */
export function joined(known: readonly KnownPerson[], seen: SeenPerson): KnownPerson[] {
  const ids = new Set<string>();
  const group: KnownPerson[] = [];
  for (const id of seen.ids) {
    const others = groupOf(id, known);
    const added = [id, ...others.map((one) => one.id)].filter((one) => !ids.has(one));
    const sorts = new Set([...ids].map(sortOf));
    if (added.some((one) => sorts.has(sortOf(one)))) continue;
    for (const one of added) ids.add(one);
    group.push(...others.filter((one) => !group.includes(one)));
  }
  const all = [...ids].sort();
  const person = all[0];
  if (person === undefined) return [];
  const unnamed = [...new Set(group.flatMap((one) => one.unnamed))].slice(-MOST_UNNAMED);
  const facts = factsOf(group, seen);
  return all.map((id) =>
    id === person ? { id, person, ...facts, unnamed } : { id, person, unnamed: [] },
  );
}

/** The entries of `known` for the person of `id`; none if the id is new. */
function groupOf(id: string, known: readonly KnownPerson[]): KnownPerson[] {
  const own = known.find((one) => one.id === id);
  return own ? known.filter((one) => one.person === own.person) : [];
}

type Facts = Pick<KnownPerson, 'name' | 'headline' | 'company'>;

function factsOf(known: readonly KnownPerson[], seen: Omit<SeenPerson, 'ids'>): Facts {
  const latest = (fact: keyof Facts) =>
    seen[fact] || known.find((one) => one[fact] !== undefined)?.[fact];
  const [name, headline, company] = [latest('name'), latest('headline'), latest('company')];
  return { ...(name && { name }), ...(headline && { headline }), ...(company && { company }) };
}

/** The `people` of a row; what the row itself lacks is filled in from what is `known` of each. */
export function filledFrom(people: readonly Person[], known: readonly KnownPerson[]): Person[] {
  return people.map((one) => {
    const person = known.find(({ id }) => id === one.id)?.person;
    const about = known.find(({ id }) => id === person);
    return about ? { ...factsOf([about], {}), ...one } : one;
  });
}

/** `known` with `key` added to the rows that wait for the name of the person of `id`. */
export function waiting(known: readonly KnownPerson[], id: string, key: string): KnownPerson[] {
  const person = known.find((one) => one.id === id)?.person;
  return known.map((one) =>
    one.id === person
      ? { ...one, unnamed: [...one.unnamed.filter((row) => row !== key), key].slice(-MOST_UNNAMED) }
      : one,
  );
}

/** Further ids of the same person, from those `known`: as many as a sighting may name. */
export function othersOf(
  { id, others = [] }: { id: string; others?: readonly string[] | undefined },
  known: readonly KnownPerson[],
): string[] {
  const ids = [id, ...others];
  const more = ids.flatMap((one) => groupOf(one, known).map((person) => person.id));
  return [...new Set([...others, ...more])].filter((one) => one !== id).slice(0, BOUNDS.otherIds);
}

const PERSON_IN_ID = /\b(?:profile|member|lead|vanity):[^:\s]+/g;

/** The ids of people within the id of an act: `invite:profile:ACoAA…:2967` has one. */
export function peopleNamedIn(id: string): string[] {
  return id.match(PERSON_IN_ID) ?? [];
}

/** The id of an act, with a stand-in in place of each person's id. */
export function withoutPeople(id: string, standIns: ReadonlyMap<string, string>): string {
  return id.replaceAll(PERSON_IN_ID, (person) => standIns.get(person) ?? person);
}
