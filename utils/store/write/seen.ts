import type { Activity } from '@/utils/activity/activity';
import { asOneRow } from '@/utils/activity/decide/one-row';
import { actsAmong, CLOCKS_APART, MOST_RETRIED } from '@/utils/activity/decide/same-act';
import { isKnown } from '@/utils/activity/known';
import { aliasesOf, keyOf, objectOf, type Sighting } from '@/utils/activity/sighting';
import { log } from '@/utils/store/database';
import { changeOf, dropRow, putRow } from './activities';
import { answerNotice } from './notices';
import { meet } from './people';

/** How many of the latest acts on one object are searched for one that is taken back. */
const MOST_TAKEN_BACK = 50;

/** What was seen, and what it makes of the stored row of that act; null leaves the row as it is. */
export interface SeenChange {
  sighting: Sighting;
  change: (stored: Activity | null) => Activity | null;
}

/**
 * Writes the acts that sightings show, in their order and in one transaction: all are written or none. Each is found
 * under whichever of its names it is stored. The people of a touch are added to those known, and the row gets what is
 * known of them, but only if people are kept in full (`isMet`). A notice of the page about an act that nobody had
 * seen is thereby answered. Returns the rows as they are now, null for each that did not change. For the recorder
 * alone.
 */
export function changeSeen(
  seen: readonly SeenChange[],
  isMet: boolean,
  now: number,
): Promise<(Activity | null)[]> {
  const { activities, tallies, people, health } = log;
  return log.transaction('rw', [activities, tallies, people, health], async () => {
    const written: (Activity | null)[] = [];
    for (const one of seen) written.push(await changeOne(one, isMet, now));
    return written;
  });
}

async function changeOne({ sighting, change }: SeenChange, isMet: boolean, now: number) {
  const [rows, health] = await Promise.all([storedActsOf(sighting), log.health.get(sighting.site)]);
  const all = asOneRow(rows, now);
  const wanted = changeOf(all, change) ?? (rows.length > 1 ? all : null);
  if (wanted === null) return null;
  const stored = rows.find(({ key }) => key === all?.key) ?? null;
  for (const other of rows) if (other !== stored) await dropRow(other);
  const isTouch = sighting.kind === 'social' && isMet;
  const changed = isTouch ? await meet(wanted, sighting.people) : wanted;
  await putRow(stored, changed);
  if (health?.notices?.length) await answerNotice(health, stored, changed, now);
  return changed;
}

/** The stored rows of the act, see `actsAmong`. Rows of a newer version are not joined. */
async function storedActsOf(sighting: Sighting): Promise<Activity[]> {
  const { former, writtenIn } = aliasesOf(sighting);
  const names = [keyOf(sighting), former, writtenIn].filter((name) => name !== null);
  // Read together: that takes no longer than reading one.
  const [named, known, done] = await Promise.all([
    log.activities.bulkGet(names),
    log.activities.where('aliases').anyOf(names).toArray(),
    doneToObjectOf(sighting),
  ]);
  const rows = actsAmong(
    [...named, ...known, ...done].filter((row) => row !== undefined),
    sighting,
  );
  return rows.every(isKnown) ? rows : rows.slice(0, 1);
}

/** Acts on the same object that can be the same act; or all that were made at the time given. */
function doneToObjectOf(sighting: Sighting): Promise<Activity[]> | [] {
  const object = objectOf(sighting);
  if (object === null) return [];
  const { kind, act, at, madeAt } = sighting;
  const between = (from: number, to: number) =>
    log.activities.where('[object+at]').between([object, from], [object, to], true, true);
  if (act !== 'undone') return between(at - MOST_RETRIED, at + MOST_RETRIED).toArray();
  if (madeAt !== undefined) {
    const [from, to] = [madeAt - CLOCKS_APART, madeAt + CLOCKS_APART];
    return log.activities
      .where('[kind+at]')
      .between([kind, from], [kind, to], true, true)
      .toArray();
  }
  return between(0, at + CLOCKS_APART)
    .reverse()
    .limit(MOST_TAKEN_BACK)
    .toArray();
}
