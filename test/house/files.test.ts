import { expect, test } from 'vitest';
import { entriesOf, filesUnder, importsOf, read } from './sources';

const FOLDERS = ['.ci', '.github', 'components', 'docs', 'entrypoints', 'public', 'test', 'utils'];
const FILES = [
  '.gitignore',
  '.node-version',
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'SECURITY.md',
  'biome.json',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
];

/** Lines; the habit is 200. */
const LONGEST = 250;

const files = entriesOf().flatMap((entry) => (entry.isDirectory() ? filesUnder(entry.name) : []));
/** Named as readers of a project know them, wherever they lie. */
const isDocument = (name: string) => /^[A-Z_]+\.md$/.test(name);
const code = files.filter((path) => /\.(ts|tsx|mjs|css)$/.test(path));

test('nothing but the known folders and files lies at the top', () => {
  const atTop = entriesOf().map(({ name }) => name);
  expect(atTop.filter((name) => ![...FOLDERS, ...FILES].includes(name))).toEqual([]);
});

test(`no file is longer than ${LONGEST} lines`, () => {
  const lines = (path: string) => read(path).trimEnd().split('\n').length;
  expect(code.length).toBeGreaterThan(100);
  expect(code.flatMap((path) => (lines(path) > LONGEST ? `${path}: ${lines(path)}` : []))).toEqual(
    [],
  );
});

test('names are in kebab-case', () => {
  const isKebab = (name: string) =>
    /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(name);
  const isNamed = (name: string) => isKebab(name) || isDocument(name);
  // Those in .github are named as GitHub looks for them.
  const ours = files.filter((path) => !path.startsWith('.github/'));
  expect(ours.filter((path) => !path.split('/').every(isNamed))).toEqual([]);
});

test('what is ours is imported from where it is, not by way of another file', () => {
  const sources = code.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  const reExports = sources.flatMap((path) =>
    importsOf(path).flatMap(({ isReExport, written }) =>
      isReExport && /^[.@]\.?\//.test(written) ? `${path}: ${written}` : [],
    ),
  );
  expect(reExports).toEqual([]);
});
