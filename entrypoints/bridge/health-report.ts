import { BOUNDS } from '@/utils/activity/bounds';
import type { Message } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';
import { isAlive } from './delivery';
import { tidy } from './tidy';

/** How long counts are gathered before they are sent, ms: a flood makes one message a second. */
const GATHER = 1000;
/** How long they wait for the next try, where they were not taken, ms. */
const AGAIN = 10_000;
/** As many as are counted. */
const MOST = 1_000_000;

/** Counts what could not be read or was refused here, and tells the background now and then. */
export function openHealthReport() {
  const counts = { unread: 0, refused: 0 };
  let shapes: string[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    const told = { ...counts, shapes };
    counts.unread = 0;
    counts.refused = 0;
    shapes = [];
    send('health', told).then(
      (answer) => answer.ok || answer.refusal === 'not-watched' || countAgain(told),
      () => countAgain(told),
    );
  };
  /** What was not taken goes with what comes next. */
  const countAgain = (told: Message<'health'>) => {
    if (!isAlive()) return;
    counts.unread = Math.min(counts.unread + told.unread, MOST);
    counts.refused = Math.min(counts.refused + told.refused, MOST);
    shapes = [...told.shapes, ...shapes].slice(-BOUNDS.shapes);
    if (timer === null) timer = setTimeout(flush, AGAIN);
  };
  const count = (what: keyof typeof counts, many: number) => {
    counts[what] = Math.min(counts[what] + many, MOST);
    if (timer === null) timer = setTimeout(flush, GATHER);
  };
  return {
    refused: () => count('refused', 1),
    /** `shape`: of what could not be read. */
    unread(many: number, shape: string | null) {
      if (shape !== null) shapes = [...shapes, tidy(shape)].slice(-BOUNDS.shapes);
      count('unread', many);
    },
  };
}
