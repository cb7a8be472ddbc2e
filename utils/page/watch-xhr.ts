import { asRead } from './as-read';
import { apply, type Free, getter, listenTo, method, slot } from './pristine';
import type { Ended, Watcher } from './watcher';
import { wrap } from './wrap';

/** Of a request that is watched: begins to follow it. Undefined: the object was opened for one that is not. */
type Opened = ((given: unknown) => Ended) | undefined;

/** Sees the page's XMLHttpRequests. What the page gets and passes is not touched. */
export function watchXhr(watcher: Watcher): void {
  const type = window.XMLHttpRequest;
  // Notes about objects of the page, in a map of ours, without a trace on them.
  const requests = new WeakMap<object, Opened>();
  const noteOf = method(WeakMap, 'get') as Free<[typeof requests, object], Opened>;
  const note = method(WeakMap, 'set');
  const state = getter(type, 'readyState');
  const status = getter(type, 'status') as Free<[unknown], number>;
  const response = getter(type, 'response');

  // Methods, as the natives are: they cannot be constructed and bear the natives' names.
  wrap(watcher, type?.prototype, 'open', (beneath) => ({
    open(this: XMLHttpRequest, asked: unknown, address: unknown) {
      // biome-ignore lint/complexity/noArguments: the page's own arguments, as many as it gave
      const given = arguments as unknown as unknown[];
      given[1] = asRead(address, (url) => {
        try {
          const method = watcher.watches(url, asked);
          // An object may have been opened before, for another request.
          if (method || noteOf(requests, this))
            note(requests, this, method && ((body: unknown) => watcher.follow(url, method, body)));
        } catch {
          // Not an object; or the page has broken what notes are made with.
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
          // Before any listener of the page hears of it: it may open the object again.
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
