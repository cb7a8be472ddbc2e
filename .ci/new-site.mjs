import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalOf, siteFiles } from './site-template.mjs';
import { ROOT } from './steps.mjs';

const SITES = join(ROOT, 'utils/sites');
const name = process.argv[2];

const refusal = refusalOf(name, readdirSync(SITES));
if (refusal === null) {
  const folder = join(SITES, name);
  mkdirSync(join(folder, 'build'), { recursive: true });
  for (const [file, text] of Object.entries(siteFiles(name, new Date().getFullYear())))
    writeFileSync(join(folder, file), text);
  console.log(
    `utils/sites/${name} is there. What comes next is in CONTRIBUTING.md, under "Add a site".`,
  );
} else {
  console.error(refusal);
  process.exitCode = 1;
}
