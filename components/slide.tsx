import { useEffect, useRef } from 'react';
import styles from './slide.module.css';

/** A number that slides in when it changes. It does not move when it is first shown. */
export function Slide({ value }: { value: string }) {
  const before = useRef(value);
  const isChanged = before.current !== value;
  useEffect(() => {
    before.current = value;
  });
  return (
    <span key={value} className={`${styles.value} ${isChanged ? styles.changed : ''}`}>
      {value}
    </span>
  );
}
