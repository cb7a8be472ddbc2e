import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notesOf, refusalOf } from '@/.ci/changelog.mjs';
import { entriesOf, ROOT, read } from './sources';

const CHANGELOG = `# Changelog

## Unreleased

- Not yet.

## 0.10.0 - 2026-12-01

### Added

- Ten, with a ## in the text.

## 0.1.0 - 2026-11-22

- One.

## 0.0.1 - 2026-11-01
`;

test.each([
  ['0.10.0', '### Added\n\n- Ten, with a ## in the text.'],
  ['0.1.0', '- One.'],
  ['0.0.1', null],
  ['0.1', null],
  ['0.2.0', null],
])('the notes of %s', (version, notes) => {
  expect(notesOf(CHANGELOG, version)).toBe(notes);
});

test('reads a changelog with the line ends of Windows', () => {
  expect(notesOf(CHANGELOG.replaceAll('\n', '\r\n'), '0.1.0')).toBe('- One.');
});

test.each([
  ['v0.1.0', '0.1.0', null],
  ['v0.2.0', '0.1.0', 'package.json says 0.1.0'],
  ['0.1.0', '0.1.0', 'The tag is 0.1.0'],
  [undefined, '0.1.0', 'The tag is undefined'],
  ['v0.0.1', '0.0.1', 'nothing under "## 0.0.1"'],
])('the tag %s for version %s', (tag, version, why) => {
  const refusal = refusalOf(tag, version, CHANGELOG);
  if (why === null) expect(refusal).toBeNull();
  else expect(refusal).toContain(why);
});

test('our own changelog has notes for every version that it names', () => {
  const changelog = read('CHANGELOG.md');
  const versions = [...changelog.matchAll(/^## (\d\S*) - \d{4}-\d{2}-\d{2}$/gm)];
  expect(versions.length).toBeGreaterThan(0);
  expect(changelog.match(/^## /gm)).toHaveLength(versions.length + 1);
  for (const [, version = ''] of versions) expect(notesOf(changelog, version)).toBeTruthy();
});

test('what the workflows run is there', () => {
  const folder = '.github/workflows';
  const workflows = entriesOf(folder).map(({ name }) => read(`${folder}/${name}`));
  const scripts = workflows.flatMap((text) => text.match(/\.ci\/[\w.-]+/g) ?? []);
  expect(scripts).toContain('.ci/run');
  expect(scripts.filter((script) => !existsSync(join(ROOT, script)))).toEqual([]);
  const known = Object.keys(JSON.parse(read('package.json')).scripts);
  const called = workflows.flatMap((text) => [...text.matchAll(/npm run ([\w:]+)/g)]);
  expect(called.length).toBeGreaterThan(0);
  expect(called.map(([, name]) => name).filter((name) => !known.includes(String(name)))).toEqual(
    [],
  );
});
