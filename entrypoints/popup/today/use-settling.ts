import { useEffect, useState } from 'react';
import type { Activity } from '@/utils/activity/activity';
import { UNDO_WINDOW } from '@/utils/activity/decide/signs';

/**
 * The time (ms) before which mails can no longer be taken back where they were sent. It is updated when the next of
 * `activities` reaches that point: one timer for all of them, and none if nothing was just sent.
 */
export function useSettling(activities: readonly Activity[]): number {
  const [now, setNow] = useState(Date.now);
  const settled = now - UNDO_WINDOW;
  useEffect(() => {
    const open = activities.filter((row) => isJustSent(row, settled)).map(({ at }) => at);
    if (open.length === 0) return;
    const wait = Math.min(...open) + UNDO_WINDOW - Date.now();
    const timer = setTimeout(() => setNow(Date.now()), wait);
    return () => clearTimeout(timer);
  }, [activities, settled]);
  return settled;
}

/** True for a mail that counts and can still be taken back: sent after `settled` (ms). */
export function isJustSent({ kind, state, source, at, signs }: Activity, settled: number): boolean {
  const isSend = kind === 'email' && source === 'auto' && signs?.at(-1)?.act === 'done';
  return isSend && state === 'counted' && at > settled;
}
