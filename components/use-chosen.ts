import { useOptimistic, useTransition } from 'react';

/**
 * Shows a choice while it is being saved. `value` is what is stored; if saving fails, it is shown again. Returns what
 * to show, and a function to call with a new choice.
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
