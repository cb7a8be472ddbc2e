import { ACTIONS, type Action, type Kind } from './activity-kind';
import { BOUNDS } from './bounds';
import { ACT_WORDS, CALL_WORDS, DAY_WORDS, LINKING_WORDS, OUTCOME_WORDS } from './command-words';
import type { OutcomeKind } from './outcome';

/** When it was done, by the rep's clock. */
interface When {
  /** 0 = today, 1 = yesterday. */
  daysAgo: number;
  /** Minutes since midnight, 0 to 1439; null = not said. */
  minute: number | null;
}

interface About extends When {
  /** With whom; empty if not said. */
  person: string;
  /** Empty if there is none. */
  note: string;
}

export type Command =
  | (About & { what: 'act'; kind: Kind; action: Action })
  /** `amount` in hundredths of the currency, null if not said. */
  | (About & { what: 'outcome'; outcome: OutcomeKind; amount: number | null });

/** Why a command is not understood; nothing is logged on a guess. */
export type CommandProblem = 'empty' | 'unknown' | 'many' | 'amount' | 'time' | 'too-long';

const MOST_WORDS = 3;
const MOST_AMOUNT = 1_000_000_000_000;

/**
 * Reads what a rep types in a hurry: `call Anna no answer`, `meeting with Bo at Globex yesterday 14:30: wants a demo`,
 * `won 5000 Acme`. First what was done; then, in any order, how it went, when, for how much; what remains is with
 * whom; what follows a colon or a dash between spaces is a note. In any of our languages.
 */
export function readCommand(typed: string): Command | { problem: CommandProblem } {
  const [said = '', note = ''] = splitNote(typed.trim());
  const tokens = said.split(/\s+/).filter((token) => token !== '');
  if (tokens.length === 0) return { problem: 'empty' };
  if (/^\d/.test(tokens[0] ?? '')) return { problem: 'many' };
  const what = begin(tokens);
  if (what === null) return { problem: 'unknown' };
  const time = takeTime(what.rest);
  if (time === null) return { problem: 'time' };
  if ('outcome' in what) {
    const money = takeAmount(time.rest);
    if (money === null) return { problem: 'amount' };
    const person = nameOf(money.rest);
    const { amount } = money;
    return bounded({ what: 'outcome', outcome: what.outcome, amount, person, note, ...time.when });
  }
  const call = what.kind === 'call' ? take(time.rest, CALL_WORDS) : null;
  const action = call?.value ?? what.action ?? ACTIONS[what.kind][0];
  const person = nameOf(call?.rest ?? time.rest);
  return bounded({ what: 'act', kind: what.kind, action, person, note, ...time.when });
}

function bounded(command: Command): Command | { problem: CommandProblem } {
  const { person, note } = command;
  return person.length > BOUNDS.name || note.length > BOUNDS.note
    ? { problem: 'too-long' }
    : command;
}

function splitNote(text: string): [string, string] {
  const at = /:(?=\s)|\s[-–—]\s/.exec(text);
  if (!at) return [text, ''];
  return [text.slice(0, at.index), text.slice(at.index + at[0].length).trim()];
}

type Begun =
  | { outcome: OutcomeKind; rest: string[] }
  | { kind: Kind; action?: Action | undefined; rest: string[] };

/** What the first words say, the longest phrase first. */
function begin(tokens: readonly string[]): Begun | null {
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    const phrase = plain(tokens.slice(0, count).join(' '));
    const rest = tokens.slice(count);
    const act = ACT_WORDS.get(phrase);
    if (act) return { ...act, rest };
    const outcome = OUTCOME_WORDS.get(phrase);
    if (outcome) return { outcome, rest };
  }
  return null;
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[.,!]+$/g, '');

interface Taken<T> {
  value: T | null;
  rest: string[];
}

/** The first phrase of `known` among the words, the longest first, and the words without it. */
function take<T>(tokens: readonly string[], known: ReadonlyMap<string, T>): Taken<T> {
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    for (let from = 0; from + count <= tokens.length; from += 1) {
      const value = known.get(plain(tokens.slice(from, from + count).join(' ')));
      if (value !== undefined) {
        return { value, rest: [...tokens.slice(0, from), ...tokens.slice(from + count)] };
      }
    }
  }
  return { value: null, rest: [...tokens] };
}

const CLOCK = /^(\d{1,2})[:.](\d{2})$/;

/** When, and the words without it; null for a time that no clock shows. */
function takeTime(tokens: readonly string[]): { when: When; rest: string[] } | null {
  const day = take(tokens, DAY_WORDS);
  const at = day.rest.findIndex((token) => /^\d{1,2}:\d{2}$/.test(token));
  if (at < 0) return { when: { daysAgo: day.value ?? 0, minute: null }, rest: day.rest };
  const [, hour, minute] = CLOCK.exec(day.rest[at] ?? '') ?? [];
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  const before = day.rest.slice(0, at);
  if (LINKING_WORDS.has((before.at(-1) ?? '').toLowerCase())) before.pop();
  return {
    when: { daysAgo: day.value ?? 0, minute: Number(hour) * 60 + Number(minute) },
    rest: [...before, ...day.rest.slice(at + 1)],
  };
}

/** The first number as hundredths, and the words without it; null for one that may mean two things. */
function takeAmount(tokens: readonly string[]): { amount: number | null; rest: string[] } | null {
  const at = tokens.findIndex((token) => /^[^\p{L}\d]?\d/u.test(token));
  if (at < 0) return { amount: null, rest: [...tokens] };
  const found = /^[^\p{L}\d]?(\d+)(?:[.,](\d{1,2}))?(k)?[^\p{L}\d]?$/iu.exec(tokens[at] ?? '');
  if (!found || (found[2] && found[3])) return null;
  const [, whole, part = '', thousands] = found;
  const amount = (Number(whole) * 100 + Number(part.padEnd(2, '0'))) * (thousands ? 1000 : 1);
  const rest = [...tokens.slice(0, at), ...tokens.slice(at + 1)];
  return amount > MOST_AMOUNT ? null : { amount, rest };
}

/** What remains, without what only links it. */
function nameOf(tokens: readonly string[]): string {
  const isLink = (token: string | undefined) => LINKING_WORDS.has((token ?? '').toLowerCase());
  let [from, to] = [0, tokens.length];
  while (from < to && isLink(tokens[from])) from += 1;
  while (to > from && isLink(tokens[to - 1])) to -= 1;
  return tokens
    .slice(from, to)
    .join(' ')
    .replace(/[,.]+$/, '');
}
