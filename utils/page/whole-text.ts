import { free } from './pristine';
import type { TextOf } from './watcher';

type Copy = (source: unknown) => string;

const natives = [Request, Response].map(({ prototype: { clone, text } }) => [
  free(clone),
  free(text),
]);

/** For sites whose requests bear plain text, and whose answers end at once. */
export const wholeText: TextOf = async (source) => {
  if (typeof source === 'string') return source;
  const [clone, text] = natives[source instanceof Request ? 0 : 1] as [Copy, Copy];
  try {
    return await text(clone(source));
  } catch {
    return null;
  }
};
