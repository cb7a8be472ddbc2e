import { useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import styles from './popup.module.css';

/** How long an act can be undone from its notice, ms. */
const SHOWN = 60_000;

interface Notice {
  text: string;
  undo: (() => Promise<void>) | null;
  isTrouble: boolean;
}

export interface NoticeBoard {
  notice: Notice | null;
  /** Says what was done, with a way to undo it if there is one. */
  tell: (text: string, undo?: () => Promise<void>) => void;
  /** Says what could not be done. */
  warn: (text: string) => void;
}

/** Shows one notice at a time; the next one replaces it. */
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
    // The button goes away, and the focus must not be lost with it.
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
