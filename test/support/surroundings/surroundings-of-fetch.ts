import type { Surrounding } from './surrounding';

const byFetch = () => {
  const { asked, options } = window.odd;
  return window.odd.answerOf(fetch(asked.url, options()));
};

/** Fetch as another made it. */
export const FETCHES: readonly Surrounding[] = [
  { name: 'fetch as it is', act: byFetch, fates: ['counted'] },
  {
    name: 'fetch by a getter alone and fixed, before us',
    before() {
      const { fetch: native } = window;
      Object.defineProperty(window, 'fetch', { get: () => native, configurable: false });
    },
    act: byFetch,
    fates: ['told'],
  },
  {
    name: 'the same, asked by XMLHttpRequest',
    before() {
      const { fetch: native } = window;
      Object.defineProperty(window, 'fetch', { get: () => native, configurable: false });
    },
    act: () => window.odd.byXhr(),
    fates: ['counted'],
  },
  {
    name: 'fetch that gives a thenable of its own, before us',
    before() {
      const { fetch: native } = window;
      window.fetch = ((...given: Parameters<typeof fetch>) => {
        const promise = native(...given);
        const thenable = {
          // biome-ignore lint/suspicious/noThenProperty: that is what it is about
          then(...hear: Parameters<Promise<Response>['then']>) {
            window.noted[window.noted.length] = 'then';
            return promise.then(...hear);
          },
        };
        Object.assign(window, { given: thenable });
        return thenable;
      }) as typeof fetch;
    },
    act: async () => {
      const { asked, options } = window.odd;
      const promise = fetch(asked.url, options());
      const isOwn = promise === (window as unknown as { given: unknown }).given;
      return [isOwn, await window.odd.answerOf(promise), window.noted];
    },
    fates: ['unconfirmed'],
  },
  {
    name: 'fetch that gives a subclass of Promise, before us',
    before() {
      const { fetch: native } = window;
      class Own<T> extends Promise<T> {
        constructor(begin: ConstructorParameters<typeof Promise<T>>[0]) {
          super(begin);
          window.noted[window.noted.length] = 'made';
        }
      }
      window.fetch = (...given) => {
        const promise = Own.resolve(native(...given));
        Object.assign(window, { given: promise });
        return promise;
      };
    },
    act: async () => {
      const { asked, options } = window.odd;
      const promise = fetch(asked.url, options());
      const isOwn = promise === (window as unknown as { given: unknown }).given;
      return [isOwn, await window.odd.answerOf(promise), window.noted];
    },
    fates: ['unconfirmed'],
  },
  {
    name: 'fetch that gives a promise with something on it, before us',
    before() {
      const { fetch: native } = window;
      window.fetch = (...given) => Object.assign(native(...given), { cancel: () => 'cancelled' });
    },
    act: async () => {
      const { asked, options } = window.odd;
      const promise = fetch(asked.url, options());
      const { cancel } = promise as unknown as { cancel: () => string };
      return [cancel(), await window.odd.answerOf(promise)];
    },
    fates: ['unconfirmed'],
  },
  {
    name: 'fetch that gives no promise, before us',
    before() {
      const { fetch: native } = window;
      window.fetch = ((...given: Parameters<typeof fetch>) => {
        native(...given).catch(() => {});
        return 7;
      }) as unknown as typeof fetch;
    },
    act: async () => {
      const { asked, options, pause } = window.odd;
      const given = fetch(asked.url, options());
      await pause(100);
      return given;
    },
    fates: ['unconfirmed'],
  },
  {
    name: 'fetch as an async function of another, before us',
    before() {
      const { fetch: native } = window;
      window.fetch = async (...given) => {
        await null;
        return native(...given);
      };
    },
    act: byFetch,
    fates: ['counted'],
  },
  {
    name: 'fetch that copies its options by structuredClone, before us',
    before() {
      const { fetch: native } = window;
      window.fetch = (input, options) => native(input, structuredClone(options));
    },
    act: byFetch,
    fates: ['counted'],
  },
  {
    name: 'fetch that answers with a Proxy of the answer, before us',
    before() {
      const { fetch: native } = window;
      window.fetch = async (...given) =>
        new Proxy(await native(...given), {
          get(answer, name) {
            const value = Reflect.get(answer, name, answer);
            return typeof value === 'function' ? value.bind(answer) : value;
          },
        });
    },
    act: byFetch,
    fates: ['unconfirmed'],
  },
  {
    name: 'fetch that answers with a copy, before us',
    before() {
      const { fetch: native } = window;
      window.fetch = async (...given) => (await native(...given)).clone();
    },
    act: byFetch,
    fates: ['counted'],
  },
  {
    name: "fetch that answers with a frame's Response, before us",
    before() {
      const { fetch: native } = window;
      window.fetch = async (...given) => {
        const answer = await native(...given);
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const inside = frame.contentWindow as unknown as typeof globalThis;
        return new inside.Response(await answer.text(), { status: answer.status });
      };
    },
    act: byFetch,
    fates: ['counted'],
  },
  {
    name: 'fetch that gives a promise of a frame, before us',
    before() {
      const { fetch: native } = window;
      window.fetch = (...given) => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const inside = frame.contentWindow as unknown as typeof globalThis;
        return inside.Promise.resolve(native(...given));
      };
    },
    act: byFetch,
    fates: ['unconfirmed'],
  },
  {
    name: 'our fetch wrapped by another',
    after() {
      const { fetch: ours } = window;
      window.fetch = (...given) => ours(...given).then((answer) => answer);
    },
    act: byFetch,
    fates: ['counted'],
  },
  {
    name: 'fetch deleted by the page',
    after() {
      delete (window as { fetch?: unknown }).fetch;
    },
    act: async () => [typeof window.fetch, await window.odd.byXhr()],
    fates: ['counted'],
  },
];
