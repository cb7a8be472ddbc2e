import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { receive } from '@/entrypoints/bridge/receive';
import { mailSighting } from '@/test/support/sightings';
import type { Sighting } from '@/utils/activity/sighting';
import { DOWN, UP } from '@/utils/messages/page-channel';
import { REPORT_RATE } from '@/utils/messages/rate';

vi.mock('@/entrypoints/bridge/delivery', () => ({ isAlive: () => true }));

const SECRET = '6f1d1c9e-0000-4000-8000-000000000000';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_795_000_000_000 });
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A bridge that reads excerpts as lists of ids, and a function that sends it some under one number. */
function open() {
  const said: string[] = [];
  document.addEventListener(SECRET + DOWN, (event) => said.push((event as CustomEvent).detail));
  const saw = vi.fn((_: Sighting, _isSafe: () => void) => {});
  const askAgain = vi.fn();
  receive(SECRET, {
    read: ({ request }) => ({
      sightings: (request as string[]).map((id) => mailSighting({ id })),
      unread: 0,
      shape: null,
    }),
    saw,
    askAgain,
    isWatching: () => true,
    unwanted: null,
  });
  const report = (told: object) =>
    document.dispatchEvent(new CustomEvent(SECRET + UP, { detail: JSON.stringify(told) }));
  const say = (number: number, ids: string[]) =>
    report({ number, excerpt: { request: ids, answer: null, at: 1 } });
  const ids = () => saw.mock.calls.map(([{ id }]) => id);
  return { say, report, said, saw, ids, askAgain };
}

describe('a report of several acts', () => {
  test('is acknowledged once all of them are safe, however often that is said', () => {
    const { say, said, saw } = open();
    say(7, ['a', 'b']);
    const [first, second] = saw.mock.calls.map(([, isSafe]) => isSafe);
    first?.();
    first?.();
    expect(said).not.toContain('7');
    second?.();
    expect(said).toContain('7');
  });

  test('is acknowledged at once where there is nothing in it', () => {
    const { say, said, saw } = open();
    say(7, []);
    expect(said).toContain('7');
    expect(saw).not.toHaveBeenCalled();
  });

  test('is taken without those that are no sightings', () => {
    const { say, ids } = open();
    say(7, ['a', 'x'.repeat(300)]);
    expect(ids()).toEqual(['a']);
  });

  test('passes the border as so many, and is asked for again when it is too much', () => {
    const { say, said, saw, askAgain } = open();
    const some = (many: number) => Array.from({ length: many }, (_, nth) => `nth-${nth}`);
    const most = REPORT_RATE.burst - 100;
    say(1, some(most));
    expect(saw).toHaveBeenCalledTimes(most);
    say(2, some(200));
    expect(saw).toHaveBeenCalledTimes(most);
    expect(said).not.toContain('2');
    vi.advanceTimersByTime(60_000);
    expect(askAgain).toHaveBeenCalledTimes(1);
    say(2, some(200));
    expect(saw).toHaveBeenCalledTimes(most + 200);
  });
});

test('what an observer of the first version saw is taken as it is', () => {
  const { report, ids } = open();
  report({ number: 1, sighting: mailSighting({ id: 'a' }) });
  expect(ids()).toEqual(['a']);
});
