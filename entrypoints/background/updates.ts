import { drawBadge } from './badge';
import { remind } from './nudges';
import { currentStanding } from './standing';

/** An open popup reads the log first, ms; and a burst of requests is answered once. */
const PATIENCE = 50;

let timer: ReturnType<typeof setTimeout> | null = null;

/** Asks for the badge and the reminders to be brought up to date soon. */
export function requestUpdate(): void {
  if (timer !== null) return;
  timer = setTimeout(() => {
    timer = null;
    // What cannot be updated now is updated at the next change, or by the alarm.
    update().catch(() => {});
  }, PATIENCE);
}

async function update(): Promise<void> {
  const standing = await currentStanding();
  await drawBadge(standing);
  if (standing !== null && standing !== 'lost') await remind(standing);
}
