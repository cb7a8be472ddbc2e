import { createContext, runInContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { startClock } from './clock';

afterEach(() => {
  vi.useRealTimers();
});

const WEEK = ['28', '29', '30', '31'].map((day) => `2026-12-${day}T23:59:00Z`);

test.each([...WEEK, '2027-01-01T12:00:00Z', '2027-01-02T00:00:00Z', '2028-02-29T08:00:00Z'])(
  'on a machine whose date is %s the demo plays on its own Wednesday afternoon',
  (date) => {
    vi.useFakeTimers({ now: Date.parse(date), toFake: ['Date'] });
    const clock = startClock(false);
    const page = createContext({ Date });
    // A script may be reached by two ways.
    runInContext(`${clock.script}${clock.script}`, page);
    const shown = () => runInContext('[Date.now(), new Date().getTime(), +new Date(0)]', page);
    const begin = Date.parse('2026-11-18T13:02:00Z');
    expect(clock.now()).toBe(begin);
    expect(shown()).toEqual([begin, begin, 0]);
    vi.setSystemTime(Date.parse(date) + 60_000);
    expect(clock.now()).toBe(begin + 6000);
    expect(shown()).toEqual([begin + 6000, begin + 6000, 0]);
  },
);

test('while somebody watches, its clock runs as fast as any other', () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  const clock = startClock(true);
  const begin = clock.now();
  vi.setSystemTime(60_000);
  expect(clock.now()).toBe(begin + 60_000);
});
