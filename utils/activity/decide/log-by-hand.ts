import type { Activity } from '@/utils/activity/activity';
import { nameKey } from '@/utils/activity/people/name-key';
import { keyOf } from '@/utils/activity/sighting';
import { dayOf } from '@/utils/time/period';
import type { Moment } from './decide';

/** A row for an act that no site can see. `id` must be new. */
export function logByHand(
  done: Pick<Activity, 'kind' | 'action'> & { person: string; note: string; at: number },
  id: string,
  moment: Moment,
): Activity {
  const at = Math.min(done.at, moment.now);
  const person = done.person.normalize('NFC').trim();
  const note = done.note.trim();
  return {
    key: keyOf({ site: 'manual', account: 'rep', id }),
    kind: done.kind,
    action: done.action,
    site: 'manual',
    account: 'rep',
    at,
    day: dayOf(at, moment.zone),
    zone: moment.zone,
    state: 'counted',
    reason: null,
    proof: 'rep',
    source: 'manual',
    people: nameKey(person) === '' ? [] : [{ id: nameKey(person), name: person }],
    topics: [],
    evidence: {},
    ...(note !== '' && { note }),
    history: [{ at: moment.now, from: null, to: 'counted', why: 'logged' }],
  };
}
