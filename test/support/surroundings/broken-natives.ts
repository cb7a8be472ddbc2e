import type { Surrounding } from './surrounding';

const byXhr = () => window.odd.byXhr();
const byFetch = () => {
  const { asked, options } = window.odd;
  return window.odd.answerOf(fetch(asked.url, options()));
};

/** Functions of the browser that a page may break; each throws from then on. */
const BROKEN: readonly [name: string, breaks: () => void][] = [
  [
    'JSON.stringify',
    () => {
      JSON.stringify = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'JSON.parse',
    () => {
      JSON.parse = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'WeakMap',
    () => {
      WeakMap.prototype.get = WeakMap.prototype.set = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'Map',
    () => {
      Map.prototype.get = Map.prototype.set = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'the iterator of arrays',
    () => {
      Array.prototype[Symbol.iterator] = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'map, filter and the like of arrays',
    () => {
      Array.prototype.map =
        Array.prototype.filter =
        Array.prototype.some =
        Array.prototype.flatMap =
        Array.prototype.includes =
          () => {
            throw new Error('broken');
          };
    },
  ],
  [
    'methods of texts',
    () => {
      String.prototype.split =
        String.prototype.replace =
        String.prototype.includes =
        String.prototype.startsWith =
        String.prototype.slice =
          () => {
            throw new Error('broken');
          };
    },
  ],
  [
    'regular expressions',
    () => {
      RegExp.prototype.exec = RegExp.prototype.test = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'crypto',
    () => {
      Crypto.prototype.randomUUID = Crypto.prototype.getRandomValues = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'CustomEvent',
    () => {
      window.CustomEvent = class {
        constructor() {
          throw new Error('broken');
        }
      } as never;
    },
  ],
  [
    'dispatchEvent',
    () => {
      EventTarget.prototype.dispatchEvent = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'addEventListener',
    () => {
      EventTarget.prototype.addEventListener = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'TextDecoder',
    () => {
      TextDecoder.prototype.decode = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'Date',
    () => {
      Date.now = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'Reflect',
    () => {
      Reflect.apply =
        Reflect.getPrototypeOf =
        Reflect.ownKeys =
          () => {
            throw new Error('broken');
          };
    },
  ],
  [
    'clone and text of an answer',
    () => {
      Response.prototype.clone = () => {
        throw new Error('broken');
      };
    },
  ],
  [
    'what every object inherits',
    () => {
      for (const name of ['bubbles', 'cancelable', 'composed']) {
        Object.defineProperty(Object.prototype, name, {
          get() {
            throw new Error('broken');
          },
          configurable: true,
        });
      }
    },
  ],
];

/** A page that breaks what an observer may need, before it acts. */
export const BROKEN_NATIVES: readonly Surrounding[] = [
  ...BROKEN.flatMap(([what, breaks]): Surrounding[] => [
    {
      name: `${what} broken by the page: XMLHttpRequest`,
      after: breaks,
      act: byXhr,
      fates: ['counted', 'unconfirmed', 'unread', 'told'],
    },
    {
      name: `${what} broken by the page: fetch`,
      after: breaks,
      act: byFetch,
      fates: ['counted', 'unconfirmed', 'unread', 'told'],
    },
  ]),
];
