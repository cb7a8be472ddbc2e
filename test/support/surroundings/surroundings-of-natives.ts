import type { Surrounding } from './surrounding';

const byXhr = () => window.odd.byXhr();
const byFetch = () => {
  const { asked, options } = window.odd;
  return window.odd.answerOf(fetch(asked.url, options()));
};

/** As libraries do that follow what a page does through all its tasks. */
function followTasks(): void {
  const { then } = Promise.prototype;
  class Followed {
    inner: Promise<unknown>;
    constructor(begun: Promise<unknown>) {
      this.inner = begun;
    }
    // biome-ignore lint/suspicious/noThenProperty: that is what it is about
    then(...given: never[]): Followed {
      return new Followed(then.apply(this.inner, given as never));
    }
    catch(hear: never) {
      return new Followed(then.apply(this.inner, [undefined, hear]));
    }
  }
  const { fetch: beneath } = window;
  window.fetch = ((...given: Parameters<typeof fetch>) =>
    new Followed(beneath(...given))) as unknown as typeof fetch;
  // biome-ignore lint/suspicious/noThenProperty: that is what it is about
  Promise.prototype.then = function patched(this: Promise<unknown>, ...given: never[]) {
    window.noted[window.noted.length] = 'then';
    return then.apply(this, given as never);
  } as never;
  const { open, send } = XMLHttpRequest.prototype;
  Object.assign(XMLHttpRequest.prototype, {
    open(this: XMLHttpRequest, ...given: Parameters<typeof open>) {
      Object.assign(this, { followedUrl: given[1] });
      return open.apply(this, given);
    },
    send(this: XMLHttpRequest, ...given: Parameters<typeof send>) {
      this.addEventListener('readystatechange', () => {});
      return send.apply(this, given);
    },
  });
}

/** As libraries do that let nobody change what the language gives. */
function freezeAll(): void {
  const types = [Object, Function, Array, String, RegExp, Promise, Map, WeakMap, Error, Date];
  for (const type of types) Object.freeze(Object.freeze(type).prototype);
  for (const object of [Reflect, JSON, Symbol]) Object.freeze(object);
}

/** What all of the page's code stands on, replaced. */
export const NATIVES: readonly Surrounding[] = [
  {
    name: 'what the language gives frozen, before us: XMLHttpRequest',
    before: freezeAll,
    act: byXhr,
    fates: ['counted'],
  },
  {
    name: 'what the language gives frozen, before us: fetch',
    before: freezeAll,
    act: byFetch,
    fates: ['counted'],
  },
  {
    name: 'a subclass in place of Promise, before us',
    before() {
      window.Promise = class Own<T> extends Promise<T> {} as PromiseConstructor;
    },
    act: byFetch,
    fates: ['counted'],
  },
  {
    name: 'subclasses in place of Request and Response, before us',
    before() {
      window.Request = class extends Request {};
      window.Response = class extends Response {};
    },
    act: byFetch,
    fates: ['counted'],
  },
  {
    name: 'classes of a library in place of Request and Response, before us',
    before() {
      Object.assign(window, { Request: class {}, Response: class {} });
    },
    act: byFetch,
    fates: ['unconfirmed'],
  },
  {
    name: 'XMLHttpRequest by a getter that throws, before us',
    before() {
      Object.defineProperty(window, 'XMLHttpRequest', {
        get() {
          throw new Error('gone');
        },
      });
    },
    act: byFetch,
    fates: ['counted'],
  },
  {
    name: 'tasks followed by a library, before us: XMLHttpRequest',
    before: followTasks,
    act: byXhr,
    fates: ['counted'],
  },
  {
    name: 'tasks followed by a library, before us: fetch',
    before: followTasks,
    act: byFetch,
    fates: ['unconfirmed'],
  },
  {
    name: 'tasks followed by a library, after us: fetch',
    after: followTasks,
    act: byFetch,
    fates: ['counted'],
  },
  ...(
    [
      ['before us', 'before'],
      ['after us', 'after'],
    ] as const
  ).map(
    ([when, key]): Surrounding => ({
      name: `then of promises replaced, ${when}`,
      [key]: () => {
        const { then } = Promise.prototype;
        // biome-ignore lint/suspicious/noThenProperty: that is what it is about
        Promise.prototype.then = function counted(this: Promise<unknown>, ...given: never[]) {
          window.noted[window.noted.length] = 'then';
          return then.apply(this, given as never);
        } as never;
      },
      act: async () => [
        await (async () => {
          const { asked, options } = window.odd;
          return window.odd.answerOf(fetch(asked.url, options()));
        })(),
        window.noted,
      ],
      fates: ['counted'],
    }),
  ),
  ...(
    [
      ['before us', 'before'],
      ['after us', 'after'],
    ] as const
  ).map(
    ([when, key]): Surrounding => ({
      name: `addEventListener replaced, ${when}`,
      [key]: () => {
        const { addEventListener } = EventTarget.prototype;
        EventTarget.prototype.addEventListener = function patched(
          this: EventTarget,
          ...given: never[]
        ) {
          return addEventListener.apply(this, given as never);
        } as never;
      },
      act: byXhr,
      fates: ['counted'],
    }),
  ),
];
