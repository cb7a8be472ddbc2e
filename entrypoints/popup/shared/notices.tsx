import { useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import styles from './popup.module.css';

/** How long what was done can be undone from where it was done, ms. */
const SHOWN = 60_000;

interface Notice {
  text: string;
  undo: (() => Promise<void>) | null;
  isTrouble: boolean;
}

export interface NoticeBoard {
  notice: Notice | null;
  /** Says what was done, with a way to undo it where there is one. */
  tell: (text: string, undo?: () => Promise<void>) => void;
  /** Says what could not be done. */
  warn: (text: string) => void;
}

/** One thing is said at a time; the next takes its place. */
export function useNotices(): NoticeBoard {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  return useMemo(
    () => ({
      notice,
      tell: (text, undo) => setNotice({ text, undo: undo ?? null, isTrouble: false }),
      warn: (text) => setNotice({ text, undo: null, isTrouble: true }),
    }),
    [notice],
  );
}

export function Notices({ notices: { notice } }: { notices: NoticeBoard }) {
  const board = useRef<HTMLDivElement>(null);
  const undo = () => {
    // The button goes away; the focus must not get lost with it.
    board.current?.focus();
    void notice?.undo?.();
  };
  return (
    <div
      ref={board}
      role="status"
      tabIndex={-1}
      data-testid="notice"
      className={
        notice ? `${styles.status} ${notice.isTrouble ? styles.trouble : ''}` : 'for-readers'
      }
    >
      <span>{notice?.text}</span>
      {notice?.undo && (
        <Button look="quiet" onClick={undo}>
          {i18n.t('popup.undo')}
        </Button>
      )}
    </div>
  );
}
