import { useCallback, useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import styles from './popup.module.css';

/** How long what was done can be undone from where it was done, ms. */
const SHOWN = 60_000;

interface Notice {
  text: string;
  undo: (() => void) | null;
}

export interface NoticeBoard {
  notice: Notice | null;
  /** Says what was done, with a way to undo it where there is one. */
  tell: (text: string, undo?: () => void) => void;
}

/** One thing is said at a time; the next takes its place. */
export function useNotices(): NoticeBoard {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  const tell = useCallback(
    (text: string, undo: (() => void) | null = null) => setNotice({ text, undo }),
    [],
  );
  return useMemo(() => ({ notice, tell }), [notice, tell]);
}

export function Notices({ notices: { notice } }: { notices: NoticeBoard }) {
  return (
    <div role="status" className={notice ? styles.status : 'for-readers'}>
      {notice?.text}
      {notice?.undo && (
        <Button look="quiet" onClick={notice.undo}>
          {i18n.t('popup.undo')}
        </Button>
      )}
    </div>
  );
}
