import { expect, test } from 'vitest';
import { refusalOf, siteFiles } from '@/.ci/site-template.mjs';
import { importsOf } from './sources';

test.each([
  [undefined, 'Which site?'],
  ['LinkedIn', 'no name'],
  ['9lives', 'no name'],
  ['a--b', 'no name'],
  ['ends-', 'no name'],
  ['../gmail', 'no name'],
  ['a'.repeat(41), 'no name'],
  ['gmail', 'There is a site'],
])('refuses %s', (name, why) => {
  expect(refusalOf(name, ['gmail', 'registry.ts'])).toContain(why);
});

test.each(['linkedin', 'outlook-web', 'x'])('takes %s', (name) => {
  expect(refusalOf(name, ['gmail'])).toBeNull();
});

test('a new site imports the contract and its own files alone', () => {
  const files = siteFiles('linkedin', 2026);
  const own = Object.keys(files).map((file) => `utils/sites/linkedin/${file.replace(/\.ts$/, '')}`);
  for (const [file, text] of Object.entries(files)) {
    const taken = importsOf(`utils/sites/linkedin/${file}`, text).map(({ from }) => from);
    const forTests = file.endsWith('.test.ts') ? ['vitest', 'utils/sites/read-exchange'] : [];
    const known = [...own, 'utils/sites/site-adapter', ...forTests];
    expect(taken.filter((from) => !known.includes(from))).toEqual([]);
  }
});
