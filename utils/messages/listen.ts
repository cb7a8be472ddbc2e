import { browser } from '#imports';
import {
  type Answer,
  type Message,
  type MessageType,
  messageSchemas,
  type Refusal,
} from './messages';
import { type Sender, senderOf } from './port';
import { limitEach } from './rate';
import { siteMessages } from './site-messages';

export type Handlers = {
  [T in MessageType]: (message: Message<T>, sender: Sender) => Promise<Answer<T>>;
};

/**
 * Starts to answer messages. `onRefused` is told of those that fit no schema, and of those that are too many; of acts
 * that are too many at once `onWaiting` is told instead: their bridges keep them in the outbox. Call synchronously at
 * the start of the worker. The rates start again with the worker, which is no more often than a flood can last.
 */
export function listen(
  handlers: Handlers,
  onRefused: (sender: Sender) => void,
  onWaiting: () => void,
): void {
  const mayPass = limitEach(Date.now());
  browser.runtime.onMessage.addListener(async (raw: unknown, sent) => {
    const sender = senderOf(sent);
    let isAct = false;
    const given = await answer(handlers, raw, sender, (type) => {
      isAct = type === 'sighting';
      return mayPass(type, Date.now());
    });
    if (given.ok) return given;
    if (given.refusal === 'too-many' && isAct) onWaiting();
    else if (['malformed', 'too-many'].includes(given.refusal)) onRefused(sender);
    return given;
  });
}

/** The answer to a message that is not carried out. */
export const refuse = (refusal: Refusal) => ({ ok: false, refusal }) as const;

/** The answer to a message that was carried out and has no result. */
export const DONE = { ok: true, value: {} } as const;

/** Checks a message and its sender, then lets the handler answer it. There is an answer, whatever goes wrong. */
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
