import { BOUNDS } from '@/utils/activity/bounds';
import type { Message } from '@/utils/messages/messages';
import { type Failures, PARTS } from '@/utils/messages/page-channel';
import { send } from '@/utils/messages/port';
import { isAlive } from './delivery';
import { tidy } from './tidy';

/** How long counts are gathered before they are sent, ms, so that a flood makes one message a second. */
const GATHER = 1000;
/** How long they wait for the next try if they were not accepted, ms. */
const AGAIN = 10_000;
/** Counts stop here. */
const MOST = 1_000_000;

/**
 * Counts what could not be read, was refused here or does not work in the page, and reports it to the background from
 * time to time.
 */
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
  /** What was not accepted is sent with the next report. */
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
    /** `shape`: the shape of what could not be read. */
    unread(many: number, shape: string | null) {
      if (shape !== null) shapes = [...shapes, tidy(shape)].slice(-BOUNDS.shapes);
      count('unread', many);
    },
    /** `those`: what does not work in the page. If everything does, there is nothing to report. */
    failed(those: Failures) {
      failures = { ...failures, ...those };
      if (PARTS.some((part) => failures[part])) gather();
    },
  };
}
