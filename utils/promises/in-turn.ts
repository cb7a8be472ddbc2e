import { within } from './within';

/**
 * Runs tasks one after the other, each in the order in which it came. One that fails, or takes longer than `ms`, holds
 * up none of those behind it.
 */
export function inTurn(ms: number): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(() => within(ms, task()));
    last = done.catch(() => {});
    return done;
  };
}
