import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { filesUnder, importsOf, sourceFiles } from './sources';

/** How many files a folder may hold directly, with tests and styles: as many as one can look through. */
const MOST = 25;

/** Each folder that directly holds more than MOST files, with their number. */
function crowded(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const folder of files.map((path) => posix.dirname(path)))
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].flatMap(([folder, count]) => (count > MOST ? `${folder}: ${count}` : []));
}

/** Imports, as pairs of paths from the top. */
type Step = readonly [importer: string, taken: string];

/** The folder where two paths part, and its sub-folders on both ways; null if one of them is a file there. */
function siblingsOf([importer, taken]: Step) {
  const [one, other] = [importer.split('/'), taken.split('/')];
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at === -1 || at >= one.length - 1 || at >= other.length - 1) return null;
  return { one: one.slice(0, at + 1).join('/'), other: other.slice(0, at + 1).join('/') };
}

/** Everything that leads back to itself, directly or through others, each with the way round. */
function roundTrips(pairs: readonly Step[]): string[] {
  const next = new Map<string, Set<string>>();
  for (const [one, other] of pairs) next.set(one, (next.get(one) ?? new Set()).add(other));
  const wayTo = (goal: string, from: string, seen: Set<string>): string[] | null => {
    for (const step of next.get(from) ?? []) {
      if (step === goal) return [from];
      if (seen.has(step)) continue;
      seen.add(step);
      const way = wayTo(goal, step, seen);
      if (way) return [from, ...way];
    }
    return null;
  };
  return [...next.keys()].flatMap((one) => {
    const way = wayTo(one, one, new Set());
    return way ? [...way, one].join(' > ') : [];
  });
}

/** The circles among sub-folders of the same folder. */
function circles(steps: readonly Step[]): string[] {
  return roundTrips(
    steps.flatMap((step) => {
      const pair = siblingsOf(step);
      return pair ? [[pair.one, pair.other] as const] : [];
    }),
  );
}

const steps = sourceFiles.flatMap((path) => importsOf(path).map(({ from }): Step => [path, from]));

test(`no folder holds more than ${MOST} files of its own`, () => {
  const files = ['components', 'entrypoints', 'test', 'utils'].flatMap(filesUnder);
  expect(files.length).toBeGreaterThan(500);
  expect(crowded(files)).toEqual([]);
});

test('no two sub-folders of a folder import each other, directly or through others beside them', () => {
  expect(steps.filter((step) => siblingsOf(step)).length).toBeGreaterThan(500);
  expect(circles(steps)).toEqual([]);
});

// The linter checks this as well, but only while tsconfig.json tells it what `@/` means.
test('no file imports itself through others, types included', () => {
  const files = steps.map(([path, from]): Step => [path.replace(/\.tsx?$/, ''), from]);
  expect(roundTrips(files)).toEqual([]);
  expect(roundTrips([...files, ['utils/time/period', 'utils/store/database']])).not.toEqual([]);
});

const many = (count: number, folder: string) =>
  Array.from({ length: count }, (_, index) => `${folder}/file-${index}.ts`);

test.each([
  [[...many(26, 'utils/a')], ['utils/a: 26']],
  [[...many(25, 'utils/a'), ...many(30, 'utils/a/b')], ['utils/a/b: 30']],
  [[...many(25, 'utils/a'), ...many(25, 'utils/a/b')], []],
])('counts the files of a folder without those of its sub-folders', (files, found) => {
  expect(crowded(files)).toEqual(found);
});

test.each<[string, Step[]]>([
  [
    'two',
    [
      ['utils/a/one.ts', 'utils/b/two'],
      ['utils/b/three.ts', 'utils/a/four'],
    ],
  ],
  [
    'three',
    [
      ['utils/a/x/one.ts', 'utils/a/y/two'],
      ['utils/a/y/deep/three.ts', 'utils/a/z/four'],
      ['utils/a/z/five.ts', 'utils/a/x/deeper/six'],
    ],
  ],
])('refuses a circle of %s', (_, steps) => {
  expect(circles(steps)).not.toEqual([]);
  expect(circles(steps.slice(1))).toEqual([]);
});

test.each<[string, Step[]]>([
  [
    'a folder and what is in it',
    [
      ['utils/a/one.ts', 'utils/a/b/two'],
      ['utils/a/b/three.ts', 'utils/a/four'],
    ],
  ],
  [
    'files of one folder',
    [
      ['utils/a/one.ts', 'utils/a/two'],
      ['utils/a/two.ts', 'utils/a/one'],
    ],
  ],
  [
    'a way down',
    [
      ['utils/a/one.ts', 'utils/b/two'],
      ['utils/b/two.ts', 'utils/c/three'],
      ['utils/a/one.ts', 'utils/c/three'],
    ],
  ],
])('allows %s', (_, steps) => {
  expect(circles(steps)).toEqual([]);
});
