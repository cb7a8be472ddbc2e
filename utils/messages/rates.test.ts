import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DONE, type Handlers, listen } from './listen';
import { type MessageType, messageSchemas } from './messages';
import { rateOf } from './rate';
import { siteMessages } from './site-messages';

const MANY = 2_000;
const TYPES = Object.keys(messageSchemas) as MessageType[];

const OURS = { url: 'chrome-extension://test/popup.html' };
const PAGE = { url: 'https://www.linkedin.com/feed/', tab: { id: 1 }, frameId: 0 };

const handle = vi.fn(async () => DONE);
const refused = vi.fn();
const waiting = vi.fn();
/** The answers to a message from `sender`. */
const trigger = (message: object, sender: object) =>
  fakeBrowser.runtime.onMessage.trigger(message, sender as never, () => {}) as Promise<unknown[]>;

beforeEach(() => {
  fakeBrowser.reset();
  handle.mockClear();
  refused.mockClear();
  waiting.mockClear();
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation(
    (path: string) => `chrome-extension://test${path}`,
  );
  vi.spyOn(Date, 'now').mockReturnValue(1_790_000_000_000);
  // Their contents do not matter here.
  for (const schema of Object.values(messageSchemas)) {
    vi.spyOn(schema, 'safeParse').mockImplementation(
      (data: unknown) => ({ success: true, data }) as never,
    );
  }
  listen(new Proxy({}, { get: () => handle }) as Handlers, refused, waiting);
});

describe(`${MANY} messages at once`, () => {
  test.each(TYPES)('%s: as many are taken as may be, and the others are told so', async (type) => {
    const sender = Object.hasOwn(siteMessages, type) ? PAGE : OURS;
    const answers: unknown[] = [];
    for (let sent = 0; sent < MANY; sent++) {
      answers.push(...(await trigger({ type, message: {} }, sender)));
    }
    const { burst } = rateOf(type);
    expect(burst).toBeLessThan(MANY);
    expect(handle).toHaveBeenCalledTimes(burst);
    const tooMany = answers.filter((answer) => (answer as { ok: boolean }).ok === false);
    expect(tooMany).toHaveLength(MANY - burst);
    expect(tooMany[0]).toEqual({ ok: false, refusal: 'too-many' });
    // Acts lie in the outbox meanwhile: none is refused.
    const [told, other] = type === 'sighting' ? [waiting, refused] : [refused, waiting];
    expect(told).toHaveBeenCalledTimes(MANY - burst);
    expect(other).not.toHaveBeenCalled();
  });
});

test('too many of one type leave room for the others', async () => {
  for (let sent = 0; sent < MANY; sent++) await trigger({ type: 'missed', message: {} }, PAGE);
  expect(await trigger({ type: 'sighting', message: {} }, PAGE)).toEqual([DONE]);
});
