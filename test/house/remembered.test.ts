import { expect, test } from 'vitest';
import { read, sourceFiles } from './sources';

/** A promise that outlives the call that made it: if it fails, every later call would fail with it. */
const KEPT = [
  // Outside of any function: `let last = Promise.resolve()`, `const reading: Promise<...>`.
  /^(export )?(let|const) \w+: Promise</,
  /^(export )?(let|const) \w+ = Promise\./,
  // In a closure that lives on, and assigned later.
  /^\s+let \w+: Promise<.*\| null/,
];

/** Where one may be kept, and why a failure is not kept with it. */
const ALLOWED: Record<string, string> = {
  'utils/promises/read-once.ts': 'forgets what failed',
  'utils/promises/in-turn.ts': 'keeps when the last one ended, not how',
  'entrypoints/background/recording/recorder-outbox.ts':
    'its failure is taken care of before it is kept',
};

const kept = (source: string) =>
  source.split('\n').filter((line) => KEPT.some((pattern) => pattern.test(line)));

test('no failure of a moment is remembered: a promise that is kept is kept by what forgets it', () => {
  const found = sourceFiles
    .filter((path) => /^(utils|entrypoints\/(background|bridge|popup))\//.test(path))
    .filter((path) => !(path in ALLOWED))
    .flatMap((path) => kept(read(path)).map((line) => `${path}: ${line.trim()}`));
  expect(found).toEqual([]);
});

test.each([
  'let current: Promise<Settings> | null = null;',
  'let lastChange: Promise<unknown> = Promise.resolve();',
  'let turn = Promise.resolve();',
  '  let reading: Promise<string> | null = null;',
])('it would notice %s', (line) => {
  expect(kept(line)).toHaveLength(1);
});
