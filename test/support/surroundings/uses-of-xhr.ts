import type { Surrounding } from './surrounding';

/** XMLHttpRequests as the browser made them, used in odd ways. */
export const XHR_USES: readonly Surrounding[] = [
  {
    name: 'an object used again as soon as it has loaded',
    act: () =>
      new Promise((resolve) => {
        const { asked, headers } = window.odd;
        const xhr = new XMLHttpRequest();
        const seen: unknown[] = [];
        const ask = (url: string) => {
          xhr.open(asked.method, url);
          for (const name in headers) xhr.setRequestHeader(name, headers[name] as string);
          xhr.send(asked.body);
        };
        xhr.onload = () => {
          seen[seen.length] = [xhr.status, xhr.responseText.length];
          if (seen.length === 1) ask('/stage/nothing');
          else resolve(seen);
        };
        ask(asked.url);
      }),
    fates: ['counted'],
  },
  {
    name: 'opened twice, the act last',
    act() {
      const xhr = new XMLHttpRequest();
      xhr.open('GET', '/stage/nothing');
      return window.odd.byXhr({ from: xhr });
    },
    fates: ['counted'],
  },
  {
    name: 'opened twice, the act first',
    act: () =>
      new Promise((resolve) => {
        const { asked } = window.odd;
        const xhr = new XMLHttpRequest();
        xhr.open(asked.method, asked.url);
        xhr.open('GET', '/stage/nothing');
        xhr.onloadend = () => resolve(xhr.status);
        xhr.send();
      }),
    fates: ['none'],
  },
  {
    name: 'sent from the event of its being opened',
    act: () =>
      new Promise((resolve) => {
        const { asked, headers } = window.odd;
        const xhr = new XMLHttpRequest();
        xhr.onreadystatechange = () => {
          if (xhr.readyState !== 1) return;
          xhr.onreadystatechange = null;
          for (const name in headers) xhr.setRequestHeader(name, headers[name] as string);
          xhr.onloadend = () => resolve([xhr.status, xhr.responseText.length]);
          xhr.send(asked.body);
        };
        xhr.open(asked.method, asked.url);
      }),
    fates: ['counted'],
  },
  {
    name: 'abort',
    act: () =>
      new Promise((resolve) => {
        const { asked, headers } = window.odd;
        const xhr = new XMLHttpRequest();
        xhr.open(asked.method, asked.url);
        for (const name in headers) xhr.setRequestHeader(name, headers[name] as string);
        const heard: string[] = [];
        xhr.onreadystatechange = () => {
          heard[heard.length] = `${xhr.readyState}`;
        };
        xhr.onloadend = () => resolve([heard, xhr.status]);
        xhr.send(asked.body);
        xhr.abort();
      }),
    fates: ['unconfirmed'],
  },
  {
    name: 'synchronous',
    act: () => window.odd.byXhr({ isSync: true }),
    fates: ['counted'],
  },
  {
    name: 'a Proxy as body',
    act: async () => {
      const body = new Proxy(
        {},
        {
          get(_, name) {
            window.noted[window.noted.length] = String(name);
            return name === 'toString' ? () => window.odd.asked.body : undefined;
          },
        },
      );
      return [await window.odd.byXhr({ body }), window.noted];
    },
    fates: ['unread', 'unconfirmed'],
  },
  {
    name: 'a URL as address',
    act: () => window.odd.byXhr({ address: new URL(window.odd.asked.url, location.href) }),
    fates: ['counted'],
  },
  {
    name: 'an address that answers differently each time',
    act: async () => {
      let read = 0;
      const address = {
        toString() {
          read += 1;
          return read === 1 ? window.odd.asked.url : '/stage/nothing';
        },
      };
      return [await window.odd.byXhr({ address }), read];
    },
    fates: ['counted'],
  },
  {
    name: 'an address that throws',
    act: async () => {
      const address = {
        [Symbol.toPrimitive](hint: string) {
          throw new RangeError(hint);
        },
      };
      return window.odd.byXhr({ address });
    },
    fates: ['none'],
  },
  {
    name: 'open and send where they do not apply',
    act() {
      const { asked } = window.odd;
      const { open, send } = XMLHttpRequest.prototype;
      const tried = [{}, null, undefined, 1].map((self) => {
        try {
          open.call(self as never, asked.method, asked.url, true, null, null);
          return 'opened';
        } catch (error) {
          return `${error}`;
        }
      });
      try {
        send.call(new XMLHttpRequest());
      } catch (error) {
        tried.push((error as Error).name);
      }
      return tried;
    },
    fates: ['none'],
  },
];
