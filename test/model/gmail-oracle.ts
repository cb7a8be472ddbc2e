import type { Exchange } from '@/utils/sites/site-adapter';

/*
 * What an upload and its answer say, worked out a second time: slowly, whatever the size, and without a line of the
 * reader's code. It knows the wire by its dotted paths of field numbers.
 */

/** The meaning of one message of an upload, and what the answer says about it. */
export interface Fact {
  id: string;
  act: 'done' | 'scheduled' | 'undone';
  outcome: 'accepted' | 'refused' | 'unknown';
  /** When a scheduled mail is to leave, ms; null for all others, and if no time says it. */
  due: number | null;
  /** Addresses as they are written, but in lower case. */
  recipients: string[];
}

/** Everything at `path`, where `*` stands for every element of a list. A single value counts as a list of one. */
function all(root: unknown, path: string): unknown[] {
  let found: unknown[] = [root];
  for (const step of path.split('.')) {
    found = found.flatMap((node) => {
      if (step === '*') return Array.isArray(node) ? node : [node];
      const inner = Array.isArray(node) ? inArray(node, Number(step)) : inObject(node, step);
      return inner === null || inner === undefined ? [] : [inner];
    });
  }
  return found;
}

/** Fields have their place by number. Fields after the end may be in an object that ends the array. */
function inArray(list: unknown[], number: number): unknown {
  const end = list.at(-1);
  if (number >= list.length && typeof end === 'object' && !Array.isArray(end)) {
    return inObject(end, `${number}`);
  }
  return list[number - 1];
}

function inObject(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null) return null;
  return Object.getOwnPropertyDescriptor(node, name)?.value;
}

const first = (root: unknown, path: string): unknown => all(root, path)[0];
const isName = (node: unknown): node is string => typeof node === 'string' && node !== '';
const isWord = (node: unknown) => isName(node) || typeof node === 'number';

/** The JSON of a body; null if it has none. */
export function jsonOf(body: string | null | undefined): unknown {
  if (typeof body !== 'string') return null;
  try {
    return JSON.parse(body.startsWith(")]}'") ? body.slice(4) : body);
  } catch {
    return null;
  }
}

/** Every act in `exchange` that its labels tell, in any order. */
export function factsOf({ body, answer, at }: Exchange): Fact[] {
  const told = all(jsonOf(answer?.body), '1.1.*')
    .map((one): [unknown, unknown] => [first(one, '1'), first(one, '2')])
    .filter(([, status]) => isWord(status));
  return all(jsonOf(body), '2.1.*').flatMap((item) => {
    const isFailed = answer !== null && answer.status !== 200;
    const outcome = isFailed ? 'refused' : outcomeOf(first(item, '1'), told);
    const messages = ['2.2.2.1', '2.2.14.1', '2.2.3.1.5.*'].flatMap((path) => all(item, path));
    const edits = isTakingBack(item)
      ? all(item, '2.2.7.3.*').map((id) => ({ 1: id, 11: ['^r'] }))
      : [];
    return [...messages, ...edits].flatMap((message) => {
      const id = first(message, '1');
      const act = actOf(message);
      if (act === null || typeof id !== 'string' || !/^msg-[af]:/.test(id)) return [];
      const due = act === 'scheduled' ? dueOf(message, at) : null;
      return [{ id: id.slice(0, 254), act, outcome, due, recipients: recipientsOf(message) }];
    });
  });
}

function actOf(message: unknown): Fact['act'] | null {
  const labels = all(message, '11.*');
  const acts = [
    ...(labels.includes('^pfg') ? ['done' as const] : []),
    ...(labels.includes('^scheduled') ? ['scheduled' as const] : []),
    ...(labels.includes('^r') ? ['undone' as const] : []),
  ];
  return acts.length === 1 ? (acts[0] as Fact['act']) : null;
}

function isTakingBack(item: unknown): boolean {
  const removed = all(item, '2.2.7.2.*');
  return (
    all(item, '2.2.7.1.*').includes('^r') ||
    removed.includes('^pfg') ||
    removed.includes('^scheduled')
  );
}

/** What the answer says last about the item. A status that is missing or not a number says nothing. */
function outcomeOf(sequence: unknown, told: readonly [unknown, unknown][]): Fact['outcome'] {
  const own = told.findLast(([named]) => isSame(named, sequence));
  if (own === undefined) return 'unknown';
  if (isSame(own[1], 0)) return 'accepted';
  const code = Number(own[1]);
  return Number.isNaN(code) || code === 0 ? 'unknown' : 'refused';
}

/** When it is to leave. Its own time says so only if that is still to come at `seenAt`, ms. */
function dueOf(message: unknown, seenAt: number): number | null {
  const time = timeOf(first(message, '7'));
  return timeOf(first(message, '54')) ?? (time !== null && time > seenAt ? time : null);
}

/** A time that a mail in Gmail can have, ms: from July 1998 on, within the range of calendars. */
function timeOf(node: unknown): number | null {
  if (!isWord(node)) return null;
  const time = Math.floor(Number(node));
  return time > 900_000_000_000 && time <= 8_000_000_000_000_000 ? time : null;
}

/** A number equals its text. A value with parts equals nothing. */
function isSame(node: unknown, other: unknown): boolean {
  if (!isWord(node)) return false;
  return node === other || (typeof other !== 'object' && String(node) === String(other));
}

function recipientsOf(message: unknown): string[] {
  return ['3', '4', '5'].flatMap((role) =>
    all(message, `${role}.*.2`)
      .filter(isName)
      .map((address) => address.slice(0, 254).toLowerCase())
      .filter((address) => address.includes('@')),
  );
}
