import { drawBadge } from './badge';
import { remind } from './reminders';
import { currentStanding } from './standing';

/** An open popup reads the log first, ms, and many requests at once are answered once. */
const PATIENCE = 50;

let timer: ReturnType<typeof setTimeout> | null = null;

/** Asks for an update of the badge and the reminders soon. */
export function requestUpdate(): void {
  if (timer !== null) return;
  timer = setTimeout(() => {
    timer = null;
    // If an update fails, the next change or the alarm makes it.
    update().catch(() => {});
  }, PATIENCE);
}

async function update(): Promise<void> {
  const standing = await currentStanding();
  await drawBadge(standing);
  if (standing !== null && standing !== 'lost') await remind(standing);
}
