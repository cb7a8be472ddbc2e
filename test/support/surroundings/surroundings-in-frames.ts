import type { Surrounding } from './surrounding';

type Inside = Window & typeof globalThis;

declare global {
  interface Window {
    /** A frame's window, once it is there. */
    inside: Inside;
  }
}

/** Lays a frame into the page that is of the page's own origin. */
async function addBlank(): Promise<void> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  window.inside = frame.contentWindow as Inside;
  await window.odd.pause(50);
}

async function addSrcdoc(): Promise<void> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((hear) => {
    frame.onload = hear;
  });
  frame.srcdoc = '<!doctype html><p>A frame</p>';
  document.body.append(frame);
  await loaded;
  window.inside = frame.contentWindow as Inside;
}

const byFetch = () => {
  const { asked, options } = window.odd;
  return window.odd.answerOf(window.inside.fetch(asked.url, options()));
};
const byXhr = () => window.odd.byXhr({ from: new window.inside.XMLHttpRequest() });
/** The frame's own fetch gives a promise of a kind of its own. */
const bySubclass = () => {
  const { asked, options } = window.odd;
  class Own<T> extends window.inside.Promise<T> {}
  const { fetch: beneath } = window.inside;
  window.inside.fetch = (...given) => Own.resolve(beneath(...given));
  const promise = window.inside.fetch(asked.url, options());
  return window.odd.answerOf(promise).then((answer) => [promise instanceof Own, answer]);
};

const KINDS = [
  ['about:blank', addBlank],
  ['srcdoc', addSrcdoc],
] as const;
const WAYS = [
  ['fetch', byFetch],
  ['XMLHttpRequest', byXhr],
  ['fetch with a promise of its own', bySubclass],
] as const;

/** The functions of a frame, called by the page that it lies in. Only on LinkedIn are frames watched, as only there they ask. */
export const FRAMES: readonly Surrounding[] = KINDS.flatMap(([kind, after]) =>
  WAYS.map(
    ([way, act]): Surrounding => ({
      name: `in a frame, ${kind}: ${way}`,
      after,
      act,
      fates: ['counted'],
      only: 'linkedin',
    }),
  ),
);
