import { type Browser, browser } from '#imports';
import { within } from '@/utils/promises/within';
import type { Answer, Message, MessageType } from './messages';
import { siteMessages } from './site-messages';

/**
 * The sender of a message, as far as a handler needs to know it. `url`: for a frame without an address of its own,
 * that of its maker.
 */
export interface Sender {
  tabId: number | null;
  frameId: number | null;
  url: string | null;
}

export function senderOf(
  sent: Pick<Browser.runtime.MessageSender, 'tab' | 'frameId' | 'url' | 'origin'>,
): Sender {
  const { tab, frameId = null, url = null, origin } = sent;
  const isNameless = url !== null && /^(about|blob|data):/.test(url);
  return { tabId: tab?.id ?? null, frameId, url: isNameless && origin ? `${origin}/` : url };
}

/** How long an answer may take, ms: for a bridge, which asks again, and for a page, whose request may take long. */
const PATIENCE = { site: 10_000, page: 300_000 };

/**
 * Sends a message to the background and waits for its answer.
 * Throws when nobody answers: the extension was updated under us, the worker died while it worked, or it hangs.
 */
export async function send<T extends MessageType>(
  type: T,
  message: Message<T>,
): Promise<Answer<T>> {
  const patience = Object.hasOwn(siteMessages, type) ? PATIENCE.site : PATIENCE.page;
  const asked = browser.runtime.sendMessage({ type, message });
  const answer: unknown = await within(patience, asked);
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
    throw new Error(`no answer to ${type}`);
  }
  return answer as Answer<T>;
}
