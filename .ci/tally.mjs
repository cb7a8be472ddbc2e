/** Of tests: how many passed, failed, were skipped. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

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
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** What Playwright's JSON report says. One that passed at a second try has failed once: it counts as failed. */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What a runner's report says, held against how the runner ended. One that left no report, or that ended badly
 * though its report names no failure, has failed.
 */
export function countReport(count, report, code) {
  if (report === null) return { ...NOTHING, failed: 1 };
  const counted = count(report);
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}
