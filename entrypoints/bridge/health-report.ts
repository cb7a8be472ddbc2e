import { BOUNDS } from '@/utils/activity/bounds';
import type { Message } from '@/utils/messages/messages';
import { type Failures, PARTS } from '@/utils/messages/page-channel';
import { send } from '@/utils/messages/port';
import { isAlive } from './delivery';
import { tidy } from './tidy';

/** How long counts are gathered before they are sent, ms: a flood makes one message a second. */
const GATHER = 1000;
/** How long they wait for the next try, where they were not taken, ms. */
const AGAIN = 10_000;
/** As many as are counted. */
const MOST = 1_000_000;

/** Gathers what could not be read, was refused here or does not work in the page, and tells the background now and then. */
export function openHealthReport() {
  const counts = { unread: 0, refused: 0 };
  let shapes: string[] = [];
  let failures: Failures = {};
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    const told = { ...counts, shapes, failed: PARTS.filter((part) => failures[part]) };
    counts.unread = 0;
    counts.refused = 0;
    shapes = [];
    failures = {};
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
    for (const part of told.failed) failures[part] = true;
    if (timer === null) timer = setTimeout(flush, AGAIN);
  };
  const gather = () => {
    if (timer === null) timer = setTimeout(flush, GATHER);
  };
  const count = (what: keyof typeof counts, many: number) => {
    counts[what] = Math.min(counts[what] + many, MOST);
    gather();
  };
  return {
    refused: () => count('refused', 1),
    /** `shape`: of what could not be read. */
    unread(many: number, shape: string | null) {
      if (shape !== null) shapes = [...shapes, tidy(shape)].slice(-BOUNDS.shapes);
      count('unread', many);
    },
    /** `those`: what does not work in the page; where all does, there is nothing to tell. */
    failed(those: Failures) {
      failures = { ...failures, ...those };
      if (PARTS.some((part) => failures[part])) gather();
    },
  };
}
