import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from './sources';

const links = [...read('README.md').matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(
  ([, path]) => path ?? '',
);

test('what the README shows and links to is there', () => {
  expect(links.filter((path) => path.endsWith('.png')).length).toBeGreaterThan(2);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});
