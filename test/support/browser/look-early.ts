import type { Expect } from '@playwright/test';

/**
 * When to check again, ms. Most conditions come true within some tens of ms, but the runner's own second check is
 * after 100, and its third after 350.
 */
const EARLY = [20, 30, 50, 100, 100, 200, 500];

/** The runner's `expect`, with a `poll` that checks early and often unless it is told when. */
export function lookingEarly(expect: Expect): Expect {
  const poll: Expect['poll'] = (actual, options) =>
    expect.poll(actual, {
      intervals: EARLY,
      ...(typeof options === 'string' ? { message: options } : options),
    });
  return new Proxy(expect, {
    get: (from, name) => (name === 'poll' ? poll : Reflect.get(from, name)),
  });
}
