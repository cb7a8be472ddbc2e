import { peopleNamedIn } from '@/utils/activity/people/people';
import { log } from '@/utils/store/database';

// What is deleted, or written anew without names, stays in the browser's files until the browser tidies them up. Chromium
// (LevelDB) does so by volume: what lies among much that was written later is written anew, without what was deleted.
// So a few megabytes of noise are put among the keys of what is to go, and deleted, in one transaction that nobody sees.

/** Where noise has to lie: the beginnings of keys, evenly spread, of each table that names people. */
export type Spots = Readonly<Record<'activities' | 'people' | 'outcomes', readonly string[]>>;

/** Bytes. What is larger than 64 kB Chromium keeps in files of its own. */
const PIECE = 32_768;
/** So much noise at least, and as much more as there are rows, in pieces: 12 MB a pass. */
const LEAST_PIECES = 384;
const ROWS_A_PIECE = 50;
const MOST_PIECES = 2048;
/** Pieces of each table at least. */
const LEAST_OF_A_TABLE = 16;
/** One lies beside what is to go; the next make the browser move both from level to level of its files. */
const PASSES = 3;

/** Where the rows lie that are there now. Asked before they go. */
export async function spotsOfLog(): Promise<Spots> {
  const [activities, people, outcomes] = await Promise.all([
    log.activities.toCollection().primaryKeys(),
    log.people.toCollection().primaryKeys(),
    log.outcomes.toCollection().primaryKeys(),
  ]);
  const all = activities.length + people.length + outcomes.length;
  const pieces = Math.min(MOST_PIECES, Math.max(LEAST_PIECES, Math.ceil(all / ROWS_A_PIECE)));
  const spread = (keys: readonly string[]) => {
    const count = Math.max(LEAST_OF_A_TABLE, Math.round((pieces * keys.length) / Math.max(1, all)));
    return Array.from({ length: count }, (_, index) =>
      beginningOf(String(keys[Math.floor((index * keys.length) / count)] ?? '')),
    );
  };
  return { activities: spread(activities), people: spread(people), outcomes: spread(outcomes) };
}

/** As much of a key as says where it lies and not whose it is: what stands before its last part, and two letters of that. */
function beginningOf(key: string): string {
  const last = key.lastIndexOf(':') + 1;
  const isNamed = peopleNamedIn(key.slice(0, last)).length > 0;
  return isNamed ? key.slice(0, key.indexOf(':') + 1) : key.slice(0, last + 2);
}

/**
 * Makes the browser write anew what it keeps on the disk among these spots. Nothing that is in the log changes. Never
 * rejects: what was deleted is deleted, and stays in the files a while longer. Only the background calls this.
 */
export async function scrub(spots: Spots): Promise<void> {
  const noise = () => crypto.getRandomValues(new Uint8Array(PIECE));
  const places = (Object.keys(spots) as (keyof Spots)[]).flatMap((table) =>
    Array.from({ length: PASSES }, (_, pass) =>
      spots[table].map((spot) => ({
        ...{ table, key: `${spot}~${crypto.randomUUID()}` },
        order: pass + Math.random(),
      })),
    ).flat(),
  );
  // Whatever is written at one time reaches from one end of the database to the other.
  places.sort((one, other) => one.order - other.order);
  const tables = [log.activities, log.people, log.outcomes];
  await log
    .transaction('rw', tables, async () => {
      for (const { table, key } of places) {
        const name = table === 'activities' ? 'key' : 'id';
        await log.table(table).put({ [name]: key, noise: noise() });
      }
      for (const { table, key } of places) await log.table(table).delete(key);
    })
    .catch(() => {});
}
