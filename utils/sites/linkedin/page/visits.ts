import type { Sighting } from '@/utils/activity/sighting';
import type { ShownPerson } from '@/utils/sites/site-adapter';

/** How long the rep has to look at a profile for it to be a visit, in looks of a second each. */
const LOOKS = 3;

/** Follows which page the rep has open. */
export interface Whereabouts {
  path: string;
  /** For how many looks in a row the rep has had it open. */
  looks: number;
}

/**
 * After one more look, a second after the last. Another page begins again, and a page in the background is not looked
 * at.
 */
export function look(before: Whereabouts, path: string, isVisible: boolean): Whereabouts {
  const place = placeOf(path);
  if (place !== before.path) return { path: place, looks: isVisible ? 1 : 0 };
  return isVisible ? { path: place, looks: before.looks + 1 } : before;
}

/** True once for each page: at the look by which the rep has been there long enough. */
export const isSettled = ({ looks }: Whereabouts): boolean => looks === LOOKS;

/** Everything that belongs to one profile is one place: its details, its dialogs, the person's latest posts. */
const placeOf = (path: string): string =>
  /^\/in\/[^/]+|^\/sales\/(?:lead|people)\/[^,/]+/.exec(path)?.[0] ?? path;

/** A visit to the profile of `person` at `at` (ms), on `day`, YYYY-MM-DD: one per day. */
export function visitTo(person: ShownPerson, at: number, day: string): Sighting | null {
  const [id, ...others] = person.ids;
  if (id === undefined) return null;
  const { name, headline, company } = person;
  return {
    site: 'linkedin',
    account: 'me',
    id: `visit:${id}:${day}`,
    formerly: null,
    writtenIn: null,
    act: 'done',
    kind: 'social',
    action: 'visit',
    at,
    due: null,
    outcome: 'accepted',
    proof: 'page',
    from: null,
    people: [
      {
        id,
        role: null,
        name,
        address: null,
        ...(headline !== null && { headline }),
        ...(company !== null && { company }),
        ...(others.length > 0 && { others }),
      },
    ],
    thread: null,
    url: null,
  };
}
