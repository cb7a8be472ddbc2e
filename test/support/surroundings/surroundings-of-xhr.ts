import type { Surrounding } from './surrounding';

const byXhr = () => window.odd.byXhr();

/** XMLHttpRequest as another made it. */
export const XHRS: readonly Surrounding[] = [
  { name: 'XMLHttpRequest as it is', act: byXhr, fates: ['counted'] },
  {
    name: 'a subclass in its place, before us',
    before() {
      window.XMLHttpRequest = class extends XMLHttpRequest {};
    },
    act: byXhr,
    fates: ['counted'],
  },
  {
    name: 'a subclass with methods of its own, before us',
    before() {
      window.XMLHttpRequest = class extends XMLHttpRequest {
        override open(...given: unknown[]) {
          super.open(...(given as [string, string, boolean]));
        }
        override send(body?: XMLHttpRequestBodyInit | null) {
          super.send(body);
        }
        override get status() {
          window.noted[window.noted.length] = 'status';
          return super.status;
        }
      };
    },
    act: async () => [await window.odd.byXhr(), window.noted],
    fates: ['counted'],
  },
  {
    name: 'a subclass in its place, after us',
    after() {
      window.XMLHttpRequest = class extends XMLHttpRequest {};
    },
    act: byXhr,
    fates: ['counted'],
  },
  {
    name: 'a Proxy of the class, before us',
    before() {
      window.XMLHttpRequest = new Proxy(XMLHttpRequest, {});
    },
    act: byXhr,
    fates: ['counted'],
  },
  {
    name: 'a Proxy of each object, after us',
    after() {
      window.XMLHttpRequest = new Proxy(XMLHttpRequest, {
        construct(type) {
          return new Proxy(new type(), {
            get(xhr, name) {
              const value = Reflect.get(xhr, name, xhr);
              return typeof value === 'function' ? value.bind(xhr) : value;
            },
            set: (xhr, name, value) => Reflect.set(xhr, name, value, xhr),
          });
        },
      });
    },
    act: byXhr,
    fates: ['counted'],
  },
  {
    name: 'a function that gives another object, before us',
    before() {
      const Native = XMLHttpRequest;
      window.XMLHttpRequest = (() =>
        function Other() {
          return new Native();
        })() as unknown as typeof XMLHttpRequest;
    },
    act: byXhr,
    fates: ['told'],
  },
  {
    name: 'a function that gives another object, after us',
    after() {
      const Native = XMLHttpRequest;
      window.XMLHttpRequest = (() =>
        function Other() {
          return new Native();
        })() as unknown as typeof XMLHttpRequest;
    },
    act: byXhr,
    fates: ['counted'],
  },
  {
    name: 'its prototype frozen, before us',
    before() {
      Object.freeze(XMLHttpRequest.prototype);
    },
    act: byXhr,
    fates: ['told'],
  },
  {
    name: 'open read-only and fixed, before us',
    before() {
      const fixed = { writable: false, configurable: false };
      Object.defineProperty(XMLHttpRequest.prototype, 'open', fixed);
    },
    act: byXhr,
    fates: ['told'],
  },
  {
    name: 'open read-only, before us',
    before() {
      Object.defineProperty(XMLHttpRequest.prototype, 'open', { writable: false });
    },
    act: async () => [
      await window.odd.byXhr(),
      Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'open')?.writable,
    ],
    fates: ['counted'],
  },
  {
    name: 'send read-only and fixed, before us',
    before() {
      const fixed = { writable: false, configurable: false };
      Object.defineProperty(XMLHttpRequest.prototype, 'send', fixed);
    },
    act: byXhr,
    fates: ['told'],
  },
  {
    name: 'open and send wrapped by another, before us',
    before() {
      const { open, send } = XMLHttpRequest.prototype;
      Object.assign(XMLHttpRequest.prototype, {
        open(this: XMLHttpRequest, method: string, url: string) {
          return open.call(this, method, url, true, null, null);
        },
        send(this: XMLHttpRequest, body: string) {
          return send.call(this, body);
        },
      });
    },
    act: byXhr,
    fates: ['counted'],
  },
  {
    name: 'ours wrapped by another',
    after() {
      const { open, send } = XMLHttpRequest.prototype;
      Object.assign(XMLHttpRequest.prototype, {
        open(this: XMLHttpRequest, method: string, url: string) {
          return open.call(this, method, url, true, null, null);
        },
        send(this: XMLHttpRequest, body: string) {
          return send.call(this, body);
        },
      });
    },
    act: byXhr,
    fates: ['counted'],
  },
];
