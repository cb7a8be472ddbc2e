import type { Activity } from '@/utils/activity/activity';
import { aliasesOf, keyOf, objectOf, type Sighting } from '@/utils/activity/sighting';
import { standingOf, UNDO_WINDOW } from './signs';

/** Nobody does the same thing twice in so short a time, ms. */
const ONE_MOMENT = 1000;

/** A retry of what failed, or seemed to fail, comes within this time, ms. */
export const RETRY_WINDOW = 60_000;

/** How far the site's clock, by which an act was made, may differ from the clock by which it was seen, ms. */
export const CLOCKS_APART = 120_000;

/**
 * The row among `rows` of the act that `sighting` shows, by its names or else by what it was done to. Null if there
 * is none.
 */
export function actAmong(rows: readonly Activity[], sighting: Sighting): Activity | null {
  const named = rows.find((row) => isSameAct(row, sighting));
  const object = objectOf(sighting);
  if (named || object === null) return named ?? null;
  const done = rows.filter((row) => row.object === object || mayBeDeletedAs(row, sighting));
  return sighting.act === 'undone' ? takenBackAmong(done, sighting) : triedAmong(done, sighting);
}

/**
 * True if `stored` is the act that `sighting` shows. Equal ids of the site say so. Being written in the same window
 * says so only if the first was taken back, or is being taken back right now: two answers in one conversation may
 * share a window.
 */
export function isSameAct(stored: Activity, sighting: Sighting): boolean {
  const names = [stored.key, ...(stored.aliases ?? [])];
  const { former, writtenIn } = aliasesOf(sighting);
  if (names.includes(keyOf(sighting)) || (former !== null && names.includes(former))) return true;
  if (writtenIn === null || !names.includes(writtenIn)) return false;
  const since = sighting.at - stored.at;
  const isUndo = sighting.act === 'undone' && since >= 0 && since < UNDO_WINDOW;
  return stored.state === 'undone' || (stored.state === 'counted' && isUndo);
}

/** To the site, a repost with the rep's own words is a post, and is deleted as one. */
function mayBeDeletedAs(row: Activity, { site, act, action, madeAt }: Sighting): boolean {
  const isByTime = act === 'undone' && madeAt !== undefined && row.site === site;
  return isByTime && action === 'post' && row.action === 'repost' && row.wrote === true;
}

/** Among the acts on one object: the one that was made when the one taken back was made, or the latest. */
function takenBackAmong(rows: readonly Activity[], { at, madeAt }: Sighting): Activity | null {
  const standing = rows.filter((row) => {
    const { state } = standingOf(row.signs ?? [], at);
    return row.at <= at + ONE_MOMENT && state !== 'undone' && state !== 'failed';
  });
  if (madeAt === undefined) return nearest(standing, at);
  return nearest(
    standing.filter((row) => Math.abs(row.at - madeAt) <= CLOCKS_APART),
    madeAt,
  );
}

/** Among the acts on one object: one that was done at the same moment, or that this is a retry of. */
function triedAmong(rows: readonly Activity[], sighting: Sighting): Activity | null {
  return nearest(
    rows.filter((row) =>
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
