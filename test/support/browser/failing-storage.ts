import type { Page, Worker } from '@playwright/test';

/**
 * Lets what the extension's worker stores fail as the browser itself does, from outside: nothing that ships knows of
 * it.
 */

/** The worker of the extension that `office` is a page of; it must run. */
function workerOf(office: Page): Worker {
  const [worker] = office.context().serviceWorkers();
  if (!worker) throw new Error('the extension has no worker');
  return worker;
}

/** What is replaced in the worker, to be put back. */
interface Replaced {
  open: IDBFactory['open'];
  objectStore: IDBTransaction['objectStore'];
}

/** With its next use the worker's connection to the database ends, and no new one can be opened. */
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

/** The database can be had again. */
export function mendDatabase(office: Page): Promise<void> {
  return workerOf(office).evaluate(() => {
    const { replaced } = globalThis as unknown as { replaced: Replaced };
    IDBFactory.prototype.open = replaced.open;
    IDBTransaction.prototype.objectStore = replaced.objectStore;
  });
}

/** False: no page's bridge can read or write `storage.local` any more. */
export function letBridgesStore(office: Page, may: boolean): Promise<void> {
  return office.evaluate(async (isAllowed) => {
    const { storage } = (globalThis as unknown as { chrome: typeof api }).chrome;
    await storage.local.setAccessLevel({
      accessLevel: isAllowed ? 'TRUSTED_AND_UNTRUSTED_CONTEXTS' : 'TRUSTED_CONTEXTS',
    });
  }, may);
}

/** Puts these into the outbox, by their ids, as if a page had done so that is gone. */
export function leaveInOutbox(office: Page, kept: Record<string, object>): Promise<void> {
  return office.evaluate(
    async (items) => {
      const { storage } = (globalThis as unknown as { chrome: typeof api }).chrome;
      await storage.local.set(items);
    },
    Object.fromEntries(Object.entries(kept).map(([id, one]) => [`outbox:${id}`, one])),
  );
}

/** As much of the extension API as these helpers call. */
declare const api: {
  storage: {
    local: {
      set(items: object): Promise<void>;
      setAccessLevel(level: { accessLevel: string }): Promise<void>;
    };
  };
};
