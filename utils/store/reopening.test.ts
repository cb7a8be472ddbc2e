import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { log } from './database';

const open = indexedDB.open.bind(indexedDB);

/** A failure to open with this error, as in a browser whose disk is full. */
function failing(name: string): IDBOpenDBRequest {
  const request = new EventTarget() as IDBOpenDBRequest;
  const error = new DOMException('Internal error opening backing store', name);
  Object.assign(request, { error, result: undefined, transaction: null });
  queueMicrotask(() => {
    const event = new Event('error');
    request.dispatchEvent(event);
    request.onerror?.call(request, Object.defineProperty(event, 'target', { value: request }));
  });
  return request;
}

const put = () => log.health.put({ site: 'gmail' } as never);
const count = () => log.transaction('rw', log.health, () => log.health.count());
const aTurn = () => new Promise((resume) => setTimeout(resume));

beforeEach(async () => {
  await log.health.clear();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await aTurn();
});

test.each(['UnknownError', 'QuotaExceededError', 'InvalidStateError', 'TimeoutError'])(
  'a database that could not be opened (%s) is opened again when it is asked for',
  async (name) => {
    log.close({ disableAutoOpen: false });
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => failing(name));
    for (let tried = 0; tried < 4; tried++) {
      await expect(put()).rejects.toThrow();
      await expect(count()).rejects.toThrow();
      await aTurn();
    }
    opening.mockRestore();
    await put();
    expect(await count()).toBe(1);
  },
);

test('an opening that throws is no different', async () => {
  log.close({ disableAutoOpen: false });
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await expect(put()).rejects.toThrow();
  await aTurn();
  opening.mockRestore();
  await put();
  expect(await count()).toBe(1);
});

test('all that waits for an opening that fails hears of it, and opens it once', async () => {
  log.close({ disableAutoOpen: false });
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => failing('AbortError'));
  const asked = await Promise.allSettled(Array.from({ length: 20 }, put));
  expect(asked.every(({ status }) => status === 'rejected')).toBe(true);
  expect(opening).toHaveBeenCalledTimes(1);
});

test('a newer version elsewhere that asks for the database gets it, and we get it back', async () => {
  await put();
  const version = log.backendDB().version;
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = open('quota-pacer', version + 10);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  newer.close();
  expect(await count()).toBe(1);
});

test('a connection that the browser ends is made anew', async () => {
  await put();
  log.backendDB().close();
  expect(await count()).toBe(1);
  log.backendDB().onclose?.(new Event('close'));
  expect(await count()).toBe(1);
});
