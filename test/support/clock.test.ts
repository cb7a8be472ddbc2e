import { createContext, runInContext } from 'node:vm';
import { afterEach, expect, test, vi } from 'vitest';
import { startClock } from './clock';

afterEach(() => {
  vi.useRealTimers();
});

const BEGIN = Date.parse('2026-11-18T13:02:00Z');

test.each([
  '2026-12-31T23:59:00Z',
  '2027-01-01T12:00:00Z',
  '2027-01-02T00:00:00Z',
  '2028-02-29T08:00:00Z',
])('on a machine whose date is %s it begins where it is told to', (date) => {
  vi.useFakeTimers({ now: Date.parse(date), toFake: ['Date'] });
  const clock = startClock(BEGIN, 10);
  const page = createContext({ Date });
  // A script may be reached in two ways.
  runInContext(`${clock.script}${clock.script}`, page);
  const shown = () => runInContext('[Date.now(), new Date().getTime(), +new Date(0)]', page);
  expect(clock.now()).toBe(BEGIN);
  expect(shown()).toEqual([BEGIN, BEGIN, 0]);
  vi.setSystemTime(Date.parse(date) + 60_000);
  expect(clock.now()).toBe(BEGIN + 6000);
  expect(shown()).toEqual([BEGIN + 6000, BEGIN + 6000, 0]);
});

test('it goes as fast as any other unless told otherwise', () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  const clock = startClock(BEGIN);
  vi.setSystemTime(60_000);
  expect(clock.now()).toBe(BEGIN + 60_000);
});
