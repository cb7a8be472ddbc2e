import { useOptimistic, useTransition } from 'react';

/**
 * Shows a choice while it is being saved: `value` is what is stored. If it is not stored in the end, the stored value
 * is shown again. Returns what to show, and what to call with a new choice.
 */
export function useChosen<T>(
  value: T,
  save: (chosen: T) => Promise<unknown>,
): [T, (chosen: T) => void] {
  const [shown, show] = useOptimistic(value);
  const [, startSaving] = useTransition();
  const choose = (chosen: T) =>
    startSaving(async () => {
      show(chosen);
      await save(chosen);
    });
  return [shown, choose];
}
