import { refusalText } from '@/utils/i18n/refusal-words';
import type { Answer, Message, MessageType } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';

/** Tells the rep, in words, why the background did not do what the page asked. */
export type Warn = (text: string) => void;

/** Asks the background. Returns its answer, or null after telling `warn` why it was not done. */
export async function ask<T extends MessageType>(type: T, message: Message<T>, warn: Warn) {
  const answer: Answer<T> | null = await send(type, message).catch(() => null);
  if (answer?.ok) return answer.value;
  warn(refusalText(answer?.refusal ?? null));
  return null;
}
