import { type Browser, browser } from '#imports';
import { within } from '@/utils/promises/within';
import {
  type Answer,
  type Message,
  type MessageType,
  messageSchemas,
  type Refusal,
  siteMessages,
} from './messages';
import { limitEach } from './rate';

/** Who sent a message, as far as a handler needs to know. `url`: of a frame without an address of its own, its maker's. */
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

export type Handlers = {
  [T in MessageType]: (message: Message<T>, sender: Sender) => Promise<Answer<T>>;
};

/** How long an answer may take, ms: to a bridge, which asks again, and to a page, whose work may be long. */
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

/**
 * Starts to answer messages; `onRefused` hears of those that no schema takes, and of those that are too many. Call
 * synchronously at the start of the worker: the rates start anew with it, which is no more often than a flood can last.
 */
export function listen(handlers: Handlers, onRefused: (sender: Sender) => void): void {
  const mayPass = limitEach(Date.now());
  browser.runtime.onMessage.addListener(async (raw: unknown, sent) => {
    const sender = senderOf(sent);
    const given = await answer(handlers, raw, sender, (type) => mayPass(type, Date.now()));
    if (!given.ok && ['malformed', 'too-many'].includes(given.refusal)) onRefused(sender);
    return given;
  });
}

/** The answer to a message that is not carried out. */
export const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const;

/** The answer to a message that was carried out and has nothing to tell. */
export const DONE = { ok: true, value: {} } as const;

/** Checks a message and its sender, then lets the handler answer it. Whatever goes wrong, there is an answer. */
export async function answer(
  handlers: Handlers,
  raw: unknown,
  sender: Sender,
  mayPass: (type: MessageType) => boolean,
): Promise<Answer<MessageType>> {
  const type = (raw as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !Object.hasOwn(messageSchemas, type)) return refuse('malformed');
  const known = type as MessageType;
  if (!Object.hasOwn(siteMessages, known) && !isOurPage(sender)) return refuse('not-allowed');
  if (!mayPass(known)) return refuse('too-many');
  const parsed = messageSchemas[known].safeParse((raw as { message?: unknown }).message);
  if (!parsed.success) return refuse('malformed');
  try {
    const handler = handlers[known] as Handlers[MessageType] as (
      message: unknown,
      sender: Sender,
    ) => Promise<Answer<MessageType>>;
    return await handler(parsed.data, sender);
  } catch {
    return refuse('storage-failed');
  }
}

function isOurPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}
