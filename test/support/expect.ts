import { expect as runners } from '@playwright/test';

/**
 * When to look again, ms. Most of what is waited for comes within some tens of ms; the runner's own second look is
 * after 100, its third after 350.
 */
const SOON = [20, 30, 50, 100, 100, 200, 500];

const poll: typeof runners.poll = (actual, options) =>
  runners.poll(actual, {
    intervals: SOON,
    ...(typeof options === 'string' ? { message: options } : options),
  });

/** The runner's `expect`, whose `poll` looks early and often. */
export const expect = new Proxy(runners, {
  get: (from, name) => (name === 'poll' ? poll : Reflect.get(from, name)),
});
