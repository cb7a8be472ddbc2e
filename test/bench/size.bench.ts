import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { test } from '@playwright/test';
import { minifySync } from 'vite';
import { builtExtension } from '@/test/support/browser/launch';
import { report } from './report';

const PACKAGES = join(import.meta.dirname, '../../node_modules');
const PEERS = {
  'gmail-js': 'gmail-js/src/gmail.js',
  InboxSDK: '@inboxsdk/core/pageWorld.js',
};

/** KB of a file of the build as it is packed. */
function gzippedSize(file: string): number {
  return gzipSync(readFileSync(join(builtExtension, file)), { level: 9 }).length / 1000;
}

/** KB of all scripts that a page of the extension comes to load, each as it is packed. */
function scriptsOf(page: string): number {
  const known = new Set([page]);
  for (const file of known) {
    const text = readFileSync(join(builtExtension, file), 'utf8');
    for (const [name] of text.matchAll(/(?<=chunks\/|\.\/)[\w.-]+\.js\b/g))
      known.add(`chunks/${name}`);
  }
  known.delete(page);
  return [...known].reduce((sum, file) => sum + gzippedSize(file), 0);
}

test('what the page has to load', async () => {
  for (const [name, file] of Object.entries(PEERS)) {
    const source = readFileSync(join(PACKAGES, file), 'utf8');
    const { code } = minifySync(file, source);
    report({
      what: 'page script, gzip',
      ours: gzippedSize('observer-gmail.js'),
      unit: 'kB',
      against: { name: `${name}, minified`, figure: gzipSync(code, { level: 9 }).length / 1000 },
      goal: null,
    });
  }
});

test("what LinkedIn's pages have to load, and what runs beside them", () => {
  report({
    what: "LinkedIn's page script, gzip",
    ours: gzippedSize('observer-linkedin.js'),
    unit: 'kB',
    against: { name: "Gmail's", figure: gzippedSize('observer-gmail.js') },
    goal: null,
  });
  report({
    what: "LinkedIn's content script, gzip",
    ours: gzippedSize('bridge-linkedin.js'),
    unit: 'kB',
    against: { name: "Gmail's", figure: gzippedSize('bridge-gmail.js') },
    goal: null,
  });
});

test('what the popup has to load', () => {
  report({
    what: "the popup's scripts, gzip",
    ours: scriptsOf('popup.html'),
    unit: 'kB',
    against: { name: "the report's", figure: scriptsOf('report.html') },
    goal: null,
  });
});
