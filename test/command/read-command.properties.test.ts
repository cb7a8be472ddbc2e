import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isActionOf } from '@/utils/activity/activity-kind';
import { BOUNDS } from '@/utils/activity/bounds';
import { type Command, isRefusal } from '@/utils/activity/command/command';
import { readCommand } from '@/utils/activity/command/read-command';
import type { Words } from '@/utils/activity/command/words';
import { GERMAN } from '@/utils/activity/command/words-de';
import { ENGLISH } from '@/utils/activity/command/words-en';
import { FRENCH } from '@/utils/activity/command/words-fr';
import { DUTCH } from '@/utils/activity/command/words-nl';
import { SWEDISH } from '@/utils/activity/command/words-sv';
import { minorDigits, minorUnits } from '@/utils/activity/money/minor-digits';
import { MOST_MONEY } from '@/utils/activity/outcome';
import { typingPlace } from '@/utils/i18n/typing-place';

const LANGUAGES: [string, Words, string][] = [
  ['en', ENGLISH, 'won'],
  ['fr', FRENCH, 'gagné'],
  ['sv', SWEDISH, 'vann'],
  ['nl', DUTCH, 'gewonnen'],
  ['de', GERMAN, 'gewonnen'],
];

const now = Date.parse('2026-11-18T16:45:00Z');
const placeOf = (language: string, currency = 'EUR') =>
  typingPlace(language, currency, now, 'Europe/Stockholm');

const numeral = fc.constantFrom(
  ...['5', '000', '5.000', '1,5', '-500', '+5', '(5)', '50%', '€5', '5kr', '5k', '½', '٣', '0'],
  ...['14.30', '14:30', '14h', '2pm', '25:00', '14:30-15', '17.11.', '11/17', '2026-11-17', '2x'],
  ...['x3', '3', '2', '1430', '3m', '9th', '5€', '10K', '1st'],
);

/** Words of one language in small letters, names, and numbers, in any order. */
const lineOf = (words: Words) => {
  const said = fc.constantFrom(...words.acts.keys(), ...words.outcomes.keys());
  const known = fc.constantFrom(
    ...[words.days, words.results, words.numbers, words.often, words.times, words.at].flatMap(
      (own) => [...own.keys()],
    ),
    ...words.clock,
    ...words.linking,
    ...words.multiples.keys(),
    ...words.percent,
    ...words.timeLike,
  );
  const name = fc.constantFrom(
    'Anna',
    'Bo Berg',
    'Till',
    'acme',
    '3M',
    'x@y.se',
    'Åsa',
    'דנה',
    '🎉',
  );
  const other = fc.constantFrom(':', ' - ', ',', '.', '!', '€', 'kr', '%', '(', ')', '+', '"', 'k');
  const piece = fc.oneof(name, known, numeral, other, fc.string({ maxLength: 6 }));
  return fc.tuple(said, fc.array(piece, { maxLength: 6 }));
};

const typed = fc
  .constantFrom(...LANGUAGES)
  .chain(([language, words]) =>
    lineOf(words).map(([said, rest]) => ({ place: placeOf(language), parts: [said, ...rest] })),
  );

/** What a second, simpler reader takes for a number, a time, a day or a count. */
function looksRead(piece: string, words: Words): boolean {
  const key = piece.toLowerCase().replace(/[.,;:!?…]+$/, '');
  if (/\p{N}/u.test(piece)) return !/\p{Lu}|@|\p{L}\.\p{L}/u.test(piece) || /^[\d\W]+$/.test(piece);
  const isSmall = !/\p{Lu}/u.test(piece);
  return (
    /[%‰\p{Sc}]/u.test(piece) ||
    (isSmall && [words.days, words.numbers, words.often].some((known) => known.has(key)))
  );
}

describe('whatever is typed', () => {
  it('is read or refused, without a throw, and never as what may not be stored', () => {
    const anything = fc.record({
      line: fc.oneof(
        fc.string({ maxLength: 2000, unit: 'binary' }),
        fc.string({ maxLength: 60 }),
        typed.map(({ parts }) => parts.join(' ')),
        typed.map(({ parts }) => parts.join('')),
      ),
      language: fc.constantFrom('en', 'fr', 'sv', 'nl', 'de', 'de-CH', 'en-IN', 'es', 'pt-BR'),
      currency: fc.constantFrom('EUR', 'USD', 'SEK', 'JPY', 'KWD'),
    });
    fc.assert(
      fc.property(anything, ({ line, language, currency }) => {
        const read = readCommand(line, placeOf(language, currency));
        if (isRefusal(read)) {
          expect(read.problem).not.toBe('');
          return;
        }
        expect(read.minute ?? 0).toBeLessThan(1440);
        expect(read.daysAgo).toBeLessThanOrEqual(7);
        if (read.what === 'act') {
          expect(isActionOf(read.kind, read.action)).toBe(true);
          expect(read.count).toBeGreaterThanOrEqual(1);
          expect(read.count).toBeLessThanOrEqual(BOUNDS.actsAtOnce);
        } else if (read.amount !== null) {
          expect(Number.isSafeInteger(read.amount) && read.amount >= 0).toBe(true);
          expect(read.amount).toBeLessThanOrEqual(MOST_MONEY);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves no number, time, day, count or share in a name', () => {
    let understood = 0;
    fc.assert(
      fc.property(typed, ({ place, parts }) => {
        fc.pre(!parts.join(' ').match(/["“”„«»'‘’]/));
        const read = readCommand(parts.join(' '), place);
        if (isRefusal(read)) return;
        understood += 1;
        const [, words = ENGLISH] =
          LANGUAGES.find(([language]) => language === place.language) ?? [];
        const pieces = read.person.split(/\s+/).filter((piece) => piece !== '');
        // If everything is in capitals, a capital makes no name.
        fc.pre(/\p{Ll}/u.test(parts.join('')));
        expect(pieces.filter((piece) => looksRead(piece, words))).toEqual([]);
      }),
      { numRuns: 4000 },
    );
    expect(understood).toBeGreaterThan(300);
  });

  it('is read alike however wide the spaces are', () => {
    const space = fc.constantFrom(' ', '  ', '\u00a0', '\u202f ', '\t', ' \u2009');
    fc.assert(
      fc.property(typed, fc.array(space, { minLength: 60, maxLength: 60 }), (line, spaces) => {
        const pieces = line.parts
          .join(' ')
          .split(/\s+/)
          .filter((piece) => piece !== '');
        const wide = pieces.map((piece, at) => piece + (spaces[at] ?? ' ')).join('');
        const plain = (text: string) => {
          const read = readCommand(text, line.place);
          return isRefusal(read)
            ? read.problem
            : { ...read, note: read.note.replaceAll(/\s+/g, ' ') };
        };
        expect(plain(`  ${wide}`)).toEqual(plain(pieces.join(' ')));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('an amount as the browser writes it', () => {
  const REGIONS: Record<string, string[]> = {
    en: ['en-US', 'en-GB', 'en-IN', 'en-AU', 'en-CA'],
    fr: ['fr-FR', 'fr-CH', 'fr-BE', 'fr-CA'],
    sv: ['sv-SE', 'sv-FI'],
    nl: ['nl-NL', 'nl-BE'],
    de: ['de-DE', 'de-AT', 'de-CH'],
  };
  const places = LANGUAGES.flatMap(([language, , won]) =>
    (REGIONS[language] ?? []).flatMap((region) =>
      ['USD', 'EUR', 'SEK', 'CHF', 'GBP', 'INR', 'CAD', 'JPY', 'KWD'].map((currency) => ({
        won,
        place: placeOf(region, currency),
      })),
    ),
  );

  it.each(['currency', 'decimal'] as const)('as %s comes back to the smallest unit', (style) => {
    const amounts = fc.oneof(fc.nat(10_000_000), fc.nat(MOST_MONEY), fc.nat(99));
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        amounts,
        fc.boolean(),
        ({ won, place }, minor, isWhole) => {
          const { currency, language } = place;
          const whole = minorUnits(currency);
          const amount = isWhole ? Math.floor(minor / whole) * whole : minor;
          const digits = minorDigits(currency);
          const written = new Intl.NumberFormat(language, {
            style,
            currency,
            minimumFractionDigits: isWhole ? 0 : digits,
            maximumFractionDigits: digits,
          }).format(amount / whole);
          const read = readCommand(`${won} ${written} Acme`, place) as Command;
          expect(read, `${written} in ${language}`).toMatchObject({ amount, person: 'Acme' });
        },
      ),
      { numRuns: 3000 },
    );
  });
});
