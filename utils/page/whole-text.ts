import { cloneAnswer, cloneRequest, slot, textOfAnswer, textOfRequest } from './pristine';
import type { TextOf } from './watcher';

/** For sites whose requests bear plain text, and whose answers end at once. */
export const wholeText: TextOf = async (source) => {
  if (typeof source === 'string') return source;
  const answer = slot(cloneAnswer, source);
  try {
    return await (answer ? textOfAnswer(answer) : textOfRequest(cloneRequest(source)));
  } catch {
    return null;
  }
};
