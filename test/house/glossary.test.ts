import { describe, expect, test } from 'vitest';
import { INSTEAD, LOCALES, type Locale, QUOTES, textsOf, WORDS } from './glossary';

/** Where French needs a no-break space, and what breaks the rule. */
const FRENCH_SPACES: [rule: string, broken: RegExp][] = [
  ['U+00A0 before : ; ? ! and »', /(?<!\u00A0)[;?!»]|(?<![\u00A0\d]):|(?<=\d):(?!\d)/u],
  ['U+00A0 after «', /«(?!\u00A0)/u],
  ['U+00A0 before % and units', /(?<!\u00A0)%|[\d] (?:[kMG]o|ms|min|h|€)(?!\p{L})/u],
  ['U+202F for thousands', /\d[ \u00A0.]\d{3}(?!\d)/u],
];

/** A quotation mark that is not an apostrophe: apostrophes touch a letter or a placeholder. */
const STRAY_QUOTE = /["'“”„‚‘«»‹›]|(?<![\p{L}\d])’(?!\p{L})/u;

/** `text` without what is correctly quoted in this language. */
function withoutQuotations(text: string, [open, close]: [string, string]): string {
  return text.replace(new RegExp(`${open}(?=\\S).*?(?<=\\S)${close}(?!\\p{L})`, 'gu'), '…');
}

test('the quotations of each language are known from those of others', () => {
  const stray = (text: string, locale: Locale) =>
    STRAY_QUOTE.test(withoutQuotations(text, QUOTES[locale]));
  expect(stray('“$1” is Anna’s', 'en')).toBe(false);
  expect(stray("the site's own", 'en')).toBe(true);
  expect(stray('‘$1’ kan ’s nachts of foto’s zijn', 'nl')).toBe(false);
  expect(stray('“$1” is te veel', 'nl')).toBe(true);
  expect(stray('«\u00A0$1\u00A0» est de trop', 'fr')).toBe(false);
  expect(stray('« $1 » est de trop', 'fr')).toBe(true);
  expect(stray('”$1” är för många', 'sv')).toBe(false);
  expect(stray('„$1” ist zu viel', 'de')).toBe(true);
});

test('French spaces are told from breaking ones', () => {
  const broken = (text: string) => FRENCH_SPACES.some(([, pattern]) => pattern.test(text));
  for (const text of ['à 14:30', '5\u00A0Mo', '20\u202F000', 'Qui\u00A0?', '$1\u00A0%'])
    expect({ text, broken: broken(text) }).toEqual({ text, broken: false });
  for (const text of [
    'Qui ?',
    'Qui?',
    'Note : x',
    '« x\u00A0»',
    '$1 %',
    '5 Mo',
    '20 000',
    '20\u00A0000',
  ])
    expect({ text, broken: broken(text) }).toEqual({ text, broken: true });
});

describe.each(LOCALES)('%s', async (locale) => {
  const texts = await textsOf(locale);
  const where = (is: (text: string) => boolean) =>
    texts.filter(({ text }) => is(text)).map(({ key, text }) => `${key}: ${text}`);

  test.each(INSTEAD[locale])('says “%s”, not %s', (_, not) => {
    expect(where((text) => not.test(text))).toEqual([]);
  });

  test.each(Object.values(WORDS).map((word) => word[locale]))('knows the word “%s”', (word) => {
    const said = texts.some(({ text }) => text.toLowerCase().includes(word.toLowerCase()));
    expect(said).toBe(true);
  });

  test('has its own quotation marks only', () => {
    expect(where((text) => STRAY_QUOTE.test(withoutQuotations(text, QUOTES[locale])))).toEqual([]);
  });
});

describe('spaces of fr', async () => {
  const texts = await textsOf('fr');

  test.each(FRENCH_SPACES)('has %s', (_, broken) => {
    expect(texts.filter(({ text }) => broken.test(text))).toEqual([]);
  });
});
