import { peopleNamedIn } from '@/utils/activity/people/people';
import { log } from '@/utils/store/database';

// What is deleted, or rewritten without names, stays in the browser's files until the browser tidies them up.
// Chromium (LevelDB) decides that by volume: rows that lie among much newer data are rewritten, without what was
// deleted. So a few megabytes of noise are put between the keys that are to go, and deleted again, in one transaction
// that nobody sees.

/** Where noise is needed: the beginnings of keys, evenly spread, in each table that names people. */
export type Spots = Readonly<Record<'activities' | 'people' | 'outcomes', readonly string[]>>;

/** Bytes. Chromium keeps values larger than 64 kB in separate files. */
const PIECE = 32_768;
/** The least noise, in pieces (12 MB a pass). Larger logs need more. */
const LEAST_PIECES = 384;
const ROWS_A_PIECE = 50;
const MOST_PIECES = 2048;
/** The least number of pieces for each table. */
const LEAST_OF_A_TABLE = 16;
/**
 * The first pass lies beside what is to go. The next ones make the browser move both from level to level of its
 * files.
 */
const PASSES = 3;

/** Where the present rows are. Call it before they are deleted. */
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

/**
 * The part of a key that tells where it lies but not whose it is: everything before its last part, and two letters of
 * that.
 */
function beginningOf(key: string): string {
  const last = key.lastIndexOf(':') + 1;
  const isNamed = peopleNamedIn(key.slice(0, last)).length > 0;
  return isNamed ? key.slice(0, key.indexOf(':') + 1) : key.slice(0, last + 2);
}

/**
 * Makes the browser rewrite its files at these spots. Nothing in the log changes. Never rejects: if it fails, what
 * was deleted only stays in the files for longer. Only the background calls this.
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
  // In random order, so that each batch of writes reaches from one end of the database to the other.
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
