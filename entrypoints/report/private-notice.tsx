import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { send } from '@/utils/messages/port';

/** How long it can be taken back from here, ms. */
const SHOWN = 60_000;

interface Notice {
  text: string;
  /** Whose row, and who was put on the list of private people; null when there is nothing to take back. */
  undo: { key: string; people: string[] } | null;
}

interface PrivateMarks {
  notice: Notice | null;
  /** Says that the people of the row under `key` are private. */
  mark: (key: string) => Promise<void>;
  undo: () => Promise<void>;
}

/** Makes rows private, and says what came of it. */
export function usePrivateMarks(): PrivateMarks {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  const failed = () => setNotice({ text: i18n.t('report.list.notDone'), undo: null });
  return {
    notice,
    async mark(key) {
      const answer = await send('mark-private', { key }).catch(() => null);
      if (!answer?.ok) return failed();
      setNotice({
        text: i18n.t('common.private.done'),
        undo: { key, people: answer.value.people },
      });
    },
    async undo() {
      if (!notice?.undo) return;
      const answer = await send('unmark-private', notice.undo).catch(() => null);
      if (!answer?.ok) return failed();
      setNotice({ text: i18n.t('common.private.undone'), undo: null });
    },
  };
}

/** Gets the focus when something was said: the button that was pressed is gone then. */
export function PrivateNotice({ marks: { notice, undo } }: { marks: PrivateMarks }) {
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
      data-testid="private-notice"
    >
      {notice && <p>{notice.text}</p>}
      {notice?.undo && (
        <Button look="quiet" onClick={() => void undo()}>
          {i18n.t('report.list.undo')}
        </Button>
      )}
    </div>
  );
}
