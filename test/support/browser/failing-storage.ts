import type { Page, Worker } from '@playwright/test';

/**
 * Makes the storage of the extension's worker fail as the browser itself would, from outside: no shipped code knows
 * of it.
 */

/** The worker of the extension to which `office` belongs; it must be running. */
function workerOf(office: Page): Worker {
  const [worker] = office.context().serviceWorkers();
  if (!worker) throw new Error('the extension has no worker');
  return worker;
}

/** What is replaced in the worker, so that it can be restored. */
interface Replaced {
  open: IDBFactory['open'];
  objectStore: IDBTransaction['objectStore'];
}

/** At its next use the worker's connection to the database ends, and no new one can be opened. */
export function breakDatabase(office: Page): Promise<void> {
  return workerOf(office).evaluate(() => {
    const { open } = IDBFactory.prototype;
    const { objectStore } = IDBTransaction.prototype;
    const replaced: Replaced = { open, objectStore };
    Object.assign(globalThis, { replaced });
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    IDBTransaction.prototype.objectStore = function (this: IDBTransaction) {
      this.db.close();
      throw new DOMException('The database connection is closing', 'InvalidStateError');
    };
  });
}

/** The database can be opened again. */
export function mendDatabase(office: Page): Promise<void> {
  return workerOf(office).evaluate(() => {
    const { replaced } = globalThis as unknown as { replaced: Replaced };
    IDBFactory.prototype.open = replaced.open;
    IDBTransaction.prototype.objectStore = replaced.objectStore;
  });
}

/** From now on nothing can be written to the worker's `storage.local`: it refuses, or never answers. */
export function breakStorage(office: Page, how: 'refuses' | 'is silent'): Promise<void> {
  return workerOf(office).evaluate((isSilent) => {
    const { storage } = (globalThis as unknown as { chrome: typeof api }).chrome;
    storage.local.set = () =>
      isSilent ? new Promise(() => {}) : Promise.reject(new Error('IO error: no space'));
  }, how === 'is silent');
}

/** False: bridges in pages can no longer read or write `storage.local`. */
export function letBridgesStore(office: Page, may: boolean): Promise<void> {
  return office.evaluate(async (isAllowed) => {
    const { storage } = (globalThis as unknown as { chrome: typeof api }).chrome;
    await storage.local.setAccessLevel({
      accessLevel: isAllowed ? 'TRUSTED_AND_UNTRUSTED_CONTEXTS' : 'TRUSTED_CONTEXTS',
    });
  }, may);
}

/** Puts these into the outbox, by their ids, as a page that is gone would have done. */
export function leaveInOutbox(office: Page, kept: Record<string, object>): Promise<void> {
  return office.evaluate(
    async (items) => {
      const { storage } = (globalThis as unknown as { chrome: typeof api }).chrome;
      await storage.local.set(items);
    },
    Object.fromEntries(Object.entries(kept).map(([id, one]) => [`outbox:${id}`, one])),
  );
}

/** The part of the extension API that these helpers use. */
declare const api: {
  storage: {
    local: {
      set(items: object): Promise<void>;
      setAccessLevel(level: { accessLevel: string }): Promise<void>;
    };
  };
};
