import type { Page } from '@playwright/test';
import type { Activity } from '@/utils/activity/activity';
import type { Settings } from '@/utils/settings/settings';

/**
 * Reads and writes the extension's data without the extension's own code, because tests must not trust what they
 * test. `page` is any page of the extension.
 */

/** Every row of `table`; none while the database does not exist. */
export function rowsOf<Row = Activity>(page: Page, table = 'activities'): Promise<Row[]> {
  return page.evaluate(async (name) => {
    const existing = await indexedDB.databases();
    // Opening the database before the extension has made it would create an empty one.
    if (!existing.some((database) => database.name === 'quota-pacer')) return [];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('quota-pacer'));
    const rows = await done(database.transaction(name).objectStore(name).getAll());
    database.close();
    return rows;
  }, table) as Promise<Row[]>;
}

/** Empties every table and all of `storage.local`, then stores `settings` over the defaults. */
export async function resetData(page: Page, settings: Partial<Settings>): Promise<void> {
  await page.evaluate(async (stored) => {
    const { storage } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    await storage.local.clear();
    // It holds what the worker of the test before was doing when it was stopped.
    await storage.session.clear();
    // As after the first start of the worker, which found no company policy.
    await storage.local.set({ settings: stored, companySeen: {} });
  }, settings);
  await emptyTables(page);
}

/** Empties every table, or only `only`. */
export function emptyTables(page: Page, only: string | null = null): Promise<void> {
  return page.evaluate(async (name) => {
    const existing = await indexedDB.databases();
    if (!existing.some((database) => database.name === 'quota-pacer')) return;
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('quota-pacer');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const tables = name === null ? [...database.objectStoreNames] : [name];
        const transaction = database.transaction(tables, 'readwrite');
        for (const table of tables) transaction.objectStore(table).clear();
        transaction.oncomplete = () => {
          database.close();
          resolve();
        };
        transaction.onerror = () => reject(transaction.error);
      };
    });
  }, only);
}

/** Replaces the stored settings by `settings`. */
export function storeSettings(page: Page, settings: Partial<Settings>): Promise<void> {
  return page.evaluate((stored) => {
    const { storage } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    return storage.local.set({ settings: stored });
  }, settings);
}

/** Puts `rows` into `table`, which the extension must have created. */
export function putRows(page: Page, table: string, rows: readonly object[]): Promise<void> {
  return page.evaluate(
    ([name, put]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('quota-pacer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(name, 'readwrite');
          for (const row of put) transaction.objectStore(name).put(row);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    [table, rows] as const,
  );
}

/** What `storage.local` holds under the keys that begin with `prefix`. */
export function storedUnder(
  page: Page,
  prefix: string,
  area: 'local' | 'session' = 'local',
): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([begin, from]) => {
      const { storage } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
      const all = await storage[from].get(null);
      return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(begin)));
    },
    [prefix, area] as const,
  );
}

/** True if the page script of `site` is registered for pages that load from now on. */
export function hasScript(page: Page, site: string): Promise<boolean> {
  return page.evaluate(async (name) => {
    const { scripting } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    const registered = await scripting.getRegisteredContentScripts();
    return registered.some(({ id }) => id === name);
  }, `observer-${site}`);
}

/** The ids of the notifications of the extension that the browser shows. */
export function noticesOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { notifications } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    return Object.keys(await notifications.getAll());
  });
}

/** Removes a notification, as a rep does after reading it. */
export function clearNotice(page: Page, id: string): Promise<void> {
  return page.evaluate(async (which) => {
    const { notifications } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    await notifications.clear(which);
  }, id);
}

/** The badge and the title of the extension's icon. */
export function iconOf(page: Page): Promise<{ badge: string; title: string }> {
  return page.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    return { badge: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
}

/** Starts the worker, if it sleeps, with a message that it does not understand. */
export async function wakeWorker(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    await runtime.sendMessage({ type: 'none' });
  });
}

/** The part of the extension API that these helpers use. */
declare const browserApi: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  action: {
    getBadgeText(details: object): Promise<string>;
    getTitle(details: object): Promise<string>;
  };
  notifications: {
    getAll(): Promise<Record<string, true>>;
    clear(id: string): Promise<boolean>;
  };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
  storage: {
    session: {
      get(keys: null): Promise<Record<string, unknown>>;
      clear(): Promise<void>;
    };
    local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      clear(): Promise<void>;
    };
  };
};
