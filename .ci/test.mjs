import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './set-up.mjs';
import { command, ROOT, run } from './steps.mjs';
import { add, countPlaywright, countReport, countVitest, failure, say } from './tally.mjs';

const RESULTS = join(ROOT, 'test-results');
const VITEST = join(RESULTS, 'vitest.json');
const PLAYWRIGHT = join(RESULTS, 'playwright.json');

/** Runs the whole suite, on a machine that may have nothing yet. It ends with one line of counts. */
async function test() {
  await setUp({ firefox: true });
  for (const file of [VITEST, PLAYWRIGHT]) rmSync(file, { force: true });
  const isStyled = await script('Checking style, types and imports', 'check');
  const isBuilt =
    (await script('Building for Chromium', 'build')) &&
    (await script('Building for Firefox', 'build:firefox'));
  const counts = [
    await runTests('vitest', VITEST, countVitest, [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST}`,
    ]),
  ];
  if (isBuilt) {
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT };
    const args = ['test', '--reporter=list,json'];
    counts.push(await runTests('playwright', PLAYWRIGHT, countPlaywright, args, env));
  }
  if (!isStyled) counts.push(failure('style, types and imports'));
  if (!isBuilt) counts.push(failure('the build'));
  return counts.reduce(add);
}

const script = (name, called) => command(name, 'npm', ['run', '--silent', called]);

async function runTests(runner, file, count, args, env = {}) {
  const code = await run(runner, args, { env });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  return countReport(runner, count, report, code);
}

const total = await test();
// All failures once more, together, for readers who see only the end.
for (const failure of total.failures) console.log(`\nfailed: ${failure}`);
console.log(`\n${say(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
