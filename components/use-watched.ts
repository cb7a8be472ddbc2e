import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';

/**
 * A value that starts as `initial` and follows `watch`, which must be the same function in every render. The setter
 * is for what is known before `watch` reports it.
 */
export function useWatched<T>(
  initial: T,
  watch: (then: (value: T) => void) => () => void,
): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState(initial);
  useEffect(() => watch(setValue), [watch]);
  return [value, setValue];
}
