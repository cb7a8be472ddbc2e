import { describe, expect, it } from 'vitest';
import { isRefusal } from '@/utils/activity/command/command';
import { readCommand } from '@/utils/activity/command/read-command';
import type { Words } from '@/utils/activity/command/words';
import { GERMAN } from '@/utils/activity/command/words-de';
import { ENGLISH } from '@/utils/activity/command/words-en';
import { FRENCH } from '@/utils/activity/command/words-fr';
import { DUTCH } from '@/utils/activity/command/words-nl';
import { SWEDISH } from '@/utils/activity/command/words-sv';
import { typingPlace } from '@/utils/i18n/typing-place';

const LANGUAGES: [string, Words, string, string][] = [
  ['en', ENGLISH, 'call', 'won'],
  ['fr', FRENCH, 'appel', 'gagné'],
  ['sv', SWEDISH, 'samtal', 'vann'],
  ['nl', DUTCH, 'gesprek', 'gewonnen'],
  ['de', GERMAN, 'Anruf', 'gewonnen'],
];

const placeOf = (language: string) =>
  typingPlace(language, 'EUR', Date.parse('2026-11-18T16:45:00Z'), 'Europe/Stockholm');

describe('every word there is for a day, a time, a number or a share', () => {
  const wordsOf = (words: Words) => [
    ...[words.days, words.numbers, words.often, words.namedTimes].flatMap((known) => [
      ...known.keys(),
    ]),
    ...words.timeLike,
    ...words.percent,
    ...[...words.times].map((times) => `3 ${times}`),
    ...[...words.clock].map((clock) => `14 ${clock}`),
  ];
  const everyone = LANGUAGES.flatMap(([, words]) => wordsOf(words));

  it.each(LANGUAGES)(
    'in a line of %s is read or refused, and never a name',
    (language, words, act) => {
      const names = everyone.flatMap((word) =>
        [`${act} Anna ${word}`, `${act} ${word} Anna`, `${act} ${word}`].flatMap((line) => {
          // A word that only links in one language may be part of a name there.
          if (word.split(' ').every((part) => words.linking.has(part))) return [];
          const read = readCommand(line, placeOf(language));
          return isRefusal(read) || ['', 'Anna'].includes(read.person) ? [] : [line];
        }),
      );
      expect(names).toEqual([]);
    },
  );

  it('is not every capital: Till, Mit and An are people', () => {
    for (const [language, , act] of LANGUAGES) {
      for (const name of ['Till', 'Mit', 'An', 'Tre', 'Six', 'April', 'Anna Morgen', 'Van Dijk']) {
        expect(readCommand(`${act} ${name}`, placeOf(language))).toMatchObject({ person: name });
      }
    }
  });

  it.each(LANGUAGES)(
    'in a line of %s every other currency is refused by its code',
    (language, _words, _act, won) => {
      const place = placeOf(language);
      const others = [...place.currencies].filter((code) => code !== place.currency);
      const taken = others.flatMap((code) =>
        [`${won} 500 ${code} Acme`, `${won} ${code} 500 Acme`, `${won} ${code}500 Acme`].filter(
          (line) => {
            const read = readCommand(line, place);
            return !(isRefusal(read) && read.problem === 'currency' && read.piece === code);
          },
        ),
      );
      expect(others.length).toBeGreaterThan(150);
      expect(taken).toEqual([]);
    },
  );
});
