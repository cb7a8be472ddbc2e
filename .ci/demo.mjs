import { setUp } from './set-up.mjs';
import { command, run } from './steps.mjs';

await setUp();
const isBuilt = await command('Building the extension', 'npm', ['run', '--silent', 'build']);
// `-- --keep` renews the pictures in the README.
const env = { QUOTA_PACER_KEEP_PICTURES: process.argv.includes('--keep') ? '1' : '' };
process.exitCode = isBuilt ? await run('playwright', ['test', '--config=test/demo'], { env }) : 1;
