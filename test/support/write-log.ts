import type { Page } from '@playwright/test';
import type { Activity } from '@/utils/activity/activity';
import type { Tally } from '@/utils/activity/tally';

/**
 * Writes `activities` and their tallies into a log that exists, straight into IndexedDB. `page` is one of the
 * extension's; pages that are open hear nothing of it.
 */
export async function writeLog(page: Page, activities: readonly Activity[]): Promise<void> {
  const tables = { activities, tallies: talliesOf(activities) };
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('quota-pacer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(Object.keys(rows), 'readwrite');
          for (const [table, values] of Object.entries(rows)) {
            for (const row of values) transaction.objectStore(table).put(row);
          }
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    tables,
  );
}

function talliesOf(activities: readonly Activity[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { day, kind, action, site, state } of activities) {
    if (state !== 'counted') continue;
    const id = [day, kind, action, site].join();
    const tally = tallies.get(id) ?? { day, kind, action, site, counted: 0 };
    tallies.set(id, { ...tally, counted: tally.counted + 1 });
  }
  return [...tallies.values()];
}

/** A counted mail to Anna at `at` (ms), seen in UTC; `over` says what is different. */
export function writtenMail(key: string, at: number, over: Partial<Activity> = {}): Activity {
  return {
    key: `gmail:u/0:${key}`,
    kind: 'email',
    action: 'new',
    site: 'gmail',
    account: 'u/0',
    at,
    day: new Date(at).toISOString().slice(0, 10),
    zone: 'UTC',
    state: 'counted',
    reason: null,
    proof: 'answer',
    source: 'auto',
    people: [{ id: 'anna@berg.example', name: 'Anna Berg', address: 'anna@berg.example' }],
    topics: [],
    evidence: { url: 'https://mail.google.com/mail/u/0/#all/1' },
    history: [{ at, from: null, to: 'counted', why: 'seen' }],
    signs: [{ at, act: 'done', outcome: 'accepted', proof: 'answer' }],
    ...over,
  };
}
