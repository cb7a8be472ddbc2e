import type { ComponentProps } from 'react';
import styles from './button.module.css';

type ButtonProps = ComponentProps<'button'> & { look?: 'plain' | 'main' | 'quiet' | 'danger' };

/**
 * A button with words. `main` is the one thing to do here, `quiet` stands in running text, `danger` cannot be undone.
 */
export function Button({ look = 'plain', type = 'button', ...rest }: ButtonProps) {
  const looks = look === 'plain' ? '' : styles[look];
  return <button type={type} {...rest} className={`${styles.button} ${looks}`} />;
}

/** A button with a drawing. Its name is read by screen readers, and shown on hover. */
export function IconButton({ name, ...rest }: ComponentProps<'button'> & { name: string }) {
  return <button type="button" {...rest} aria-label={name} title={name} className={styles.icon} />;
}
