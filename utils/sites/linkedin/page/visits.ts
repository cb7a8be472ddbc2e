import type { Sighting } from '@/utils/activity/sighting';
import type { ShownPerson } from '@/utils/sites/site-adapter';

/** How long the rep looks at a profile for it to be a visit, in looks of a second each. */
const LOOKS = 3;

/** Follows which page the rep has before them. */
export interface Whereabouts {
  path: string;
  /** How often in a row the rep was seen to look at it. */
  looks: number;
}

/** After one more look, a second after the last; another page begins anew, and one in the background is not looked at. */
export function look(before: Whereabouts, path: string, isVisible: boolean): Whereabouts {
  const place = placeOf(path);
  if (place !== before.path) return { path: place, looks: isVisible ? 1 : 0 };
  return isVisible ? { path: place, looks: before.looks + 1 } : before;
}

/** True at the look by which the rep has been there long enough; never again at the same page. */
export const isSettled = ({ looks }: Whereabouts): boolean => looks === LOOKS;

/** What belongs to one profile is one place: its details, its dialogs, what its person wrote lately. */
const placeOf = (path: string): string =>
  /^\/in\/[^/]+|^\/sales\/(?:lead|people)\/[^,/]+/.exec(path)?.[0] ?? path;

/** A visit to the profile of `person` at `at` (ms), on `day`, YYYY-MM-DD: on one day one. */
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
