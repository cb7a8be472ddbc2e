import { BOUNDS } from '@/utils/activity/bounds';
import type { Message } from '@/utils/messages/messages';
import { PARTS } from '@/utils/messages/page-channel';
import { changeHealth } from '@/utils/store/write/health';

/** How far apart the page's notice and what was seen of an act may be, ms. */
const APART = 10_000;

/** Counts one more thing at `site` that a border refused. */
export const countRefused = (site: string): Promise<void> =>
  changeHealth(site, ({ refused }) => ({ refused: refused + 1 }));

/** Counts this many things at `site` that could not be read. `shape` is that of the latest; null if none is known. */
export const noteUnread = (site: string, unread: number, shape: string | null): Promise<void> =>
  noteHealth(site, { unread, refused: 0, shapes: shape === null ? [] : [shape], failed: [] });

/** Notes what a bridge reports about its page. */
export function noteHealth(site: string, told: Message<'health'>): Promise<void> {
  const { unread, refused, shapes, failed } = told;
  const at = Date.now();
  const seen = [...new Set(shapes)].map((shape) => ({ at, shape }));
  return changeHealth(site, (known) => ({
    unread: known.unread + unread,
    refused: known.refused + refused,
    // Each shape is kept once, so that a frequent one does not push out the others.
    shapes: [...known.shapes.filter(({ shape }) => !shapes.includes(shape)), ...seen].slice(
      -BOUNDS.shapes,
    ),
    ...(unread > 0 && { lastUnreadAt: at }),
    ...(failed.length > 0 && {
      failed: PARTS.filter((part) => failed.includes(part) || known.failed.includes(part)),
      lastFailedAt: at,
    }),
  }));
}

/** Counts an act that the page of `site` said at `at` (ms) was done, unless it was seen. */
export function noteMissed(site: string, at: number): Promise<void> {
  return changeHealth(site, ({ missed, lastSightingAt, lastUnreadAt, notices = [] }) => {
    // Another tab has seen it, or it is counted as unread.
    const isKnown = [lastSightingAt, lastUnreadAt].some(
      (seen) => seen !== null && Math.abs(seen - at) < APART,
    );
    // A bridge that got no answer says it again.
    const isTold = notices.some((notice) => notice.at === at);
    if (isKnown || isTold) return {};
    return { missed: missed + 1, lastMissedAt: at, notices: [...notices, { at, key: null }] };
  });
}

/** The rep has read what was not seen or not understood at `site`. */
export function dismissUnread(site: string): Promise<void> {
  return changeHealth(site, ({ notices = [] }) => ({
    unread: 0,
    missed: 0,
    failed: [],
    notices: notices.filter(({ key }) => key !== null),
  }));
}
