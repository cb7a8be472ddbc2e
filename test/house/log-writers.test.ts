import { expect, test } from 'vitest';
import { importsOf, read, sourceFiles } from './sources';

/** Calls that change a table. */
const CHANGES =
  /transaction\(\s*'rw'|\.(add|put|update|upsert|delete|clear|modify|bulk(Add|Put|Update|Delete))\(/g;

/** What is asked of the rep is not part of what they did: quotas are written apart from the log. */
const QUOTAS = 'utils/store/quotas.ts';

/** Calls that change the log, in a source that has the database at hand and may not change it. */
function writes(path: string, source = read(path)): string[] {
  const hasLog = importsOf(path, source).some(
    ({ from, names, isType }) =>
      from === 'utils/store/database' && !isType && (names.includes('log') || names.length === 0),
  );
  if (!hasLog || path.startsWith('utils/store/write/')) return [];
  const ofLog =
    path === QUOTAS
      ? source.replaceAll(/log\.(transaction\('rw', log\.)?quotas\b[^;{]*/g, '')
      : source;
  return (ofLog.match(CHANGES) ?? []).map((call) => `${path}: ${call}`);
}

test('nothing but what is in utils/store/write changes the log', () => {
  const writers = sourceFiles.filter((path) => path.startsWith('utils/store/write/'));
  expect(writers.filter((path) => read(path).match(CHANGES)).length).toBeGreaterThan(5);
  expect(sourceFiles.flatMap((path) => writes(path))).toEqual([]);
});

const IMPORT = "import { log } from '@/utils/store/database';\n";

test.each([
  ['utils/store/activities.ts', 'await log.activities.put(row);'],
  ['utils/store/health.ts', "log.transaction('rw', log.health, change);"],
  ['utils/store/outcomes.ts', "log.outcomes.where('day').below(day).modify(forget);"],
  ['utils/store/quotas.ts', 'await log.quotas.put(quota); await log.activities.clear();'],
  ['entrypoints/background/log-mark.ts', 'await log.people.bulkDelete(ids);'],
  ['entrypoints/background/recording/recorder.ts', 'await log.tallies.clear();'],
])('refuses in %s: %s', (path, source) => {
  expect(writes(path, IMPORT + source)).toHaveLength(1);
});

test.each([
  ['utils/store/write/activities.ts', 'await log.activities.put(row);'],
  [
    'utils/store/quotas.ts',
    "log.transaction('rw', log.quotas, async () => log.quotas.put(quota));",
  ],
  ['utils/store/activities.ts', "await log.activities.where('day').equals(day).toArray();"],
])('allows in %s: %s', (path, source) => {
  expect(writes(path, IMPORT + source)).toEqual([]);
});
