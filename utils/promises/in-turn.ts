import { within } from './within';

/**
 * Runs tasks one after the other, in the order in which they came. A task that fails, or takes longer than `ms`, does
 * not hold up the others.
 */
export function inTurn(ms: number): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(() => within(ms, task()));
    last = done.catch(() => {});
    return done;
  };
}
