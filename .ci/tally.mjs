import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Counts of tests: passed, failed and skipped, and for each failed one its name and the beginning of its message. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** Lines of a message: enough to tell what happened, and with which seed. */
const MOST_LINES = 5;

function described(name, message = '') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [name, ...lines.slice(0, MOST_LINES)].join('\n    ');
}

export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    failures: [...one.failures, ...other.failures],
  };
}

/** A step that is not a test, and failed. */
export const failure = (name) => ({ ...NOTHING, failed: 1, failures: [name] });

/** The closing line. */
export function say({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The counts in Vitest's JSON report. A file that could not be loaded has no tests, and counts as one failed test. */
export function countVitest({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  testResults,
}) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) =>
        described(`${relative('', name)}: ${fullName}`, failureMessages[0]),
      ),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
    failures: [
      ...broken.map(({ name, message }) => described(relative('', name), message)),
      ...failed,
    ],
  };
}

/**
 * The counts in Playwright's JSON report. A test that passed at its second try has failed once, so it counts as
 * failed.
 */
export function countPlaywright({ stats, errors, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message }) => described('outside of the tests', message)),
      ...suites.flatMap(failedIn),
    ],
  };
}

/** The tests that failed at any try, in a suite of Playwright's report and in the suites within it. */
function failedIn({ suites = [], specs = [] }) {
  const failed = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => described(`${file}:${line}: ${title}`, results[0]?.error?.message)),
  );
  return [...failed, ...suites.flatMap(failedIn)];
}

/**
 * The counts in a runner's report, checked against the runner's exit code. A runner without a report has failed, and
 * so has one with a bad exit code whose report names no failure.
 */
export function countReport(runner, count, report, code) {
  if (report === null) return failure(`${runner} left no report`);
  const counted = count(report);
  if (code === 0 || counted.failed > 0) return counted;
  return add(counted, failure(`${runner} ended with ${code}`));
}
