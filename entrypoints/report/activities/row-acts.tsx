import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { type Notice, useNotice } from '@/entrypoints/report/shared/notice';
import type { Activity } from '@/utils/activity/activity';
import { backTo, type RepDecision } from '@/utils/activity/decide/rep-decision';
import { decidedLabel } from '@/utils/i18n/labels';

export interface RowActs {
  notice: Notice | null;
  decide: (activity: Activity, decision: RepDecision) => Promise<void>;
  /** Says that the people of a row are private. */
  markPrivate: (activity: Activity) => Promise<void>;
}

/** What the rep can do with a row, and the result of the last thing done. */
export function useRowActs(): RowActs {
  const [notice, setNotice] = useNotice();
  const warn = (text: string) => setNotice({ text, undo: null });

  async function decide(key: string, decision: RepDecision, back: RepDecision) {
    if (!(await ask('decide-activity', { key, decision }, warn))) return;
    setNotice({ text: decidedLabel(decision), undo: () => decide(key, back, decision) });
  }

  async function markPrivate({ key }: Activity) {
    const marked = await ask('mark-private', { key }, warn);
    if (!marked) return;
    const undo = () => unmark(key, marked.people);
    setNotice({ text: i18n.t('common.private.done'), undo });
  }

  async function unmark(key: string, people: string[]) {
    if (!(await ask('unmark-private', { key, people }, warn))) return;
    setNotice({ text: i18n.t('common.private.undone'), undo: null });
  }

  return {
    notice,
    decide: (activity, decision) => decide(activity.key, decision, backTo(activity)),
    markPrivate,
  };
}
