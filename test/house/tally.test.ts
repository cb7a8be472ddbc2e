import { expect, test } from 'vitest';
import {
  add,
  countPlaywright,
  countReport,
  countVitest,
  failure,
  NOTHING,
  say,
} from '@/.ci/tally.mjs';

const VITEST = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'adds up', status: 'failed', failureMessages: ['Error: no\n{ seed: 7 }'] },
        { fullName: 'ends', status: 'passed', failureMessages: [] },
      ],
    },
    { name: 'b.test.ts', status: 'passed', assertionResults: [] },
  ],
};
const PASSED = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };
const PLAYWRIGHT = { ...PASSED, suites: [] };

test('the closing line counts what was skipped only if anything was', () => {
  expect(say({ ...NOTHING, passed: 3 })).toBe('3 passed, 0 failed');
  expect(say({ ...NOTHING, passed: 3, failed: 1, skipped: 2 })).toBe(
    '3 passed, 1 failed, 2 skipped',
  );
});

test('counts are added', () => {
  expect(
    add(
      { passed: 1, failed: 2, skipped: 3, failures: ['a'] },
      { passed: 10, failed: 20, skipped: 30, failures: ['b'] },
    ),
  ).toEqual({ passed: 11, failed: 22, skipped: 33, failures: ['a', 'b'] });
});

test("Vitest's report is counted, and says what failed and how", () => {
  expect(countVitest(VITEST)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 3,
    failures: ['a.test.ts: adds up\n    Error: no\n    { seed: 7 }'],
  });
});

test('a file that could not be loaded has failed', () => {
  const broken = { name: 'c.test.ts', status: 'failed', message: 'No such', assertionResults: [] };
  const { failed, failures } = countVitest({ ...VITEST, testResults: [broken, broken] });
  expect(failed).toBe(3);
  expect(failures).toEqual(Array(2).fill('c.test.ts\n    No such'));
});

test("Playwright's report is counted, a second try and an error outside of tests as failures", () => {
  expect(countPlaywright(PLAYWRIGHT)).toEqual({ ...NOTHING, passed: 4 });
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  const spec = (title: string, status: string, message?: string) => ({
    file: 'e2e/a.e2e.ts',
    line: 3,
    title,
    tests: [{ status, results: [{ error: message && { message } }] }],
  });
  const suites = [
    {
      specs: [spec('opens', 'expected')],
      suites: [
        { specs: [spec('closes', 'unexpected', '\u001b[31mError\u001b[39m: no\n\nlog')] },
        { specs: [spec('waits', 'flaky')] },
      ],
    },
  ];
  expect(countPlaywright({ stats, errors: [{ message: 'no stage' }], suites })).toEqual({
    passed: 4,
    failed: 3,
    skipped: 2,
    failures: [
      'outside of the tests\n    no stage',
      'e2e/a.e2e.ts:3: closes\n    Error: no\n    log',
      'e2e/a.e2e.ts:3: waits',
    ],
  });
});

test('a runner that left no report, or ended badly without a word, has failed', () => {
  const count = (report: typeof PLAYWRIGHT | null, code: number) =>
    countReport('playwright', countPlaywright, report, code);
  expect(count(null, 0)).toEqual(failure('playwright left no report'));
  expect(count(PLAYWRIGHT, 1)).toEqual({
    ...NOTHING,
    passed: 4,
    failed: 1,
    failures: ['playwright ended with 1'],
  });
  expect(count(PLAYWRIGHT, 0)).toEqual({ ...NOTHING, passed: 4 });
});
