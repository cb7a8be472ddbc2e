import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const TESTS = ['utils/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'test/**/*.test.ts'];

/** What one test could leave behind for the next: a pretend browser, a database, replaced modules and globals. */
const LEAVES = /fake-browser|fake-indexeddb|vi\.(mock|doMock|stub|useFakeTimers|setSystemTime)/;

/** Such files have a process each. All others share: to start one and load the code anew costs more than most tests. */
const alone = globSync(TESTS).filter((file) => LEAVES.test(readFileSync(file, 'utf8')));

const common = {
  restoreMocks: true,
  // Properties run long on a busy machine.
  testTimeout: 60_000,
};

// Each has a plugin of its own: inherited it would run twice and replace the pretend browser with another.
export default defineConfig({
  test: {
    // Nothing else runs meanwhile; without it one processor would idle.
    maxWorkers: '100%',
    projects: [
      { plugins: [WxtVitest()], test: { ...common, name: 'alone', include: alone } },
      {
        plugins: [WxtVitest()],
        test: { ...common, name: 'together', include: TESTS, exclude: alone, isolate: false },
      },
    ],
  },
});
