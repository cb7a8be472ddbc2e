import { within } from './within';

/** How long a read may take, ms. After that it has failed. */
const PATIENCE = 5_000;

/** A value that is read when it is first asked for, and then remembered. */
export interface ReadOnce<T> {
  /** The value. Rejects if it cannot be read now; the next call then tries again. */
  get(): Promise<T>;
  /** Replaces the value from now on. */
  know(value: T): void;
  /** The next call reads the value again. */
  forget(): void;
}

/** Remembers what `read` returns. A failure is never remembered, and callers who ask during a read share it. */
export function readOnce<T>(read: () => Promise<T>): ReadOnce<T> {
  let known: Promise<T> | null = null;
  return {
    get() {
      if (known !== null) return known;
      const reading = within(PATIENCE, read());
      known = reading;
      reading.catch(() => {
        if (known === reading) known = null;
      });
      return reading;
    },
    know(value) {
      known = Promise.resolve(value);
    },
    forget() {
      known = null;
    },
  };
}
