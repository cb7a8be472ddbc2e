import { postAround } from './page-posts';

/** How long after a press a request may come of it, ms: a dialog may stand between them, and words to be written. */
const LATELY = 120_000;

/** What the rep pressed last, and when (ms). */
interface Press {
  element: Element;
  at: number;
}

/** Notes what the rep presses, in this document and in the page around it. */
export function watchPresses(documents: readonly Document[], pressed: () => void) {
  let last: Press | null = null;
  let lastInPost: Press | null = null;
  const note = (event: Event) => {
    const isPress = event.type === 'click' || (event as KeyboardEvent).key === 'Enter';
    if (!isPress || !event.isTrusted) return;
    // What is pressed in a shadow root is told of as the root's host.
    const [element] = event.composedPath() as Element[];
    if (typeof element?.closest !== 'function') return;
    last = { element, at: Date.now() };
    if (postAround(element)) lastInPost = last;
    pressed();
  };
  const types = ['click', 'keydown'];
  for (const one of documents) for (const type of types) one.addEventListener(type, note, true);
  const of = (press: Press | null) =>
    press && Date.now() - press.at < LATELY ? press.element : null;
  return {
    last: () => of(last),
    lastInPost: () => of(lastInPost),
    stop() {
      for (const one of documents)
        for (const type of types) one.removeEventListener(type, note, true);
    },
  };
}
