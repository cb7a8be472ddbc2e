import type { Surrounding } from './surrounding';

/** Fetches as the browser made them, used in odd ways. */
export const FETCH_USES: readonly Surrounding[] = [
  {
    name: 'a Request',
    act: () => window.odd.answerOf(fetch(new Request(window.odd.asked.url, window.odd.options()))),
    fates: ['counted'],
  },
  {
    name: 'a Request, and options over it',
    act() {
      const { asked, options, answerOf } = window.odd;
      const request = new Request(asked.url, { ...options(), body: '{}' });
      return answerOf(fetch(request, { body: asked.body }));
    },
    fates: ['counted', 'unread'],
  },
  {
    name: 'a URL as address of a fetch',
    act() {
      const { asked, options, answerOf } = window.odd;
      return answerOf(fetch(new URL(asked.url, location.href), options()));
    },
    fates: ['counted'],
  },
  {
    name: 'an address of a fetch that answers differently each time',
    act: async () => {
      const { asked, options, answerOf } = window.odd;
      let read = 0;
      const address = {
        toString() {
          read += 1;
          return read === 1 ? asked.url : '/stage/nothing';
        },
      };
      return [await answerOf(fetch(address as unknown as string, options())), read];
    },
    fates: ['counted'],
  },
  {
    name: 'options without a prototype',
    act() {
      const { asked, options, answerOf } = window.odd;
      return answerOf(fetch(asked.url, Object.assign(Object.create(null), options())));
    },
    fates: ['counted'],
  },
  {
    name: 'options that inherit the method and the body',
    act() {
      const { asked, options, answerOf } = window.odd;
      return answerOf(fetch(asked.url, Object.create(options())));
    },
    fates: ['counted'],
  },
  {
    name: 'options that answer differently each time',
    act: async () => {
      const { asked, headers, answerOf } = window.odd;
      const read: string[] = [];
      const once = (name: string, first: string, then: string) => {
        const isFirst = !read.includes(name);
        read.push(name);
        return isFirst ? first : then;
      };
      const options = {
        headers,
        get method() {
          return once('method', asked.method, 'GET');
        },
        get body() {
          return once('body', asked.body, '{}');
        },
      };
      return [await answerOf(fetch(asked.url, options)), read];
    },
    fates: ['unread', 'unconfirmed'],
  },
  {
    name: 'a Proxy as options',
    act: async () => {
      const { asked, options, answerOf } = window.odd;
      const read: string[] = [];
      const proxy = new Proxy(options(), {
        get(from, name) {
          read.push(String(name));
          return Reflect.get(from, name);
        },
      });
      return [await answerOf(fetch(asked.url, proxy)), read];
    },
    fates: ['counted'],
  },
  {
    name: 'headers that can be walked once',
    act() {
      const { asked, options, headers, answerOf } = window.odd;
      function* once(): Generator<[string, string]> {
        for (const name in headers) yield [name, headers[name] as string];
      }
      return answerOf(fetch(asked.url, { ...options(), headers: once() as never }));
    },
    fates: ['counted'],
  },
  {
    name: 'fetch with a signal',
    act() {
      const { asked, options, answerOf } = window.odd;
      const { signal } = new AbortController();
      return answerOf(fetch(asked.url, { ...options(), signal }));
    },
    fates: ['counted'],
  },
  {
    name: 'fetch broken off, and caught',
    act: () => {
      const { asked, options, answerOf } = window.odd;
      const breaker = new AbortController();
      const answer = answerOf(fetch(asked.url, { ...options(), signal: breaker.signal }));
      breaker.abort();
      return answer;
    },
    fates: ['unconfirmed'],
  },
  {
    name: 'fetch broken off, and not caught',
    act: async () => {
      const { asked, options, pause } = window.odd;
      const breaker = new AbortController();
      void fetch(asked.url, { ...options(), signal: breaker.signal });
      breaker.abort();
      await pause(100);
      return 'gone on';
    },
    fates: ['unconfirmed'],
    isItsError: true,
  },
  {
    name: 'fetch with keepalive',
    act() {
      const { asked, options, answerOf } = window.odd;
      return answerOf(fetch(asked.url, { ...options(), keepalive: true }));
    },
    fates: ['counted'],
  },
  {
    name: 'sendBeacon',
    act: () => [
      navigator.sendBeacon('/stage/nothing', 'x'),
      /native code/.test(Function.prototype.toString.call(navigator.sendBeacon)),
    ],
    fates: ['none'],
  },
  {
    name: 'fetch of what is no address',
    act: () => window.odd.answerOf(fetch('https://[')),
    fates: ['none'],
  },
];
