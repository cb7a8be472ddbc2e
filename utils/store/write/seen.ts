import type { Activity } from '@/utils/activity/activity';
import { actAmong, CLOCKS_APART } from '@/utils/activity/decide/same-act';
import { aliasesOf, keyOf, objectOf, type Sighting } from '@/utils/activity/sighting';
import { log } from '@/utils/store/database';
import { changeOf, putRow } from './activities';
import { answerNotice } from './notices';
import { meet } from './people';

/** How long the tries of one act may go on, ms. */
const MOST_RETRIED = 600_000;

/** The latest acts on one object among which one that is taken back is looked for. */
const MOST_TAKEN_BACK = 50;

/** What was seen, and what it makes of the row that is stored of that act; null leaves all as it is. */
export interface SeenChange {
  sighting: Sighting;
  change: (stored: Activity | null) => Activity | null;
}

/**
 * Writes the acts that sightings show, each under whichever of its names it is stored, in their order and all in one
 * transaction: all are written or none. The people of a touch are then among those known, and the row says of them
 * what is known; not so unless people are kept as they are (`isMet`). What the page said of an act that nobody had
 * seen is answered by it. Returns the rows as they are now, null for each that did not change. For the recorder alone.
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
  const [stored, health] = await Promise.all([
    storedActOf(sighting),
    log.health.get(sighting.site),
  ]);
  const wanted = changeOf(stored, change);
  if (wanted === null) return null;
  const isTouch = sighting.kind === 'social' && isMet;
  const changed = isTouch ? await meet(wanted, sighting.people) : wanted;
  await putRow(stored, changed);
  if (health?.notices?.length) await answerNotice(health, stored, changed, now);
  return changed;
}

async function storedActOf(sighting: Sighting): Promise<Activity | null> {
  const key = keyOf(sighting);
  const { former, writtenIn } = aliasesOf(sighting);
  const keys = former === null ? [key] : [key, former];
  const names = writtenIn === null ? keys : [...keys, writtenIn];
  // Asked together: it takes no longer than one.
  const [named, known, done] = await Promise.all([
    log.activities.bulkGet(keys),
    log.activities.where('aliases').anyOf(names).toArray(),
    doneToObjectOf(sighting),
  ]);
  return actAmong(
    [...named, ...known, ...done].filter((row) => row !== undefined),
    sighting,
  );
}

/** What was done to the same object, as far as it can be the same act; or all that was done when it was. */
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
