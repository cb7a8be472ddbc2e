import { expect, test } from 'vitest';
import { add, countPlaywright, countReport, countVitest, NOTHING, say } from '@/.ci/tally.mjs';

const VITEST = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'failed', assertionResults: [{}] },
    { status: 'passed', assertionResults: [{}] },
  ],
};
const PLAYWRIGHT = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

test('the closing line counts what was skipped only if anything was', () => {
  expect(say({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(say({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('counts are added', () => {
  expect(
    add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 }),
  ).toEqual({ passed: 11, failed: 22, skipped: 33 });
});

test("Vitest's report is counted", () => {
  expect(countVitest(VITEST)).toEqual({ passed: 5, failed: 1, skipped: 3 });
});

test('a file that could not be loaded has failed', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(countVitest({ ...VITEST, testResults: [broken, broken] }).failed).toBe(3);
});

test("Playwright's report is counted, a second try and an error outside of tests as failures", () => {
  expect(countPlaywright(PLAYWRIGHT)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

test('a runner that left no report, or ended badly without a word, has failed', () => {
  expect(countReport(countPlaywright, null, 0)).toEqual({ ...NOTHING, failed: 1 });
  expect(countReport(countPlaywright, PLAYWRIGHT, 1)).toEqual({ passed: 4, failed: 1, skipped: 0 });
  expect(countReport(countPlaywright, PLAYWRIGHT, 0)).toEqual({ passed: 4, failed: 0, skipped: 0 });
});
