import type { Found } from './hostile-script';

declare global {
  interface Window {
    sensors: {
      search(): Promise<Found>;
      /** How long one call of XMLHttpRequest's open takes, us. */
      timing(): number;
    };
  }
}

/**
 * Runs in a page before any other script of it, and looks for changed natives the way sensors for fingerprints do.
 * Must stand alone: it is given to the page as text.
 */
export function hostileSensors(): void {
  const textOf = Function.prototype.toString;
  const isNative = (made: unknown) => /\{\s*\[native code\]\s*\}$/.test(textOf.call(made));

  const watched = () =>
    [
      ['fetch', window, 'fetch'],
      ['XMLHttpRequest.prototype.open', XMLHttpRequest.prototype, 'open'],
      ['XMLHttpRequest.prototype.send', XMLHttpRequest.prototype, 'send'],
      ['XMLHttpRequest.prototype.setRequestHeader', XMLHttpRequest.prototype, 'setRequestHeader'],
      ['Request.prototype.clone', Request.prototype, 'clone'],
      ['Response.prototype.clone', Response.prototype, 'clone'],
      ['Response.prototype.text', Response.prototype, 'text'],
      ['JSON.parse', JSON, 'parse'],
      ['JSON.stringify', JSON, 'stringify'],
      ['Promise.prototype.then', Promise.prototype, 'then'],
      ['WeakMap.prototype.get', WeakMap.prototype, 'get'],
      ['Date.now', Date, 'now'],
      ['history.pushState', History.prototype, 'pushState'],
      ['navigator.sendBeacon', Navigator.prototype, 'sendBeacon'],
      ['Function.prototype.toString', Function.prototype, 'toString'],
    ] as const;

  const shapes = () =>
    watched().flatMap(([name, object, key]) => {
      const descriptor = Object.getOwnPropertyDescriptor(object, key);
      const made = descriptor?.value as { name: string; length: number };
      const [, expected = ''] = /([^.]+)$/.exec(name) ?? [];
      const wrong = [
        !descriptor?.writable && 'not writable',
        !descriptor?.configurable && 'not configurable',
        made.name !== expected && `name ${made.name}`,
        Object.hasOwn(made, 'prototype') && 'has a prototype',
        Reflect.ownKeys(made).join() !== 'length,name' &&
          `own keys ${Reflect.ownKeys(made).map(String)}`,
      ];
      return wrong.filter((one) => one !== false).map((one) => `${name}: ${one}`);
    });

  /** Whose code is in the call stack while the browser reads what the page gave it. */
  const stacks = async () => {
    const found: string[] = [];
    const note = (where: string) => {
      if (/extension:/.test(new Error().stack ?? ''))
        found.push(`${where}: our script in the stack`);
    };
    let coerced = 0;
    const address = {
      toString() {
        coerced += 1;
        note('address of fetch');
        return '/stage/nothing';
      },
    };
    await fetch(address as unknown as string).catch(() => {});
    if (coerced !== 1) found.push(`address of fetch: read ${coerced} times`);
    coerced = 0;
    const request = new XMLHttpRequest();
    request.open('GET', {
      toString() {
        coerced += 1;
        note('address of open');
        return '/stage/nothing';
      },
    } as unknown as string);
    if (coerced !== 1) found.push(`address of open: read ${coerced} times`);
    let asked = 0;
    const options = {
      get method() {
        asked += 1;
        note('options of fetch');
        return 'GET';
      },
    };
    await fetch('/stage/nothing', options).catch(() => {});
    if (asked !== 1) found.push(`options of fetch: read ${asked} times`);
    try {
      XMLHttpRequest.prototype.open.call({} as XMLHttpRequest, 'GET', '/', true);
    } catch (error) {
      if (!(error instanceof TypeError)) found.push('open on another object: no TypeError');
      if (/extension:/.test((error as Error).stack ?? '')) found.push('error of open: our address');
    }
    const late = await fetch('https://nowhere.invalid/').catch((error: Error) => error);
    if (/extension:/.test((late as Error).stack ?? '')) found.push('error of fetch: our address');
    return [...new Set(found)];
  };

  /** The natives of a fresh frame are the ones from before any script. */
  const fresh = () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as typeof globalThis;
    const found: string[] = [];
    if (!isNative(inside.fetch)) found.push('fetch of a new frame');
    if (!isNative(inside.XMLHttpRequest.prototype.send)) found.push('send of a new frame');
    // Checked with the frame's own function, which nobody in this page can have changed.
    const ask = inside.Function.prototype.toString;
    if (!/native code/.test(ask.call(window.fetch))) found.push('fetch, asked by a new frame');
    frame.remove();
    return found;
  };

  window.sensors = {
    timing() {
      const request = new XMLHttpRequest();
      const calls = 2_500;
      // The fastest of many: other work of the machine only ever adds time.
      const rounds = Array.from({ length: 40 }, () => {
        const begin = performance.now();
        for (let n = 0; n < calls; n++) request.open('GET', '/stage/nothing');
        return ((performance.now() - begin) * 1000) / calls;
      });
      return Math.min(...rounds);
    },
    search: async () => ({
      'functions that no longer print as native': watched().flatMap(([name, object, key]) =>
        isNative((object as unknown as Record<string, unknown>)[key]) ? [] : [name],
      ),
      'changed shapes of functions': shapes(),
      'stacks and double reading': await stacks(),
      'fresh frames': fresh(),
    }),
  };
}
