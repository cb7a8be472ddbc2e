import { expect, test } from 'vitest';
import { noticeOf } from './notice';

const CLICK = Date.parse('2026-11-18T09:30:00Z');
const notice = (seconds: number, key: string | null = null) => ({
  at: CLICK + seconds * 1000,
  key,
});

test.each([
  ['at once', 0],
  ['a moment later', 2],
  ['with an answer that took 8 s', 8],
  ['a moment before, by another clock', -0.5],
])('a notice that came %s speaks of the act', (_, seconds) => {
  expect(noticeOf([notice(seconds)], CLICK)).toEqual(notice(seconds));
});

test.each([
  ['5 s before the click', -5],
  ['a minute after it', 60],
])('a notice from %s speaks of another', (_, seconds) => {
  expect(noticeOf([notice(seconds)], CLICK)).toBeNull();
});

test('of two the first after the click', () => {
  expect(noticeOf([notice(9), notice(3, 'manual:rep:1'), notice(-40)], CLICK)).toEqual(
    notice(3, 'manual:rep:1'),
  );
  expect(noticeOf([], CLICK)).toBeNull();
});
