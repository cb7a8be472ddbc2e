import type { Activity } from '@/utils/activity/activity';
import { aliasesOf, keyOf, objectOf, type Sighting } from '@/utils/activity/sighting';
import { standingOf, UNDO_WINDOW } from './signs';

/** Nobody does the same thing twice in so short a time, ms. */
const ONE_MOMENT = 1000;

/** A retry of what failed, or seemed to fail, comes within this time, ms. */
export const RETRY_WINDOW = 60_000;

/** How far the site's clock, by which an act was made, may differ from the clock by which it was seen, ms. */
export const CLOCKS_APART = 120_000;

/** How long retries of one act may go on, ms. */
export const MOST_RETRIED = 600_000;

/**
 * The rows among `rows` of the act that `sighting` shows, found by its names or else by what it was done to. The oldest
 * comes first, whatever the order of `rows`. There are several if this sighting is the first to say that they are one
 * act.
 */
export function actsAmong(rows: readonly Activity[], sighting: Sighting): Activity[] {
  const those = (are: (row: Activity) => boolean) => byAge(rows.filter(are));
  const named = those((row) => bearsName(row, sighting));
  // Only what was done tells that two rows are one act.
  if (named.length > 0) return sighting.act === 'undone' ? named.slice(0, 1) : named;
  const [found] = those((row) => isWrittenWith(row, sighting));
  const object = objectOf(sighting);
  if (found || object === null) return found ? [found] : [];
  const done = those((row) => row.object === object || mayBeDeletedAs(row, sighting));
  const one =
    sighting.act === 'undone' ? takenBackAmong(done, sighting) : triedAmong(done, sighting);
  return one ? [one] : [];
}

/** Each row once, the oldest first. */
function byAge(rows: readonly Activity[]): Activity[] {
  const once = [...new Map(rows.map((row) => [row.key, row])).values()];
  return once.sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
}

const namesOf = ({ key, aliases = [] }: Activity) => [key, ...aliases];

/** True if `stored` has one of the ids by which the site knows the act of `sighting`. */
export function bearsName(stored: Activity, sighting: Sighting): boolean {
  const { former } = aliasesOf(sighting);
  const names = namesOf(stored);
  return names.includes(keyOf(sighting)) || (former !== null && names.includes(former));
}

/**
 * True if both were written in the same window and the first was taken back, or is being taken back right now: two
 * answers in one conversation may share a window.
 */
function isWrittenWith(stored: Activity, sighting: Sighting): boolean {
  const { writtenIn } = aliasesOf(sighting);
  if (writtenIn === null || !namesOf(stored).includes(writtenIn)) return false;
  const since = sighting.at - stored.at;
  const isUndo = sighting.act === 'undone' && since >= 0 && since < UNDO_WINDOW;
  return stored.state === 'undone' || (stored.state === 'counted' && isUndo);
}

/** To the site, a repost with the rep's own words is a post, and is deleted as one. */
function mayBeDeletedAs(row: Activity, { site, act, action, madeAt }: Sighting): boolean {
  const isByTime = act === 'undone' && madeAt !== undefined && row.site === site;
  return isByTime && action === 'post' && row.action === 'repost' && row.wrote === true;
}

/**
 * Among the acts on one object: the one that was made when the one taken back was made, or the latest. If one was taken
 * back at this very moment, the same undo is seen again.
 */
function takenBackAmong(rows: readonly Activity[], { at, madeAt }: Sighting): Activity | null {
  const standing = rows.filter(({ at: doneAt, signs = [] }) => {
    const { state } = standingOf(signs, at);
    const isSeenAgain = signs.some(
      (sign) => sign.act === 'undone' && Math.abs(sign.at - at) <= ONE_MOMENT,
    );
    const isStanding = state !== 'undone' && state !== 'failed';
    return doneAt <= at + ONE_MOMENT && (isStanding || isSeenAgain);
  });
  if (madeAt === undefined) return nearest(standing, at);
  return nearest(
    standing.filter((row) => Math.abs(row.at - madeAt) <= CLOCKS_APART),
    madeAt,
  );
}

/** Among the acts on one object: one that was done at the same moment, or that this is a retry of. */
function triedAmong(rows: readonly Activity[], sighting: Sighting): Activity | null {
  const near = rows.filter((row) => Math.abs(row.at - sighting.at) <= MOST_RETRIED);
  return nearest(
    near.filter((row) =>
      row.signs?.some((sign) => {
        if (sign.act !== 'done') return false;
        const since = sighting.at - sign.at;
        if (Math.abs(since) <= ONE_MOMENT) return true;
        // Signs may arrive late: the first try after the second.
        const first = since > 0 ? sign : sighting;
        return first.outcome !== 'accepted' && Math.abs(since) <= RETRY_WINDOW;
      }),
    ),
    sighting.at,
  );
}

function nearest(rows: readonly Activity[], at: number): Activity | null {
  const apart = (row: Activity) => Math.abs(row.at - at);
  return rows.toSorted((one, other) => apart(one) - apart(other))[0] ?? null;
}
