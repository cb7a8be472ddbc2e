import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { mailSighting } from '@/test/support/sightings';
import { DONE } from './listen';
import { send } from './port';

const sendMessage = vi.fn<() => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(sendMessage);
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a bridge and one of our own pages send. */
const SENT = {
  bridge: () => send('sighting', { sighting: mailSighting() }),
  page: () => send('log-activity', { kind: 'call', action: 'call' }),
};

test('what is answered is given', async () => {
  sendMessage.mockResolvedValue(DONE);
  expect(await SENT.bridge()).toEqual(DONE);
});

test.each([
  ['nobody hears it', () => Promise.resolve(undefined)],
  ['the background is gone', () => Promise.reject(new Error('no receiving end'))],
  ['something else answers', () => Promise.resolve({ done: true })],
])('where %s, the sender hears of that', async (_, answer) => {
  sendMessage.mockImplementation(answer);
  await expect(SENT.bridge()).rejects.toThrow();
});

test.each([
  ['bridge', 10_000],
  ['page', 300_000],
] as const)('a %s waits no longer for a background that hangs than %i ms', async (who, most) => {
  sendMessage.mockReturnValue(new Promise(() => {}));
  const heard = vi.fn();
  SENT[who]().catch(heard);
  await vi.advanceTimersByTimeAsync(most - 1);
  expect(heard).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toHaveBeenCalledOnce();
});
