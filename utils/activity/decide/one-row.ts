import type { Activity } from '@/utils/activity/activity';
import { BOUNDS } from '@/utils/activity/bounds';
import { moved } from './decide';
import { isSettledByRep } from './rep-decision';
import { addSign } from './signs';

/**
 * One row in place of `rows`, which are of the same act and sorted with the oldest first. It is the one that the rep
 * decided on, or else the oldest, with the signs and names of all. `now` in ms. Null if `rows` is empty.
 */
export function asOneRow(rows: readonly Activity[], now: number): Activity | null {
  const first = rows.find((row) => isSettledByRep(row, now)) ?? rows[0];
  if (first === undefined || rows.length === 1) return first ?? null;
  const others = rows.filter((row) => row !== first);
  const signs = others
    .flatMap((row) => row.signs ?? [])
    .reduce((all, sign) => addSign(all, sign) ?? all, first.signs ?? []);
  const names = new Set(rows.flatMap(({ key, aliases = [] }) => [key, ...aliases]));
  names.delete(first.key);
  const row = { ...first, signs, aliases: [...names].slice(-BOUNDS.aliases) };
  return isSettledByRep(first, now) ? row : moved(row, first, now, 'seen');
}
