import { setUp } from './set-up.mjs';
import { command, run } from './steps.mjs';

await setUp();
const isBuilt = await command('Building the extension', 'npm', ['run', '--silent', 'build']);
process.exitCode = isBuilt ? await run('playwright', ['test', '--config=test/demo']) : 1;
