import { i18n } from '#i18n';
import type { Answer, Message, MessageType, Refusal } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';

/** Asks the background; where it cannot, says so to `tell` and returns null. */
export async function ask<T extends MessageType>(
  type: T,
  message: Message<T>,
  tell: (text: string) => void,
) {
  const answer: Answer<T> = await send(type, message).catch(
    () => ({ ok: false, refusal: 'storage-failed' }) as const,
  );
  if (answer.ok) return answer.value;
  tell(i18n.t('popup.refused', [reasonOf(answer.refusal)]));
  return null;
}

function reasonOf(refusal: Refusal): string {
  if (refusal === 'storage-failed') return i18n.t('popup.refusals.storageFailed');
  if (refusal === 'not-found') return i18n.t('popup.refusals.notFound');
  return i18n.t('popup.refusals.other');
}
