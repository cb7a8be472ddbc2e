import type { Page } from '@playwright/test';

/**
 * Fills the log with `count` activities spread evenly over the year before `now` (ms), and their tallies. `page` is one
 * of the extension's. Straight into IndexedDB: the database is fixed, and this is not about writing.
 */
export async function seed(page: Page, count: number, now: number): Promise<void> {
  await page.evaluate(
    async ({ total, end }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('quota-pacer');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const kinds = ['email', 'email', 'email', 'call', 'call', 'social'];
      const tallies = new Map<string, object & { counted: number }>();
      const year = 365 * 24 * 3600 * 1000;
      for (let start = 0; start < total; start += 5000) {
        const transaction = database.transaction('activities', 'readwrite');
        const store = transaction.objectStore('activities');
        for (let n = start; n < Math.min(total, start + 5000); n++) {
          const at = Math.round(end - (year * (total - n)) / total);
          const day = new Date(at).toISOString().slice(0, 10);
          const kind = kinds[n % kinds.length] as string;
          store.put({
            key: `gmail:u/0:seed-${n}`,
            kind,
            action: 'new',
            site: 'gmail',
            account: 'u/0',
            at,
            day,
            zone: 'UTC',
            state: 'counted',
            reason: null,
            proof: 'answer',
            source: 'auto',
            people: [{ id: `p${n % 997}@berg.example`, name: `Person ${n % 997}` }],
            topics: [],
            evidence: {},
            history: [{ at, from: null, to: 'counted', why: 'seen' }],
          });
          const tally = tallies.get(day + kind) ?? {
            day,
            kind,
            action: 'new',
            site: 'gmail',
            counted: 0,
          };
          tally.counted++;
          tallies.set(day + kind, tally);
        }
        await new Promise((done) => {
          transaction.oncomplete = done;
        });
      }
      const transaction = database.transaction('tallies', 'readwrite');
      for (const tally of tallies.values()) transaction.objectStore('tallies').put(tally);
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
      database.close();
    },
    { total: count, end: now },
  );
}
