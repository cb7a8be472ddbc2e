import { useEffect, useRef, useState } from 'react';

interface Draft {
  /** What the field shows. */
  text: string;
  /** What is wrong with the text; null if nothing is, and while it is typed for the first time. */
  error: string | null;
  type(text: string): void;
  /** Saves what was typed, or says what is wrong with it and keeps it. Resolves to true if nothing is left to save. */
  commit(): Promise<boolean>;
  /** Restores the stored value. */
  reset(): void;
}

/**
 * A field that shows `value`, and what was typed while it is being edited. `check` returns what is wrong with a text,
 * or null. `save` gets only texts that passed the check, also when the field or the page goes away while one is being
 * typed.
 */
export function useDraft(
  value: string,
  check: (typed: string) => string | null,
  save: (typed: string) => Promise<unknown>,
): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  // Enter saves and may move the focus, which saves again: one text is saved only once.
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
      // Keep what was typed while the text was being saved.
      setDraft((current) => (current === draft ? null : current));
      return true;
    },
  };
}
