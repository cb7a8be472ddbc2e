import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sites } from '@/utils/sites/registry';
import { BUILDS, readBuilt } from './built';

/** Bytes: what a page of the site has to load of us in its own world, minified and by `gzip -9`. */
const BUDGETS: Record<string, { minified: number; gzip: number }> = {
  gmail: { minified: 6000, gzip: 2500 },
  linkedin: { minified: 12_000, gzip: 4500 },
};
/** Bytes by `gzip -9`, of what runs beside the page: it reads what the page script picks. */
const BRIDGE_BUDGET = 25_000;

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** What would tell a page who we are, reach out of it, or break under its content policy. */
const FORBIDDEN =
  /\b(browser|chrome|console|eval|Function|importScripts|innerHTML|postMessage|localStorage)\b|[Qq]uota|[Pp]acer|(chrome|moz)-extension|\bimport\(/;

/** As much of a page as an observer asks for, with a request that ends as soon as it is sent. */
const PAGE = `
  globalThis.window = globalThis;
  globalThis.document = Object.assign(new EventTarget(), {
    readyState: 'loading', baseURI: 'https://site.example/',
  });
  globalThis.XMLHttpRequest = class extends EventTarget {
    get readyState() { return 4; }
    get status() { return 200; }
    get response() { return '{}'; }
    open() {}
    send() { this.dispatchEvent(new CustomEvent('readystatechange')); }
  };
  globalThis.answer = Promise.resolve(new Response('{}'));
  globalThis.fetch = function fetch() { return answer; };
`;

/** Puts one request of each kind to the address, and says what of it differs from a page without us. */
const USE = `(url) => {
  const request = new XMLHttpRequest();
  request.open('POST', url);
  request.send('[]');
  const given = fetch(url, { method: 'POST', body: '[]' });
  return {
    onRequest: Reflect.ownKeys(request).filter((key) => typeof key === 'string'),
    isOwnPromise: given === answer,
    isNative: Object.getPrototypeOf(given) === Promise.prototype && Reflect.ownKeys(given).length === 0,
  };
}`;

/** Every object a page could find us on, by name, each as its own properties. */
const SNAPSHOT = `() => {
  const of = (object) => new Map(Reflect.ownKeys(object).map((key) => {
    const { value, get } = Object.getOwnPropertyDescriptor(object, key);
    return [key, get ?? value];
  }));
  const objects = { global: globalThis, document, JSON, Reflect, crypto };
  for (const name of ['Object', 'Array', 'Function', 'Promise', 'WeakMap', 'Map', 'Date', 'EventTarget',
    'CustomEvent', 'Request', 'Response', 'XMLHttpRequest']) {
    objects[name] = globalThis[name];
    objects[name + '.prototype'] = globalThis[name].prototype;
  }
  return Object.entries(objects).map(([name, object]) => [name, of(object)]);
}`;

type Snapshot = [string, Map<PropertyKey, unknown>][];

/** The names of what differs: `XMLHttpRequest.prototype.open`. */
function differences(before: Snapshot, after: Snapshot): string[] {
  const late = new Map(after);
  return before.flatMap(([name, early]) => {
    const now = late.get(name) ?? new Map();
    const keys = new Set([...early.keys(), ...now.keys()]);
    return [...keys].flatMap((key) =>
      early.has(key) && now.has(key) && Object.is(early.get(key), now.get(key))
        ? []
        : `${name}.${String(key)}`,
    );
  });
}

/** Runs a script in a page of its own, in which code from strings is refused, then uses the page. */
function runInPage(script: string, url: string) {
  const { EventTarget, CustomEvent, Request, Response, Blob, URL, URLSearchParams, crypto } =
    globalThis;
  const { ReadableStream, ReadableStreamDefaultReader, TextDecoder } = globalThis;
  const natives = {
    EventTarget,
    CustomEvent,
    Request,
    Response,
    Blob,
    URL,
    URLSearchParams,
    crypto,
  };
  const streams = { ReadableStream, ReadableStreamDefaultReader, TextDecoder };
  const page = createContext(
    { ...natives, ...streams },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(PAGE, page);
  const snapshot = runInContext(SNAPSHOT, page) as () => Snapshot;
  const before = snapshot();
  runInContext(script, page);
  const used = (runInContext(USE, page) as (url: string) => object)(url);
  return { changed: differences(before, snapshot()).sort(), ...used };
}

test('every site has a budget', () => {
  expect(Object.keys(BUDGETS).sort()).toEqual(sites.map(({ id }) => id).sort());
});

describe.each(BUILDS)('%s', (build) => {
  describe.each(sites)('$id', ({ id, matches, watches }) => {
    const observer = readBuilt(build, `observer-${id}.js`);

    test('keeps within its budget', () => {
      const { minified = 0, gzip = 0 } = BUDGETS[id] ?? {};
      expect(Buffer.byteLength(observer)).toBeLessThanOrEqual(minified);
      expect(gzipped(observer)).toBeLessThanOrEqual(gzip);
      expect(gzipped(readBuilt(build, `bridge-${id}.js`))).toBeLessThanOrEqual(BRIDGE_BUDGET);
    });

    test('says nothing of us and uses nothing that a strict page forbids', () => {
      expect(FORBIDDEN.exec(observer)?.[0]).toBeUndefined();
    });

    test.each([
      `${matches[0]?.replace(/\*$/, '')}elsewhere`,
      'https://mail.google.com/sync/u/0/i/s',
      'https://www.linkedin.com/voyager/api/feed/comments?action=create',
    ])('leaves three functions changed in the page and nothing else, used for %s', (url) => {
      expect(runInPage(observer, url)).toEqual({
        changed: ['XMLHttpRequest.prototype.open', 'XMLHttpRequest.prototype.send', 'global.fetch'],
        onRequest: [],
        // Of a request that is watched the page gets another that ends as its own does.
        isOwnPromise: !watches(url, 'POST'),
        isNative: true,
      });
    });
  });
});

test.each([
  ['globalThis.seen = true;', 'global.seen'],
  ['XMLHttpRequest.prototype.seen = true;', 'XMLHttpRequest.prototype.seen'],
  ['JSON.parse = () => {};', 'JSON.parse'],
])('would find %s', (script, difference) => {
  expect(runInPage(script, 'https://site.example/').changed).toEqual([difference]);
});

test.each([
  'a=chrome.runtime',
  'browser.runtime',
  'new Function("x")',
  'eval("x")',
  'console.log(1)',
])('would find %s', (script) => {
  expect(script).toMatch(FORBIDDEN);
});
