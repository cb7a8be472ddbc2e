import { activityCount, firstDay } from '@/utils/store/activities';
import { forgetMark, getMark, keepMark, lookForLost } from '@/utils/store/browser-storage/lost-log';
import { log } from '@/utils/store/database';
import { outcomeCount } from '@/utils/store/outcomes';
import { onWritten } from '@/utils/store/written';
import { requestUpdate } from './updates';

/** The mark is brought up to date no more often than this, ms: it need not be exact, and costs no act anything. */
const PAUSE = 1_000;
/** How long the database waits to be looked at when it is opened, ms. What is not known by then is looked at the next time. */
const PATIENCE = 2_000;

/** Acts that came since the mark was last brought up to date; null: to be counted anew. */
let added: number | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Notes outside of the log that there is one, and sees when the browser has lost it. Call synchronously at the start of
 * the worker, before anything is read or written.
 */
export function watchLog(): void {
  log.on('ready', (opened) => looked(opened as typeof log), true);
  onWritten((rows) => {
    if (rows === null) added = null;
    else if (added !== null) added += rows;
    request();
  });
}

/** Never rejects: a log that is there must not stay shut because it could not be looked at. */
function looked(opened: typeof log): Promise<unknown> {
  const late = new Promise((resume) => setTimeout(resume, PATIENCE));
  const look = lookForLost(opened).then(
    () => {
      request();
      requestUpdate();
    },
    () => {},
  );
  return Promise.race([look, late]);
}

function request(): void {
  if (timer !== null) return;
  timer = setTimeout(() => {
    timer = null;
    // What cannot be noted now is noted after the next act.
    note().catch(() => {
      added = null;
    });
  }, PAUSE);
}

async function note(): Promise<void> {
  const [more, mark] = [added, await getMark()];
  added = 0;
  const isNews = more === null || more > 0 || mark === null;
  if (!isNews) return;
  const since = more === null || mark === null ? await firstDay() : mark.since;
  if (since === null) return forgetMark();
  const activities =
    more === null || mark === null ? await activityCount() : mark.activities + more;
  await keepMark({ activities, outcomes: await outcomeCount(), since });
}
