import { useState } from 'react';

interface Draft {
  /** What the field shows. */
  text: string;
  /** What is wrong with it; null while it is being typed for the first time, and when nothing is. */
  error: string | null;
  type(text: string): void;
  /** Saves what was typed, or says what is wrong with it and keeps it. Resolves to true if nothing is left to save. */
  commit(): Promise<boolean>;
  /** Back to the stored value. */
  reset(): void;
}

/**
 * A field that shows `value` and, while it is being edited, what was typed. `check` returns what is wrong with a text,
 * null if nothing is; `save` gets only texts that passed it.
 */
export function useDraft(
  value: string,
  check: (typed: string) => string | null,
  save: (typed: string) => Promise<unknown>,
): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reset = () => {
    setDraft(null);
    setError(null);
  };
  return {
    text: draft ?? value,
    error,
    reset,
    type(text) {
      setDraft(text);
      if (error !== null) setError(check(text));
    },
    async commit() {
      if (draft === null) return true;
      const wrong = check(draft);
      setError(wrong);
      if (wrong !== null) return false;
      if (draft !== value) await save(draft);
      // What was typed while it was being saved stays.
      setDraft((current) => (current === draft ? null : current));
      return true;
    },
  };
}
