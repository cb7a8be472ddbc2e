import { expect, test } from 'vitest';
import { filesUnder, read } from './sources';

const languages = filesUnder('utils/i18n/locales').map((path) => path.replace(/^.*\/|\.yml$/g, ''));

/** Where a language has to be named, apart from its texts: otherwise it would be missing there in silence. */
const PLACES = [
  '.ci/holiday-files.ts',
  'test/command/every-word.test.ts',
  'test/command/own-words.test.ts',
  'test/command/read-command.properties.test.ts',
  'test/command/read-command.test.ts',
  'test/house/glossary.ts',
  'utils/activity/command/read-command.ts',
  'utils/csv/outcomes/days.ts',
  'utils/csv/outcomes/read-outcomes.test.ts',
  'utils/i18n/labels.test.ts',
  'utils/i18n/why.test.ts',
];

const missingIn = (source: string) =>
  languages.filter((language) => !new RegExp(`['"]${language}['"]`).test(source));

test.each(PLACES)('%s names every language', (path) => {
  expect(missingIn(read(path))).toEqual([]);
});

test('it would notice one that is missing', () => {
  expect(missingIn("['en', 'de', 'fr', 'nl']")).toContain('sv');
});
