/** How much of a text is searched, UTF-16 units. */
const LONGEST_TEXT = 20_000;

/** Letters that stay different from plain ones when accents are removed. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
};
/** Soft hyphens and other invisible signs. */
const INVISIBLE = /\p{Cf}|\ufe0f/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const TAG = /#([\p{L}\p{N}_]+)/gu;
const OWNERSHIP = /(?<=[\p{L}\p{N}])['’ʼ]s(?![\p{L}\p{N}])/giu;

/** Endings that make a plural in English, French, Swedish, Dutch or German. Short words take only some of them. */
const ENDINGS = ['s', 'es', 'en'];
const ENDINGS_OF_LONG = [...ENDINGS, 'n', 'e', 'x', 'r', 'er', 'ar', 'or'];
const SHORT = 4;
const SHORTEST = 3;

/** Endings that replace others: party, parties; cheval, chevaux; flicka, flickor. */
const CHANGES: readonly [one: string, many: string][] = [
  ['y', 'ies'],
  ['al', 'aux'],
  ['a', 'or'],
  ['e', 'ar'],
];

/** One spelling for all: small letters, no accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłıđ]/g, (letter) => LETTERS[letter] ?? letter);
}

const wordsOf = (text: string): string[] =>
  text.replace(INVISIBLE, '').replace(OWNERSHIP, '').match(WORD) ?? [];

/** A folded word and its plurals. */
function pluralsOf(word: string): string[] {
  if (word.length < SHORTEST || /\d/.test(word)) return [word];
  const endings = word.length > SHORT ? ENDINGS_OF_LONG : ENDINGS;
  const changed = CHANGES.flatMap(([one, many]) =>
    word.length > SHORT && word.endsWith(one) ? [word.slice(0, -one.length) + many] : [],
  );
  // plan, plannen
  const doubled = /[bdfgklmnprst]$/.test(word) ? [`${word}${word.at(-1)}en`] : [];
  return [word, ...endings.map((ending) => word + ending), ...changed, ...doubled];
}

/** A folded word, and all words that it may be a plural of. */
function singularsOf(word: string): string[] {
  const cut = ENDINGS_OF_LONG.flatMap((ending) =>
    word.endsWith(ending) ? [word.slice(0, -ending.length)] : [],
  );
  const changed = CHANGES.flatMap(([one, many]) =>
    word.endsWith(many) ? [word.slice(0, -many.length) + one] : [],
  );
  const single = cut.flatMap((one) => (one.at(-1) === one.at(-2) ? [one, one.slice(0, -1)] : one));
  return [word, ...[...single, ...changed].filter((one) => pluralsOf(one).includes(word))];
}

/** Every form in which a word of a topic may appear in a text: singular and plural, whichever the topic has. */
const formsOf = (word: string): Set<string> => new Set(singularsOf(word).flatMap(pluralsOf));

interface Topic {
  label: string;
  words: Set<string>[];
  /** As it is written in a tag: as one word. */
  joined: Set<string>;
}

function read(label: string): Topic {
  const folded = wordsOf(label).map(fold);
  const last = folded.at(-1) ?? '';
  const before = folded.slice(0, -1).join('');
  return {
    label,
    words: folded.map(formsOf),
    joined: new Set([...formsOf(last)].map((form) => before + form)),
  };
}

/**
 * Prepares a list of topics. The function it returns says which of them a text mentions, as they were given and in
 * their order. It finds whole words, in any case, with or without accents, singular or plural, with anything between
 * the words, and as a tag (`#RetirementPlanning`). It knows the simple plurals of English, French, Swedish, Dutch and
 * German, but not those that change the word itself (mouse, mice), and for short words not those that look like other
 * words (car, care). Only the first 20,000 characters of a text are searched. A topic without letters is never found.
 */
export function topicMatcher(topics: readonly string[]): (text: string) => string[] {
  const all = topics.map(read).filter(({ words }) => words.length > 0);
  const byFirst = new Map<string, Topic[]>();
  for (const topic of all) {
    for (const form of topic.words[0] ?? []) {
      byFirst.set(form, [...(byFirst.get(form) ?? []), topic]);
    }
  }
  return (text) => {
    const short = text.slice(0, LONGEST_TEXT);
    const tags = [...short.replace(INVISIBLE, '').matchAll(TAG)].map(([, tag = '']) => tag);
    const split = short.replace(
      TAG,
      (_, tag: string) => ` ${tag.replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, ' ')} `,
    );
    const words = wordsOf(split).map(fold);
    const met = new Set<Topic>();
    for (const [place, word] of words.entries()) {
      for (const topic of byFirst.get(word) ?? []) {
        if (topic.words.every((forms, step) => forms.has(words[place + step] ?? '')))
          met.add(topic);
      }
    }
    const folded = tags.map((tag) => fold(tag.replaceAll('_', '')));
    return all
      .filter((topic) => met.has(topic) || folded.some((tag) => topic.joined.has(tag)))
      .map(({ label }) => label);
  };
}
