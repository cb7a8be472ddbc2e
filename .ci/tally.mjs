import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Of tests: how many passed, failed, were skipped; and of those that failed the name and how its message begins. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** As much of a message as tells what happened, and with which seed. */
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

/** One step that is no test, and failed. */
export const failure = (name) => ({ ...NOTHING, failed: 1, failures: [name] });

/** The closing line. */
export function say({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What Vitest's JSON report says. A file that could not be loaded has no tests, and counts as one that failed. */
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

/** What Playwright's JSON report says. One that passed at a second try has failed once: it counts as failed. */
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

/** The tests of a suite of Playwright's report, and of those within it, that failed at any try. */
function failedIn({ suites = [], specs = [] }) {
  const failed = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => described(`${file}:${line}: ${title}`, results[0]?.error?.message)),
  );
  return [...failed, ...suites.flatMap(failedIn)];
}

/**
 * What a runner's report says, held against how the runner ended. One that left no report, or that ended badly
 * though its report names no failure, has failed.
 */
export function countReport(runner, count, report, code) {
  if (report === null) return failure(`${runner} left no report`);
  const counted = count(report);
  if (code === 0 || counted.failed > 0) return counted;
  return add(counted, failure(`${runner} ended with ${code}`));
}
