import { setUp } from './set-up.mjs';
import { command, run } from './steps.mjs';

await setUp({ firefox: true });
const isBuilt =
  (await command('Building for Chromium', 'npm', ['run', '--silent', 'build'])) &&
  (await command('Building for Firefox', 'npm', ['run', '--silent', 'build:firefox']));
process.exitCode = isBuilt ? await run('playwright', ['test', '--config=test/soak']) : 1;
