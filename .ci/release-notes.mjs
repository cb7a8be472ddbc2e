import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf, refusalOf } from './changelog.mjs';
import { ROOT } from './steps.mjs';

// `node .ci/release-notes.mjs v0.1.0` prints what the changelog says of that version, which package.json has to name.
const read = (file) => readFileSync(join(ROOT, file), 'utf8');
const { version } = JSON.parse(read('package.json'));
const changelog = read('CHANGELOG.md');

const refusal = refusalOf(process.argv[2], version, changelog);
if (refusal === null) {
  console.log(notesOf(changelog, version));
} else {
  console.error(refusal);
  process.exitCode = 1;
}
