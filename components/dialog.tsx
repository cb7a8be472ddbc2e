import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './dialog.module.css';

interface Props {
  title: string;
  children: ReactNode;
  /** The buttons. The first one gets the focus, so put the harmless one first. */
  actions: ReactNode;
  /** True if the dialog holds tables. */
  isWide?: boolean;
  onClose: () => void;
}

/**
 * Asks before something is done. The rest of the page waits, Escape closes the dialog, and the focus returns to where
 * it was. It is open as long as it is rendered.
 */
export function Dialog({ title, children, actions, isWide, onClose }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // A layout effect is cleaned up while the dialog is still in the page. Only then does closing it give the focus
  // back.
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
