import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';

interface Props {
  title: string;
  children: ReactNode;
  /** The buttons. The first in the order of the page gets the focus: let it be the harmless one. */
  actions: ReactNode;
  /** There are tables in it. */
  isWide?: boolean;
  onClose: () => void;
}

/**
 * Asks before something goes on. The rest of the page waits; Escape closes; the focus goes back to where it was.
 * Shown for as long as it is rendered.
 */
export function Dialog({ title, children, actions, isWide, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect ends while the dialog still stands in the page: only then does closing give the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={`${id}-title`} className={styles.title}>
        {title}
      </h2>
      <div id={`${id}-text`}>{children}</div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}
