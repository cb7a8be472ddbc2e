import { expect, test } from 'vitest';
import { DEFAULT_QUOTA, type Quota } from '@/utils/quota/quota';
import { markOf } from './version-mark';

test('the order of fields makes no difference, and no field more or less', () => {
  const turned = Object.fromEntries(Object.entries(DEFAULT_QUOTA).reverse()) as unknown as Quota;
  expect(Object.keys(turned)).not.toEqual(Object.keys(DEFAULT_QUOTA));
  expect(markOf(turned)).toBe(markOf(DEFAULT_QUOTA));
  expect(markOf({ ...DEFAULT_QUOTA, until: undefined } as unknown as Quota)).toBe(
    markOf(DEFAULT_QUOTA),
  );
});

test('every change shows, also of a line and of the order of lines', () => {
  const [first, ...rest] = DEFAULT_QUOTA.lines;
  if (!first) throw new Error('the default has lines');
  const changed: Quota[] = [
    { ...DEFAULT_QUOTA, name: 'Other' },
    { ...DEFAULT_QUOTA, effective: '2026-11-01' },
    { ...DEFAULT_QUOTA, lines: [{ ...first, target: first.target + 1 }, ...rest] },
    { ...DEFAULT_QUOTA, lines: [...rest, first] },
    { ...DEFAULT_QUOTA, until: '2026-12-31' },
  ];
  const marks = [DEFAULT_QUOTA, ...changed].map(markOf);
  expect(new Set(marks).size).toBe(marks.length);
});
