import { i18n } from '#i18n';
import { type Notice, useNotice } from '@/entrypoints/report/shared/notice';
import type { Activity } from '@/utils/activity/activity';
import { backTo, type RepDecision } from '@/utils/activity/decide/rep-decision';
import { decidedLabel } from '@/utils/i18n/labels';
import { send } from '@/utils/messages/port';

export interface RowActs {
  notice: Notice | null;
  decide: (activity: Activity, decision: RepDecision) => Promise<void>;
  /** Says that the people of a row are private. */
  markPrivate: (activity: Activity) => Promise<void>;
}

/** What the rep can do with a row, and the result of the last thing done. */
export function useRowActs(): RowActs {
  const [notice, setNotice] = useNotice();
  const failed = () => setNotice({ text: i18n.t('report.list.notDone'), undo: null });

  async function decide(key: string, decision: RepDecision, back: RepDecision) {
    const answer = await send('decide-activity', { key, decision }).catch(() => null);
    if (!answer?.ok) return failed();
    setNotice({ text: decidedLabel(decision), undo: () => decide(key, back, decision) });
  }

  async function markPrivate({ key }: Activity) {
    const answer = await send('mark-private', { key }).catch(() => null);
    if (!answer?.ok) return failed();
    const { people } = answer.value;
    setNotice({ text: i18n.t('common.private.done'), undo: () => unmark(key, people) });
  }

  async function unmark(key: string, people: string[]) {
    const answer = await send('unmark-private', { key, people }).catch(() => null);
    if (!answer?.ok) return failed();
    setNotice({ text: i18n.t('common.private.undone'), undo: null });
  }

  return {
    notice,
    decide: (activity, decision) => decide(activity.key, decision, backTo(activity)),
    markPrivate,
  };
}
