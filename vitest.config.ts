import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const TESTS = ['utils/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'test/**/*.test.ts'];

/** What a test could leave behind for the next one: a fake browser, a database, replaced modules and globals. */
const LEAVES = /fake-browser|fake-indexeddb|vi\.(mock|doMock|stub|useFakeTimers|setSystemTime)/;

/**
 * Each of these files gets its own process. All others share one, because starting a process and loading the code
 * again takes longer than most tests.
 */
const alone = globSync(TESTS).filter((file) => LEAVES.test(readFileSync(file, 'utf8')));

const common = {
  restoreMocks: true,
  // Property tests run long on a busy machine.
  testTimeout: 60_000,
};

// Each project has its own plugin: an inherited one would run twice and replace the fake browser with another.
export default defineConfig({
  test: {
    // Nothing else runs at the same time. Without this, one processor would be idle.
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
