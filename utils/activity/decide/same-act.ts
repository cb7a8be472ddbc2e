import type { Activity } from '@/utils/activity/activity';
import { aliasesOf, keyOf, objectOf, type Sighting } from '@/utils/activity/sighting';
import { standingOf, UNDO_WINDOW } from './signs';

/** Nobody does one and the same thing twice in so short a time, ms. */
const ONE_MOMENT = 1000;

/** Who tries again what did not work, or did not seem to, does so by then, ms. */
export const RETRY_WINDOW = 60_000;

/** How far the site's clock, by which an act was made, may be from the clock by which it was seen, ms. */
export const CLOCKS_APART = 120_000;

/** The row among `rows` of the act that `sighting` shows: by its names, else by what it was done to. Null if none is. */
export function actAmong(rows: readonly Activity[], sighting: Sighting): Activity | null {
  const named = rows.find((row) => isSameAct(row, sighting));
  const object = objectOf(sighting);
  if (named || object === null) return named ?? null;
  const done = rows.filter((row) => row.object === object || mayBeDeletedAs(row, sighting));
  return sighting.act === 'undone' ? takenBackAmong(done, sighting) : triedAmong(done, sighting);
}

/**
 * True if `stored` is of the act that `sighting` shows. The site's own ids say so; that both were written in the same
 * window does so only where the first was taken back, or is being taken back right now: two answers in one
 * conversation may share a window.
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

/** A repost with words of the rep's own is a post to the site, and is deleted as one. */
function mayBeDeletedAs(row: Activity, { site, act, action, madeAt }: Sighting): boolean {
  const isByTime = act === 'undone' && madeAt !== undefined && row.site === site;
  return isByTime && action === 'post' && row.action === 'repost' && row.wrote === true;
}

/** Of what was done to one object: the act that was made when the one taken back was, or the latest. */
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

/** Of what was done to one object: the act that was done at the same moment, or of which one is a retry. */
function triedAmong(rows: readonly Activity[], sighting: Sighting): Activity | null {
  return nearest(
    rows.filter((row) =>
      row.signs?.some((sign) => {
        if (sign.act !== 'done') return false;
        const since = sighting.at - sign.at;
        if (Math.abs(since) <= ONE_MOMENT) return true;
        // Seen late, the first try may come after the second.
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
