import type { SightedPerson, Sighting } from '@/utils/activity/sighting';
import type { ShownPerson } from '@/utils/sites/site-adapter';

/** The longest list of further ids in a sighting. */
const MOST_OTHERS = 6;

const isSame = (ids: readonly string[], shown: ShownPerson) =>
  shown.ids.some((id) => ids.includes(id));

/** `person` with what the page shows beside one of their ids; unchanged if it shows nobody with that id. */
export function filled(person: SightedPerson, shown: readonly ShownPerson[]): SightedPerson {
  const ids = [person.id, ...(person.others ?? [])];
  const found = shown.filter((one) => isSame(ids, one));
  if (found.length === 0) return person;
  const others = new Set([...(person.others ?? []), ...found.flatMap((one) => one.ids)]);
  others.delete(person.id);
  const first = (fact: 'name' | 'headline' | 'company') =>
    found.map((one) => one[fact]).find((value) => value !== null);
  const headline = person.headline ?? first('headline');
  const company = person.company ?? first('company');
  return {
    ...person,
    name: person.name ?? first('name') ?? null,
    ...(headline && { headline }),
    ...(company && { company }),
    ...(others.size > 0 && { others: [...others].slice(0, MOST_OTHERS) }),
  };
}

/** Somebody whom the page shows, as a person of an act; null if the page gives no id. */
export function sighted(shown: ShownPerson | null): SightedPerson | null {
  const [id] = shown?.ids ?? [];
  return shown && id ? filled({ id, role: null, name: null, address: null }, [shown]) : null;
}

/** The sighting with these people, but without the rep. */
export function withPeople(
  sighting: Sighting,
  people: readonly (SightedPerson | null)[],
  self: readonly string[],
): Sighting {
  const others = people.filter(
    (one) => one !== null && ![one.id, ...(one.others ?? [])].some((id) => self.includes(id)),
  );
  return { ...sighting, people: others as SightedPerson[] };
}
