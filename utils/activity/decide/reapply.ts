import type { Activity, Reason, Sign } from '@/utils/activity/activity';
import { type CountingRules, judge } from '@/utils/activity/rules/counting-rules';
import { moved } from './decide';
import { isSettledByRep } from './rep-decision';

/**
 * What to store of a row once the rules have changed, at `now` (ms): the row without the people that the rules
 * leave out now, and left out itself if nobody remains. Null when nothing changes, when the rep's own decision
 * stands, or when the row names nobody. Who such a row was for is no longer known, so rules that leave out less
 * change nothing here. The address that the rep acted under is not kept either: rules about mail to oneself or from
 * a machine apply only to new acts.
 */
export function reapply(stored: Activity, rules: CountingRules, now: number): Activity | null {
  if (stored.people.length === 0 || stored.signs === undefined) return null;
  if (isSettledByRep(stored, now)) return null;
  const { reason, people } = judge({ from: null, people: stored.people }, rules);
  if (reason !== null) return leaveOut(stored, reason, now);
  return people.length < stored.people.length ? { ...stored, people } : null;
}

/**
 * The row without its people and topics, left out for `reason`. A row that failed or was taken back only loses its
 * people.
 */
export function leaveOut(stored: Activity, reason: Reason, now: number): Activity {
  const signs = stored.signs?.map((sign) => withReason(sign, reason)) ?? [];
  return moved({ ...stored, people: [], topics: [], evidence: {}, signs }, stored, now, 'policy');
}

const withReason = (sign: Sign, reason: Reason): Sign =>
  sign.act === 'undone' ? sign : { reason, ...sign };

/** The reasons for which the rules leave an act out. */
const BY_POLICY: readonly (Reason | null)[] = [
  'self',
  'internal',
  'never-log',
  'company',
  'private',
  'automatic',
  'list',
  'organization',
] satisfies Reason[];

/** A row that the rules would change, and the same row after the change. */
export interface Rejudged {
  row: Activity;
  changed: Activity;
}

export interface Preview {
  changes: Rejudged[];
  /** How many rows the rules left out before: they name nobody, so they cannot be looked at again. */
  unseen: number;
}

/** What `rules` would change of `rows`, in their order. */
export function preview(rows: readonly Activity[], rules: CountingRules, now: number): Preview {
  const changes = rows.flatMap((row) => {
    const changed = reapply(row, rules, now);
    return changed === null ? [] : [{ row, changed }];
  });
  const unseen = rows.filter(
    (row) =>
      row.state === 'excluded' && BY_POLICY.includes(row.reason) && !isSettledByRep(row, now),
  );
  return { changes, unseen: unseen.length };
}

/** True if some act that `before` leaves out could count under `after`. */
export function mayCountMore(before: CountingRules, after: CountingRules): boolean {
  const lost = (list: (rules: CountingRules) => readonly string[]) =>
    list(before).some((entry) => !list(after).includes(entry));
  return (
    (before.leaveOutInternal && !after.leaveOutInternal) ||
    (before.leaveOutAutomatic && !after.leaveOutAutomatic) ||
    (!before.countOrganizations && after.countOrganizations) ||
    (after.leaveOutInternal && lost((rules) => rules.ownDomains)) ||
    lost((rules) => rules.neverLog) ||
    lost((rules) => rules.privatePeople)
  );
}
