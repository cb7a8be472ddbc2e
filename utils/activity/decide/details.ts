import type { Activity, Person } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';
import type { Verdict } from '@/utils/activity/rules/counting-rules';
import type { SightedPerson, Sighting } from '@/utils/activity/sighting';

type Details = Pick<Activity, 'action' | 'people' | 'topics' | 'evidence' | 'wrote'>;

/**
 * What was done, to whom, about what and where. If the rules leave the act out, the last three are dropped, even if
 * the act failed. What was known of the same people is never lost to a sighting that shows less. For a mail it is
 * different: if nobody can be read in it, the rep is asked.
 */
export function detailsOf(
  sighting: Sighting,
  { reason, people }: Verdict,
  stored: Activity | null,
): Details {
  const { action, url, thread, wrote = false } = sighting;
  const hasWritten = (wrote || stored?.wrote === true) && { wrote: true };
  const isToNobody = reason === 'no-people';
  if (reason !== null && !isToNobody) {
    return { action, people: [], topics: [], evidence: {}, ...hasWritten };
  }
  const known = stored?.people ?? [];
  return {
    action,
    people: people.length > 0 || isToNobody ? people.map((one) => asPerson(one, known)) : known,
    topics: merged(stored?.topics ?? [], sighting.topics ?? []),
    evidence: { ...(url !== null && { url }), ...(thread !== null && { thread }) },
    ...hasWritten,
  };
}

/** The person of a row: what is `known` of them, overwritten by what was seen. */
function asPerson(
  { name, address, headline, company, ...sighted }: SightedPerson,
  known: Person[],
) {
  const ids = [sighted.id, ...(sighted.others ?? [])];
  return {
    ...known.find(({ id }) => ids.includes(id)),
    id: sighted.id,
    ...(name !== null && { name }),
    ...(address !== null && { address }),
    ...(headline !== undefined && { headline }),
    ...(company !== undefined && { company }),
  };
}

const merged = (known: readonly string[], seen: readonly string[]): string[] =>
  [...new Set([...known, ...seen])].slice(0, BOUNDS.topics);

/**
 * `row` with what one more sighting of the same act adds: names and the rep's labels. Null if it adds nothing. An act
 * that was left out stays as it is.
 */
export function filledIn(row: Activity, sighting: Sighting, verdict: Verdict): Activity | null {
  const isLeftOut = row.signs?.some(({ reason }) => reason !== undefined) ?? false;
  const isOpen = row.people.length > 0 || (row.kind !== 'email' && !isLeftOut);
  if (sighting.act !== 'done' || verdict.reason !== null || !isOpen) return null;
  const seen = verdict.people.map((one) => asPerson(one, row.people));
  const people = row.people.length > 0 ? row.people.map((one) => filledPerson(one, seen)) : seen;
  const topics = merged(row.topics, sighting.topics ?? []);
  const filled = { ...row, people, topics };
  return JSON.stringify([people, topics]) === JSON.stringify([row.people, row.topics])
    ? null
    : filled;
}

const filledPerson = (person: Person, seen: readonly Person[]): Person => ({
  ...seen.find(({ id }) => id === person.id),
  ...person,
});
