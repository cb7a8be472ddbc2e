import { activityCount, firstDay } from '@/utils/store/activities';
import { forgetMark, getMark, keepMark, lookForLost } from '@/utils/store/browser-storage/lost-log';
import { log } from '@/utils/store/database';
import { outcomeCount } from '@/utils/store/outcomes';
import { onWritten } from '@/utils/store/written';
import { requestUpdate } from './updates';

/** The mark is updated at most this often, ms: it need not be exact, and must not slow any act down. */
const PAUSE = 1_000;
/** How long opening the database waits for this check, ms. If it takes longer, the next opening checks. */
const PATIENCE = 2_000;

/** Acts since the mark was last updated; null: count again. */
let added: number | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/**
 * Keeps a mark outside the log that there is one, and notices when the browser has lost the log. Call synchronously
 * at the start of the worker, before anything is read or written.
 */
export function watchLog(): void {
  log.on('ready', (opened) => looked(opened as typeof log), true);
  onWritten((rows) => {
    if (rows === null) added = null;
    else if (added !== null) added += rows;
    request();
  });
}

/** Never rejects: a failed check must not keep the log closed. */
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
    // If it cannot be noted now, it is noted after the next act.
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
