import { describe, expect, test } from 'vitest';
import { read, sourceFiles } from './sources';

/** What is counted must come out the same at any moment and on any machine. */
const PURE = ['utils/activity', 'utils/quota'];

/** Asks the machine for the time, for its zone, or for chance. */
const ASKS =
  /\bnew Date\b|\bDate\s*\(|\bDate\.(now|parse)\b|\bTemporal\.Now\b|temporal-polyfill\/fns\/Now\b|\bresolvedOptions\b|\bperformance\.now\b|\bMath\.random\b|\bgetTimezoneOffset\b/;

test.each([
  'const now = new Date();',
  'const now = Date.now();',
  'const today = Date();',
  'const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;',
  "import * as Now from 'temporal-polyfill/fns/Now';",
])('is found: %s', (line) => {
  expect(line).toMatch(ASKS);
});

test.each([
  'const date = PlainDate.create(2026, 1, 1);',
  'dateOf(day)',
  'Date.UTC(2026, 0, 1)',
  'isoDate(text)',
])('is none: %s', (line) => {
  expect(line).not.toMatch(ASKS);
});

describe('clock, zone and chance are arguments', () => {
  test.each(PURE)('in %s', (folder) => {
    const files = sourceFiles.filter((path) => path.startsWith(`${folder}/`));
    expect(files).not.toEqual([]);
    expect(files.filter((path) => ASKS.test(read(path)))).toEqual([]);
  });
});
