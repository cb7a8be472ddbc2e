import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { entriesOf, filesUnder, ROOT, read } from './sources';

/** Bytes: what a newcomer reads in two minutes. */
const LONGEST_README = 6000;

const documents = entriesOf()
  .flatMap((entry) => (entry.isDirectory() ? filesUnder(entry.name) : entry.name))
  .filter((path) => path.endsWith('.md'));

/** Text between backticks is code: what looks like a link or a heading there is none. */
const withoutCode = (text: string) => text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');

interface Link {
  /** As it is written. */
  written: string;
  /** From the top of the project. */
  path: string;
  /** Without its `#`; null if none is named. */
  anchor: string | null;
}

/** The links and pictures of a document that lead to files of the project. */
function linksOf(document: string, text = read(document)): Link[] {
  const targets = [...withoutCode(text).matchAll(/\]\((?![a-z]+:)([^)\s]+)[^)]*\)/g)];
  return targets.map(([, written = '']) => {
    const [path = '', anchor = null] = written.split('#');
    const from = posix.dirname(document);
    return { written, path: path === '' ? document : posix.join(from, path), anchor };
  });
}

/** The anchors that headings get: small letters and digits, with `-` for spaces; the second of a name ends in `-1`. */
function anchorsOf(text: string): string[] {
  const headings = [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ +(.+)$/gm)];
  const seen = new Map<string, number>();
  return headings.map(([, heading = '']) => {
    const name = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name}-${before}`;
  });
}

/** What is wrong with the links of a document. */
function broken(document: string, text?: string): string[] {
  return linksOf(document, text).flatMap(({ written, path, anchor }) => {
    if (path.startsWith('..') || !existsSync(join(ROOT, path))) return `${document}: ${written}`;
    if (anchor === null) return [];
    const isThere = statSync(join(ROOT, path)).isFile() && anchorsOf(read(path)).includes(anchor);
    return isThere ? [] : `${document}: ${written}`;
  });
}

/** Files and folders that a document names in its text, by their paths from the top, and that are not there. */
function missing(document: string, text = read(document)): string[] {
  const named = text.matchAll(/`((?:\.ci|components|docs|entrypoints|test|utils)\/[\w./-]+)`/g);
  return [...named].flatMap(([, path = '']) =>
    existsSync(join(ROOT, path)) ? [] : `${document}: ${path}`,
  );
}

test('the README can be read in two minutes, and shows pictures', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(LONGEST_README);
  const pictures = linksOf('README.md').filter(({ path }) => path.endsWith('.png'));
  expect(pictures.length).toBeGreaterThan(2);
});

test('every link in a document leads to a file, and to a heading where it names one', () => {
  expect(documents).toContain('docs/administrators.md');
  expect(documents.flatMap((path) => broken(path))).toEqual([]);
});

test('every file and folder that a document names is there', () => {
  // What the changelog tells of may be gone.
  const ofToday = documents.filter((path) => path !== 'CHANGELOG.md');
  expect(ofToday.flatMap((path) => missing(path))).toEqual([]);
});

test('a document that names what is not there is noticed', () => {
  const text =
    '`utils/quota/pace/progress.ts` `utils/no-such-folder` `test/house/none.test.ts` `npm test`';
  expect(missing('CONTRIBUTING.md', text)).toHaveLength(2);
});

test('every document can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const document of reached)
    for (const { path } of linksOf(document)) if (path.endsWith('.md')) reached.add(path);
  // Forms for whoever writes to the project.
  const others = documents.filter((path) => !path.startsWith('.github/'));
  expect(others.filter((path) => !reached.has(path))).toEqual([]);
});

describe('it would notice', () => {
  test.each([
    ['[a](elsewhere.md)'],
    ['![a](elsewhere.png)'],
    ['[a](README.md#no-such-heading)'],
    ['[a](#no-such-heading)'],
    ['[a](docs#limits)'],
    ['[a](../README.md)'],
  ])('%s', (text) => {
    expect(broken('CONTRIBUTING.md', text)).toHaveLength(1);
  });

  test('and takes what is right', () => {
    const text = '[a](README.md#limits) [b](docs) [c](https://site.example/x#y) `[d](none)`';
    expect(broken('CONTRIBUTING.md', text)).toEqual([]);
    expect(broken('docs/guide.md', '[a](../README.md) [b](#firefox)')).toEqual([]);
  });

  test('the anchors of headings are made as they are on the web', () => {
    expect(
      anchorsOf("# What it's for\n```\n# no\n```\n## Set-up, now\n## `a` b\n## Limits\n### Limits"),
    ).toEqual(['what-its-for', 'set-up-now', 'a-b', 'limits', 'limits-1']);
  });
});
