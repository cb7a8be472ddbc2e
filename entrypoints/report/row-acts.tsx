import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import type { Activity } from '@/utils/activity/activity';
import { backTo, type RepDecision } from '@/utils/activity/rep-decision';
import { decidedLabel } from '@/utils/i18n/labels';
import { send } from '@/utils/messages/port';

/** How long it can be taken back from here, ms. */
const SHOWN = 60_000;

interface Notice {
  text: string;
  /** Null when there is nothing to take back. */
  undo: (() => Promise<void>) | null;
}

export interface RowActs {
  notice: Notice | null;
  decide: (activity: Activity, decision: RepDecision) => Promise<void>;
  /** Says that the people of a row are private. */
  markPrivate: (activity: Activity) => Promise<void>;
}

/** What the rep can do with a row, and what came of the last thing done. */
export function useRowActs(): RowActs {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
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

/** Gets the focus when something was said: the button that was pressed is gone then. */
export function RowNotice({ notice }: Pick<RowActs, 'notice'>) {
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice !== null) board.current?.focus();
  }, [notice]);
  return (
    <div
      ref={board}
      role="status"
      tabIndex={-1}
      className={notice ? page.between : undefined}
      data-testid="row-notice"
    >
      {notice && <p>{notice.text}</p>}
      {notice?.undo && (
        <Button look="quiet" onClick={() => void notice.undo?.()}>
          {i18n.t('report.list.undo')}
        </Button>
      )}
    </div>
  );
}
