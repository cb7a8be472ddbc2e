import { i18n } from '#i18n';
import type { Answer, Message, MessageType, Refusal } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';

/** Asks the background. If it cannot answer, tells `warn` and returns null. */
export async function ask<T extends MessageType>(
  type: T,
  message: Message<T>,
  warn: (text: string) => void,
) {
  const answer: Answer<T> | null = await send(type, message).catch(() => null);
  if (answer?.ok) return answer.value;
  warn(i18n.t('popup.refused', [reasonOf(answer?.refusal ?? null)]));
  return null;
}

/** `null`: there was no answer. */
function reasonOf(refusal: Refusal | null): string {
  if (refusal === null) return i18n.t('popup.refusals.noReply');
  if (refusal === 'storage-failed') return i18n.t('popup.refusals.storageFailed');
  if (refusal === 'not-found') return i18n.t('popup.refusals.notFound');
  if (refusal === 'too-many') return i18n.t('popup.refusals.tooMany');
  return i18n.t('popup.refusals.other');
}
