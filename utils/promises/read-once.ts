import { within } from './within';

/** How long a read may take, ms. One that takes longer has failed. */
const PATIENCE = 5_000;

/** Something that is read when it is first asked for, and then remembered. */
export interface ReadOnce<T> {
  /** What was read. Rejects where it cannot be read now; the next call then tries again. */
  get(): Promise<T>;
  /** From now on it is this. */
  know(value: T): void;
  /** The next call reads it again. */
  forget(): void;
}

/** Remembers what `read` gives. A failure is never remembered, and one read serves all who ask while it goes on. */
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
