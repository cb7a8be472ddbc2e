import { expect, test } from 'vitest';
import { read, sourceFiles } from './sources';

/** What tells the machine's own time, zone or language: pure code gets all three as arguments. */
const MACHINE =
  /\b(new Date\b|Date\(|Date\.now|Date\.parse|performance\.|fns\/Now\b|Temporal\.Now|Intl\.|toLocale\w+|localeCompare|process\.|Math\.random)/;

/** Looks whether the browser knows the zone that it is given. */
const ASKS_FOR_A_ZONE = 'utils/time/known.ts';

const asks = (source: string) => source.split('\n').filter((line) => MACHINE.test(line));

test('quotas and activities are worked out without the clock, zone and language of the machine', () => {
  const pure = sourceFiles.filter(
    (path) => /^utils\/(activity|company|quota|time)\//.test(path) && path !== ASKS_FOR_A_ZONE,
  );
  expect(pure.length).toBeGreaterThan(40);
  expect(pure.flatMap((path) => asks(read(path)).map((line) => `${path}: ${line.trim()}`))).toEqual(
    [],
  );
});

test.each([
  'const now = Date.now();',
  'return new Date(ms).getHours();',
  "new Intl.DateTimeFormat('en').resolvedOptions().timeZone",
  "import * as Now from 'temporal-polyfill/fns/Now';",
  'amount.toLocaleString()',
])('it would notice %s', (line) => {
  expect(asks(line)).toHaveLength(1);
});

test('days may be counted by UTC', () => {
  expect(asks('Date.UTC(year, month - 1, date)')).toEqual([]);
});
