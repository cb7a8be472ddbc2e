import type { Message, SiteMessageType } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';
import { isAlive } from './delivery';

/** Waits before each further try, ms. */
const RETRIES = [1_500, 5_000, 20_000, 60_000];

/**
 * Sends the background something that is worth several tries, and that it recognises if it gets it twice. True once
 * it was accepted, or never will be; false if it was given up.
 */
export async function tell<T extends SiteMessageType>(
  type: T,
  message: Message<T>,
): Promise<boolean> {
  for (const wait of [...RETRIES, null]) {
    const answer = await send(type, message).catch(() => null);
    if (answer?.ok) return true;
    if (answer && !['storage-failed', 'too-many'].includes(answer.refusal)) return true;
    if (wait === null) break;
    await new Promise((resume) => setTimeout(resume, wait));
    if (!isAlive()) break;
  }
  return false;
}
