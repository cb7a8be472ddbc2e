import { asRead } from './as-read';
import { apply, type Free, getter, listenTo, method, slot } from './pristine';
import type { Ended, Watcher } from './watcher';
import { wrap } from './wrap';

/** Begins to follow a watched request. Undefined: the object was opened for a request that is not watched. */
type Opened = ((given: unknown) => Ended) | undefined;

/** Sees the page's XMLHttpRequests. What the page gets and passes is not touched. */
export function watchXhr(watcher: Watcher): void {
  const type = window.XMLHttpRequest;
  // Notes about objects of the page, in our own map, so that the objects themselves carry no trace.
  const requests = new WeakMap<object, Opened>();
  const noteOf = method(WeakMap, 'get') as Free<[typeof requests, object], Opened>;
  const note = method(WeakMap, 'set');
  const state = getter(type, 'readyState');
  const status = getter(type, 'status') as Free<[unknown], number>;
  const response = getter(type, 'response');

  // Methods, like the natives: they cannot be constructed, and have the natives' names.
  wrap(watcher, type?.prototype, 'open', (beneath) => ({
    open(this: XMLHttpRequest, asked: unknown, address: unknown) {
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      const given = arguments as unknown as unknown[];
      given[1] = asRead(address, (url) => {
        try {
          const method = watcher.watches(url, asked);
          // The object may have been opened for another request before.
          if (method || noteOf(requests, this))
            note(requests, this, method && ((body: unknown) => watcher.follow(url, method, body)));
        } catch {
          // It is not an object, or the page has broken what notes need.
          watcher.failed('open');
        }
      });
      return apply(beneath, this, given);
    },
  }));

  wrap(watcher, type?.prototype, 'send', (beneath) => ({
    send(this: XMLHttpRequest, body?: unknown) {
      try {
        const follow = noteOf(requests, this);
        if (follow) {
          let ended: Ended | null = follow(body);
          const look = () => {
            // There is an answer, or there will be none.
            if (slot(state, this) !== 4) return;
            void ended?.(slot(status, this), slot(response, this));
            ended = null;
          };
          // Before any listener of the page hears of it, because it may open the object again.
          listenTo(this, 'readystatechange', look, true);
        }
      } catch {
        watcher.failed('send');
      }
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      return apply(beneath, this, arguments);
    },
  }));
}
