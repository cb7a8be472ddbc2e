import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { awaitGreeting, callObserver, command, hear } from '@/entrypoints/bridge/page-end';
import { receive } from '@/entrypoints/bridge/receive';
import { mailSighting } from '@/test/support/sightings';
import type { Sighting } from '@/utils/activity/sighting';
import { GREETING, LONGEST_QUEUE, LONGEST_WAIT } from '@/utils/messages/page-channel';
import type { Excerpt, Reading } from '@/utils/sites/site-adapter';

/** The part of a page that both ends of the channel need. */
class Page extends EventTarget {
  readyState = 'loading';
  head: object | null = null;
  /** What was sent in it, by the names of the events. */
  readonly said: string[] = [];

  override dispatchEvent(event: Event): boolean {
    this.said.push(event.type);
    return super.dispatchEvent(event);
  }
}

let page: Page;
/** The version of the extension whose bridge is in the page. */
let isAlive = true;

vi.mock('@/entrypoints/bridge/delivery', () => ({ isAlive: () => isAlive }));

beforeEach(() => {
  isAlive = true;
  page = new Page();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal(
    'XMLHttpRequest',
    class extends EventTarget {
      get status() {
        return 0;
      }
      get response() {
        return '';
      }
      open() {}
      send() {}
    },
  );
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** An observer in this page: its secret, and a function that makes it report a mail. */
async function observe() {
  const { greet, openReport } = await import('@/utils/page/report');
  const { secret } = await import('@/utils/page/pristine');
  const report = openReport(() => {});
  const see = (id: string) => report({ excerpt: { request: [id], answer: null, at: 1 } });
  return { secret, greet, see };
}

/** Reads excerpts that are lists of ids. */
const readIds = ({ request }: Excerpt): Reading => ({
  sightings: (request as string[]).map((id) => mailSighting({ id })),
  unread: 0,
  shape: null,
});

/** A bridge that listens and never lets go of anything. `after`: what it got from an observer that was there before. */
function listen(secret: string, wasOff: boolean) {
  const seen: string[] = [];
  const unheard = callObserver(secret);
  let acknowledges = false;
  receive(secret, {
    read: readIds,
    saw: ({ id }: Sighting, isSafe) => {
      seen.push(id);
      if (acknowledges) isSafe();
    },
    askAgain: () => {},
    isWatching: () => isAlive,
    unwanted: wasOff ? unheard : null,
  });
  command(secret, 'on');
  return { seen, acknowledge: () => (acknowledges = true) };
}

describe('the greeting', () => {
  test('is heard while there is nothing in the page, and nobody answers it', async () => {
    const end = awaitGreeting();
    const { greet, secret } = await observe();
    greet();
    expect(end()).toEqual([secret]);
    expect(page.said).toEqual([]);
  });

  test('is said once: a bridge that asks again learns nothing', async () => {
    const end = awaitGreeting();
    (await observe()).greet();
    end();
    expect(end()).toEqual([]);
  });

  test.each([
    ['the page has a head', () => (page.head = {})],
    ['the page is there', () => (page.readyState = 'complete')],
  ])('is not heard once %s', async (_, begin) => {
    const end = awaitGreeting();
    begin();
    (await observe()).greet();
    expect(end()).toEqual([]);
  });

  test('of two is nobody’s', async () => {
    const end = awaitGreeting();
    const forged = crypto.randomUUID();
    page.dispatchEvent(new CustomEvent(GREETING, { detail: forged }));
    const { greet, secret } = await observe();
    greet();
    expect(end()).toEqual([forged, secret]);
  });

  test('that is no secret is none', () => {
    const end = awaitGreeting();
    for (const detail of ['', 'x'.repeat(36), null, {}])
      page.dispatchEvent(new CustomEvent(GREETING, { detail }));
    expect(end()).toEqual([]);
  });
});

describe('what waits in the page', () => {
  /** A mail that the log could not take, then one while no bridge was alive. */
  async function twoWaiting() {
    const observer = await observe();
    const before = listen(observer.secret, false);
    observer.see('waiting');
    expect(before.seen).toEqual(['waiting']);
    isAlive = false;
    observer.see('meanwhile');
    isAlive = true;
    return observer;
  }

  test('is brought by the next bridge, and what was done while we were switched off is not', async () => {
    const { secret, see } = await twoWaiting();
    const after = listen(secret, true);
    expect(after.seen).toEqual(['waiting']);
    after.acknowledge();
    see('later');
    expect(after.seen).toEqual(['waiting', 'later']);
    // The observer no longer holds it.
    expect(listen(secret, false).seen).toEqual(['waiting']);
  });

  test('is brought whole after an update', async () => {
    const { secret } = await twoWaiting();
    expect(listen(secret, false).seen).toEqual(['waiting', 'meanwhile']);
  });

  test('switched off twice, both times are left out', async () => {
    const { secret, see } = await twoWaiting();
    listen(secret, true).acknowledge();
    isAlive = false;
    see('again');
    isAlive = true;
    const after = listen(secret, true);
    expect(after.seen).toEqual(['waiting']);
  });

  test('outlasts a weekend with the browser asleep, and is given up after a week', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-06T16:59:00Z') });
    const { secret, see } = await observe();
    see('on Friday');
    vi.setSystemTime(Date.parse('2026-03-09T08:00:00Z'));
    see('on Monday');
    expect(listen(secret, false).seen).toEqual(['on Friday', 'on Monday']);
    vi.setSystemTime(Date.parse('2026-03-06T16:59:00Z') + LONGEST_WAIT - 1);
    expect(listen(secret, false).seen).toEqual(['on Friday', 'on Monday']);
    vi.setSystemTime(Date.parse('2026-03-06T16:59:00Z') + LONGEST_WAIT);
    expect(listen(secret, false).seen).toEqual(['on Monday']);
    // It is no longer held, whatever the clock says later.
    vi.setSystemTime(Date.parse('2026-03-06T16:59:00Z'));
    expect(listen(secret, false).seen).toEqual(['on Monday']);
  });

  test('may be what 2,000 acts at once make, with two reports each', async () => {
    const { secret, see } = await observe();
    const ids = Array.from({ length: 2_000 }, (_, nth) => `nth-${nth}`);
    for (const id of [...ids, ...ids]) see(id);
    const { seen } = listen(secret, false);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(seen).toHaveLength(4_000);
  });

  test('is bounded: the eldest of too many gives way', async () => {
    const { secret, see } = await observe();
    const ids = Array.from({ length: LONGEST_QUEUE + 2 }, (_, nth) => `nth-${nth}`);
    for (const id of ids) see(id);
    const said: string[] = [];
    hear(secret, (text) => said.push(JSON.parse(text).excerpt.request[0]));
    command(secret, 'on');
    expect(said).toEqual(ids.slice(2));
  });

  test('is nobody’s to ask for who does not know the secret', async () => {
    const { secret } = await twoWaiting();
    expect(callObserver(crypto.randomUUID())).toBeNull();
    expect(callObserver(secret)).toEqual({ after: 1, upTo: 2 });
  });
});

test('in quiet mode what comes is refused, whoever says it', async () => {
  const { secret } = await observe();
  const seen: string[] = [];
  receive(secret, {
    read: readIds,
    saw: ({ id }) => void seen.push(id),
    askAgain: () => {},
    isWatching: () => false,
    unwanted: null,
  });
  const heard: string[] = [];
  hear(secret, (text) => heard.push(text));
  const report = JSON.stringify({ number: 1, sighting: mailSighting({ id: 'forged' }) });
  page.dispatchEvent(new CustomEvent(`${secret}u`, { detail: report }));
  expect(heard).toEqual([report]);
  expect(seen).toEqual([]);
});
