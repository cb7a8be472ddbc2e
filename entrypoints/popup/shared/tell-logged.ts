import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import type { NoticeBoard } from './notices';

/** Says that acts were logged by hand, under `keys`, with a way to undo all of them at once. */
export function tellLogged(text: string, keys: string[], notices: NoticeBoard): void {
  notices.tell(text, async () => {
    if (await ask('undo-logged', { keys }, notices.warn)) notices.tell(i18n.t('popup.undone'));
  });
}
