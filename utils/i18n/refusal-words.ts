import { i18n } from '#i18n';
import type { Refusal } from '@/utils/messages/messages';

/** Why something was not done, and what the rep can do about it. `null`: there was no answer. */
export function refusalText(refusal: Refusal | null): string {
  switch (refusal) {
    case null:
      return i18n.t('common.refused.noReply');
    case 'storage-failed':
      return i18n.t('common.refused.storageFailed');
    case 'locked':
      return i18n.t('common.refused.locked');
    case 'not-found':
      return i18n.t('common.refused.notFound');
    case 'list-full':
      return i18n.t('common.refused.listFull');
    case 'stale':
      return i18n.t('common.refused.stale');
    case 'too-many':
      return i18n.t('common.refused.tooMany');
    case 'malformed':
    case 'not-allowed':
    case 'not-watched':
      return i18n.t('common.refused.notAccepted');
  }
}
