import { postAround } from './posts';

/** How long after a press its request may come, ms: a dialog may come in between, in which words are written. */
const LATELY = 120_000;
/** How much later than its request a press may seem to be, ms: their times are not always from one clock. */
const SLACK = 5;
/** How many presses are remembered: answers may come while the rep goes on. */
const MOST = 20;

/** What the rep pressed, and when (ms). */
interface Press {
  element: Element;
  at: number;
  isInPost: boolean;
}

/**
 * Notes what the rep presses, in this document and in the page around it. `last` and `lastInPost` return the last
 * press before a request that left at `at` (ms); null if that was too long ago.
 */
export function watchPresses(documents: readonly Document[], pressed: () => void) {
  let presses: Press[] = [];
  const note = (event: Event) => {
    const isPress = event.type === 'click' || (event as KeyboardEvent).key === 'Enter';
    if (!isPress || !event.isTrusted) return;
    // A press in a shadow root is reported as one on the root's host.
    const [element] = event.composedPath() as Element[];
    if (typeof element?.closest !== 'function') return;
    const press = { element, at: Date.now(), isInPost: postAround(element) !== null };
    presses = [press, ...presses].slice(0, MOST);
    pressed();
  };
  const types = ['click', 'keydown'];
  for (const one of documents) for (const type of types) one.addEventListener(type, note, true);
  const before = (at: number, isWanted: (press: Press) => boolean) => {
    const press = presses.find((one) => one.at <= at + SLACK && isWanted(one));
    return press && at - press.at < LATELY ? press.element : null;
  };
  return {
    last: (at: number) => before(at, () => true),
    lastInPost: (at: number) => before(at, ({ isInPost }) => isInPost),
    stop() {
      for (const one of documents)
        for (const type of types) one.removeEventListener(type, note, true);
    },
  };
}
