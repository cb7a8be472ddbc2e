import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS, type Standing, standingOf, standingOfAll } from './pace';

const line = (actual: number, target: number, expected: number) =>
  standingOf(actual, target, expected, DEFAULT_THRESHOLDS);
const all = (...lines: Standing[]) => standingOfAll(lines, DEFAULT_THRESHOLDS);

describe('one line', () => {
  it.each([
    [12, 50, 12.3, 0, 'on-pace'],
    [12, 50, 12.99, 0, 'on-pace'],
    [11, 50, 12.3, -1, 'slightly-behind'],
    [11, 50, 10, 1, 'ahead'],
    [10, 50, 9.5, 0, 'on-pace'],
    [105, 200, 100, 5, 'on-pace'],
    [85, 200, 100, -15, 'slightly-behind'],
    [84, 200, 100, -16, 'behind'],
    [0, 50, 0.9, 0, 'on-pace'],
    [0, 50, 0, 0, 'on-pace'],
    [1, 50, 0, 1, 'ahead'],
    [0, 1, 1, -1, 'behind'],
    [50, 50, 20, 30, 'done'],
    [60, 50, 50, 10, 'done'],
    [0, 0, 0, 0, 'on-pace'],
    [7, 0, 0, 0, 'on-pace'],
  ])('%d of %d with %d expected: pace %d, %s', (actual, target, expected, pace, state) => {
    expect(line(actual, target, expected)).toMatchObject({ actual, target, expected, pace, state });
  });

  it('is never at minus zero', () => {
    expect(Object.is(line(12, 50, 12.3).pace, 0)).toBe(true);
  });

  it('follows the thresholds it is given', () => {
    const thresholds = { ahead: 1.5, onPace: 0.9, slightlyBehind: 0.5 };
    expect(standingOf(14, 50, 10, thresholds).state).toBe('on-pace');
    expect(standingOf(9, 50, 10, thresholds).state).toBe('on-pace');
    expect(standingOf(5, 50, 10, thresholds).state).toBe('slightly-behind');
  });
});

describe('all lines', () => {
  it('lets no surplus hide a shortfall', () => {
    const whole = all(line(40, 60, 24), line(16, 50, 20));
    expect(whole).toEqual({
      actual: 56,
      target: 110,
      expected: 44,
      pace: -4,
      state: 'slightly-behind',
    });
  });

  it('adds up the surpluses where no line falls short', () => {
    expect(all(line(30, 60, 24), line(22, 50, 20))).toMatchObject({ pace: 8, state: 'ahead' });
  });

  it('counts a line only up to its target', () => {
    expect(all(line(300, 60, 24), line(20, 50, 20))).toMatchObject({ actual: 80, target: 110 });
  });

  it('is done when every line is, whatever is only tracked', () => {
    expect(all(line(60, 60, 24), line(55, 50, 20)).state).toBe('done');
    expect(all(line(60, 60, 24), line(0, 0, 0)).state).toBe('done');
    expect(all(line(60, 60, 24), line(20, 50, 20)).state).toBe('ahead');
    expect(all(line(60, 60, 24), line(19, 50, 20)).state).toBe('slightly-behind');
  });

  it('is on pace with 0 of 0 where nothing is asked', () => {
    const nothing = { actual: 0, target: 0, expected: 0, pace: 0, state: 'on-pace' };
    expect(all()).toEqual(nothing);
    expect(all(line(7, 0, 0))).toEqual(nothing);
  });
});
