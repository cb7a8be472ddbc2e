import { ACTIONS, type Action } from '@/utils/activity/activity-kind';
import { BOUNDS } from '@/utils/activity/bounds';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { type Command, isRefusal, type Place, type Refusal, refusal } from './command';
import { refuseLeftOver } from './left-over';
import { areSmall, clean, find, keyOf, type Line, type Split, split, without } from './pieces';
import { takeAmount } from './read-amount';
import { begin } from './read-beginning';
import { countOf, findOften, takeOften } from './read-count';
import { findClock } from './read-time';
import { findDay, takeWhen } from './read-when';
import type { Act, Words } from './words';
import { GERMAN } from './words-de';
import { ENGLISH } from './words-en';
import { FRENCH } from './words-fr';
import { DUTCH } from './words-nl';
import { SWEDISH } from './words-sv';

/** The words by language of the browser; browsers in any other language have English texts. */
const LANGUAGES: ReadonlyMap<string, Words> = new Map([
  ['en', ENGLISH],
  ['fr', FRENCH],
  ['sv', SWEDISH],
  ['nl', DUTCH],
  ['de', GERMAN],
]);

/** Longer than any line that could be stored. */
const LONGEST = 2 * (BOUNDS.name + BOUNDS.note);

/** Refusals after which another language is tried: the words are not of this one. */
const OF_WORDS: readonly string[] = ['unknown', 'language'];

/**
 * Reads what a rep types in a hurry: `call Anna no answer`, `3 calls`, `meeting with Bo at Globex yesterday 14:30:
 * wants a demo`, `won 5,000 Acme`. First comes what was done. Then, in any order: how it went, when, how often, for
 * how much. The rest is with whom. What follows a colon, or a dash between spaces, is a note. A quotation is part of
 * a name.
 *
 * All words are of the browser's language, or all of one other; numbers and times are read as the browser's language
 * writes them. Nothing is guessed: if something is left over that looks like a number, a time, a day or a count, the
 * first such piece refuses the line. Never throws.
 */
export function readCommand(typed: string, place: Place): Command | Refusal {
  if (typed.length > LONGEST) return refusal('long');
  const text = clean(typed);
  if (text === '') return refusal('empty');
  const parts = split(text);
  if (isRefusal(parts)) return parts;
  const [language = 'en'] = place.language.split('-');
  const own = LANGUAGES.get(language) ?? ENGLISH;
  const others = [...LANGUAGES.values()].filter((words) => words !== own);
  const read = [own, ...others].map((words) => readIn(words, own, parts, place));
  const [first] = read as [Command | Refusal];
  if (!isRefusal(first) || !OF_WORDS.includes(first.problem)) return first;
  const understood = read.find((one) => !isRefusal(one));
  const isKnown = (one: Command | Refusal) => !isRefusal(one) || one.problem !== 'unknown';
  return understood ?? (isKnown(first) ? first : (read.find(isKnown) ?? first));
}

/** What a line says in one language, or why it cannot be read. `own` is the browser's language. */
function readIn(words: Words, own: Words, typed: Split, place: Place): Command | Refusal {
  const beginning = begin(typed.line, words);
  if (isRefusal(beginning)) return beginning;
  const { said, count: before } = beginning;
  const isAct = 'kind' in said;
  const wentAs = isAct && said.kind === 'call' ? resultIn(typed.note, words) : null;
  const parts = wentAs ? { ...typed, note: '' } : typed;
  const line = wentAs ? [...beginning.line, null, ...wentAs] : beginning.line;
  const often = takeOften(line, words);
  if (isRefusal(often)) return often;
  const isTwelve = own === ENGLISH && words === ENGLISH;
  const time = takeWhen(often.line, words, place, { isPoint: isAct, isTwelve });
  if (isRefusal(time)) return time;
  const count = countOf(before, often.count);
  if (typeof count === 'object') return count;
  if (!isAct && count > 1) return refusal('deals', (before ?? often.count)?.text);
  const read = isAct
    ? readAct(said, time.line, count, words)
    : readOutcome(said.outcome, time.line, words, place, parts);
  if (isRefusal(read)) return read;
  const others = [...LANGUAGES.values()].filter((one) => one !== words);
  const tongue = { others, isOwn: words === own };
  const wrong = refuseLeftOver(read.line, words, tongue, place) ?? refuseNote(parts, words);
  // The rep's own currency, without a number.
  if (wrong?.problem === 'money' && !isAct) return refusal('amount', wrong.piece);
  if (wrong) return wrong;
  const [person, { note }] = [nameOf(withoutFillers(read.line, words), words), parts];
  if (person.length > BOUNDS.name || note.length > BOUNDS.note) return refusal('long');
  return { ...read.what, person, note, ...time.when };
}

/** The pieces of a note that only says how a call went: `call Anna - no answer`; null for any other note. */
function resultIn(note: string, words: Words): Line | null {
  const parts = split(note);
  return words.results.has(keyOf(note)) && !isRefusal(parts) ? parts.line : null;
}

/** What was done, how it went if it was a call, and the line without that. */
function readAct(act: Act, line: Line, count: number, words: Words) {
  const { kind, action: usual = ACTIONS[kind][0] } = act;
  const done = (action: Action, rest: Line) => ({
    what: { what: 'act' as const, kind, action, count },
    line: rest,
  });
  if (kind !== 'call') return done(usual, line);
  const first = find(line, (phrase) => words.results.get(phrase));
  if (first === null) return done(usual, line);
  const rest = without(line, first);
  const second = find(rest, (phrase) => words.results.get(phrase));
  if (second === null) return done(first.value, rest);
  // Whoever leaves a message was not answered.
  const went: Action[] = [first.value, second.value];
  if (went.includes('connected')) return refusal('second', second.text);
  return done('voicemail', without(rest, second));
}

/** The kind of outcome, the amount, and the line without that. */
function readOutcome(
  outcome: OutcomeKind,
  line: Line,
  words: Words,
  place: Place,
  { note, isDash }: Split,
) {
  const isBare = line.every((piece) => piece === null);
  // `won - 500`: a sign, or a note?
  if (isDash && isBare && /^\d/.test(note)) return refusal('sign', `- ${note}`);
  const money = takeAmount(line, words, place);
  if (isRefusal(money)) return money;
  return { what: { what: 'outcome' as const, outcome, amount: money.amount }, line: money.line };
}

/** A note that is only a time, a day, a count or a number was not meant as a note. */
function refuseNote({ note }: Split, words: Words): Refusal | null {
  const parts = split(note);
  if (isRefusal(parts) || parts.note !== '') return null;
  const isRead = (piece: Line[number]) =>
    piece === null || /^[^\p{L}]*\d[^\p{L}]*$/u.test(piece.text);
  let { line } = parts;
  while (!line.every(isRead)) {
    const clock = findClock(line, words, true);
    const found = clock ?? findDay(line, words) ?? findOften(line, words);
    if (found === null || isRefusal(found)) return null;
    line = without(line, found, words.linking);
  }
  return line.length > 0 ? refusal('note', note) : null;
}

const withoutFillers = (line: Line, { fillers }: Words): Line =>
  line.filter((piece) => !piece || piece.isQuoted || piece.isName || !fillers.has(piece.key));

/** The rest, without the small words that only link it to what was read. */
function nameOf(line: Line, words: Words): string {
  const pieces = line.filter((piece) => piece !== null);
  const isLink = (at: number) => {
    const piece = pieces[at];
    return !!piece && !piece.isQuoted && areSmall([piece]) && words.linking.has(piece.key);
  };
  let [from, to] = [0, pieces.length];
  const isPart = (at: number) => at > 0 && words.particles.has(pieces[at]?.key ?? '');
  while (isLink(from) && !isPart(from)) from += 1;
  while (to > from && isLink(to - 1)) to -= 1;
  return pieces
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
    .replace(/^[\s,.;:!?…]+|[\s,.;:!?…]+$/g, '');
}
