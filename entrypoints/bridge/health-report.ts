import { BOUNDS } from '@/utils/activity/bounds';
import { send } from '@/utils/messages/port';
import { tidy } from './tidy';

/** How long counts are gathered before they are sent, ms: a flood makes one message a second. */
const GATHER = 1000;

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
    // If nobody answers, a count of what went wrong is not worth a second try.
    send('health', told).catch(() => {});
  };
  const count = (what: keyof typeof counts, many: number) => {
    counts[what] = Math.min(counts[what] + many, 1_000_000);
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
