import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';

/** How long it can be undone from here, ms. */
const SHOWN = 60_000;

/** The result of the last thing done. */
export interface Notice {
  text: string;
  /** Null if it cannot be undone. */
  undo: (() => Promise<void>) | null;
}

/** The latest notice, shown for a minute, and a function that sets it. */
export function useNotice(): [Notice | null, (notice: Notice | null) => void] {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  return [notice, setNotice];
}

/** Gets the focus when something was said, because the button that was pressed is gone. */
export function NoticeBoard({ notice, testId }: { notice: Notice | null; testId: string }) {
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
      data-testid={testId}
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
