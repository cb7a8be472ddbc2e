import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { test } from '@playwright/test';
import { minifySync } from 'vite';
import { builtExtension } from '@/test/support/launch';
import { report } from './report';

const PACKAGES = join(import.meta.dirname, '../../node_modules');
const PEERS = {
  'gmail-js': 'gmail-js/src/gmail.js',
  InboxSDK: '@inboxsdk/core/pageWorld.js',
};

test('what the page has to load', async () => {
  const ours = readFileSync(join(builtExtension, 'observer-gmail.js'));
  for (const [name, file] of Object.entries(PEERS)) {
    const source = readFileSync(join(PACKAGES, file), 'utf8');
    const { code } = minifySync(file, source);
    report({
      what: 'page script, gzip',
      ours: gzipSync(ours, { level: 9 }).length / 1000,
      unit: 'kB',
      against: { name: `${name}, minified`, figure: gzipSync(code, { level: 9 }).length / 1000 },
      goal: null,
    });
  }
});
