import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Command,
  isRefusal,
  type Place,
  type Refusal,
} from '@/utils/activity/command/command';
import { readCommand } from '@/utils/activity/command/read-command';
import { typingPlace } from '@/utils/i18n/typing-place';

const LANGUAGES = ['en', 'fr', 'sv', 'nl', 'de'];

/** Wednesday 18 November 2026, 17:45 in Stockholm. */
const now = Date.parse('2026-11-18T16:45:00Z');

interface Example {
  place: Place;
  typed: string;
  wanted: string;
}

const placeOf = (language: string, currency: string) =>
  typingPlace(language, currency, now, 'Europe/Stockholm');

const unescaped = (text: string) =>
  text.replaceAll(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

function examplesOf(language: string): Example[] {
  const file = readFileSync(join(import.meta.dirname, `lines/${language}.txt`), 'utf8');
  let place = placeOf(language, 'EUR');
  return file.split('\n').flatMap((line) => {
    if (line.startsWith('@ ')) {
      const [, spoken = '', currency = ''] = line.split(' ');
      place = placeOf(spoken, currency);
    }
    const [typed, wanted] = line.split(' => ');
    return typed === undefined || wanted === undefined || /^[#@]/.test(line)
      ? []
      : [{ place, typed: unescaped(typed), wanted }];
  });
}

/** The result of a line, in the form of the files. */
function inWords(read: Command | Refusal): string {
  if (isRefusal(read)) {
    const ways = read.ways.length > 0 ? ` (${read.ways.join(', ')})` : '';
    return `refused: ${read.problem}${read.piece && `: ${read.piece}`}${ways}`;
  }
  const { person, note, daysAgo, minute } = read;
  const what =
    read.what === 'act'
      ? `${read.count > 1 ? `${read.count} x ` : ''}${read.kind} ${read.action}`
      : `${read.outcome}${read.amount === null ? '' : ` ${read.amount}`}`;
  const day = daysAgo > 0 ? `${daysAgo} day${daysAgo > 1 ? 's' : ''} ago` : '';
  const time =
    minute === null ? '' : `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return [what, person, `${day} ${time}`.trim(), note && `note: ${note}`]
    .filter((part) => part !== '')
    .join(' | ');
}

const all = LANGUAGES.map((language) => ({ language, examples: examplesOf(language) }));

describe.each(all)('a line in a browser of $language', ({ examples }) => {
  it.each(examples)('$typed => $wanted', ({ place, typed, wanted }) => {
    expect(inWords(readCommand(typed, place))).toBe(wanted);
  });
});

it('is shown in enough examples, each once', () => {
  const every = all.flatMap(({ examples }) => examples);
  expect(every.length).toBeGreaterThanOrEqual(150);
  expect(all.filter(({ examples }) => examples.length < 25)).toEqual([]);
  expect(every.filter(({ wanted }) => wanted.startsWith('refused')).length).toBeGreaterThan(40);
  const names = every.map(({ place, typed }) => `${place.language} ${place.currency} ${typed}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
