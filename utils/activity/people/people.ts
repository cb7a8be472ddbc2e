import type { Person } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';

/** What is known of a person under one of their ids. */
export interface KnownPerson {
  id: string;
  /** The id by which the person is counted: the first, by its letters, of all ids known to be theirs. */
  person: string;
  // Held under that id alone.
  name?: string;
  headline?: string;
  company?: string;
  /** Keys of rows that name this person by an id alone. */
  unnamed: string[];
}

/** A person as seen: all ids that were shown together, the surest first, and what stood beside them. */
export interface SeenPerson {
  ids: readonly string[];
  name?: string | null | undefined;
  headline?: string | null | undefined;
  company?: string | null | undefined;
}

/** The latest rows that wait for a name. */
const MOST_UNNAMED = 200;

/** An id says before its colon what it is the id of; nobody has two of one sort. */
const sortOf = (id: string) => id.slice(0, id.indexOf(':') + 1);

/**
 * All that is to be known of the person of `seen` afterwards, one for each of their ids; `known` is what is known of
 * every person who has one of these ids. Ids shown together are one person's, except where that person would have two
 * of the same sort: the surer then stays alone. What was seen last stands; what was not seen is never lost.
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

/** All of `known` who are the person of `id`; nobody where the id is new. */
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

/** `people` of a row with what is `known` of each where the row itself has nothing. */
export function filledFrom(people: readonly Person[], known: readonly KnownPerson[]): Person[] {
  return people.map((one) => {
    const person = known.find(({ id }) => id === one.id)?.person;
    const about = known.find(({ id }) => id === person);
    return about ? { ...factsOf([about], {}), ...one } : one;
  });
}

/** `known` with `key` among the rows that wait for the name of the person of `id`. */
export function waiting(known: readonly KnownPerson[], id: string, key: string): KnownPerson[] {
  const person = known.find((one) => one.id === id)?.person;
  return known.map((one) =>
    one.id === person
      ? { ...one, unnamed: [...one.unnamed.filter((row) => row !== key), key].slice(-MOST_UNNAMED) }
      : one,
  );
}

/** As many further ids as a sighting may name, of those that are `known` to be the same person's. */
export function othersOf(
  { id, others = [] }: { id: string; others?: readonly string[] | undefined },
  known: readonly KnownPerson[],
): string[] {
  const ids = [id, ...others];
  const more = ids.flatMap((one) => groupOf(one, known).map((person) => person.id));
  return [...new Set([...others, ...more])].filter((one) => one !== id).slice(0, BOUNDS.otherIds);
}

const PERSON_IN_ID = /\b(?:profile|member|lead|vanity):[^:\s]+/g;

/** The ids of people that stand within the id of an act: `invite:profile:ACoAA…:2967` has one. */
export function peopleNamedIn(id: string): string[] {
  return id.match(PERSON_IN_ID) ?? [];
}

/** The id of an act with what stands for each person in place of the person's id. */
export function withoutPeople(id: string, standIns: ReadonlyMap<string, string>): string {
  return id.replaceAll(PERSON_IN_ID, (person) => standIns.get(person) ?? person);
}
