import { useEffect, useRef, useState } from 'react';

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
 * null if nothing is; `save` gets only texts that passed it, also when the field or the page goes away meanwhile.
 */
export function useDraft(
  value: string,
  check: (typed: string) => string | null,
  save: (typed: string) => Promise<unknown>,
): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  // Enter saves and may move the focus on, which saves again: one text is saved once.
  const saving = useRef<string | null>(null);
  const reset = () => {
    setDraft(null);
    setError(null);
  };
  async function saveOnce(typed: string) {
    if (typed === value || typed === saving.current) return;
    saving.current = typed;
    await save(typed);
    saving.current = null;
  }
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => {
      if (draft !== null && check(draft) === null) void saveOnce(draft);
    };
  });
  useEffect(() => {
    const save = () => leave.current();
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, []);
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
      await saveOnce(draft);
      // What was typed while it was being saved stays.
      setDraft((current) => (current === draft ? null : current));
      return true;
    },
  };
}
