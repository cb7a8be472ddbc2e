import type { Surrounding } from './surrounding';

const byXhr = () => window.odd.byXhr();
const byFetch = () => {
  const { asked, options } = window.odd;
  return window.odd.answerOf(fetch(asked.url, options()));
};

/** What of the browser a page may break, by the names of its functions. */
const FUNCTIONS: Record<string, readonly string[]> = {
  'JSON.stringify': ['JSON.stringify'],
  'JSON.parse': ['JSON.parse'],
  WeakMap: ['WeakMap.prototype.get', 'WeakMap.prototype.set'],
  'the making of a WeakMap': ['WeakMap'],
  Map: ['Map.prototype.get', 'Map.prototype.set'],
  'the iterator of arrays': ['Array.prototype[Symbol.iterator]'],
  'map, filter and the like of arrays': ['map', 'filter', 'some', 'flatMap', 'includes'].map(
    (name) => `Array.prototype.${name}`,
  ),
  'methods of texts': ['split', 'replace', 'includes', 'startsWith', 'slice'].map(
    (name) => `String.prototype.${name}`,
  ),
  'regular expressions': ['RegExp.prototype.exec', 'RegExp.prototype.test'],
  'call and bind of functions': ['Function.prototype.call', 'Function.prototype.bind'],
  crypto: ['Crypto.prototype.randomUUID', 'Crypto.prototype.getRandomValues'],
  CustomEvent: ['CustomEvent'],
  dispatchEvent: ['EventTarget.prototype.dispatchEvent'],
  addEventListener: ['EventTarget.prototype.addEventListener'],
  TextDecoder: ['TextDecoder.prototype.decode'],
  Date: ['Date.now'],
  Reflect: ['Reflect.apply', 'Reflect.getPrototypeOf', 'Reflect.ownKeys'],
  'clone and text of an answer': ['Response.prototype.clone'],
};

/** Each throws from then on. */
const throwing = (names: readonly string[]) =>
  names.map((name) => `${name} = function () { throw new Error('broken'); };`).join('');

const BROKEN: Record<string, string> = {
  'what every object inherits': `
    for (const name of ['bubbles', 'cancelable', 'composed'])
      Object.defineProperty(Object.prototype, name, {
        get() { throw new Error('broken'); },
        configurable: true,
      });
  `,
};
for (const [what, names] of Object.entries(FUNCTIONS)) BROKEN[what] = throwing(names);

/** A page that breaks what an observer may need, before it acts. */
export const BROKEN_NATIVES: readonly Surrounding[] = Object.entries(BROKEN).flatMap(
  ([what, script]): Surrounding[] => [
    {
      name: `${what} broken by the page: XMLHttpRequest`,
      after: script,
      act: byXhr,
      fates: ['counted', 'unconfirmed', 'unread', 'told'],
    },
    {
      name: `${what} broken by the page: fetch`,
      after: script,
      act: byFetch,
      fates: ['counted', 'unconfirmed', 'unread', 'told'],
    },
  ],
);
