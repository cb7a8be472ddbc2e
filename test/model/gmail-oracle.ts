import type { Exchange } from '@/utils/sites/site-adapter';

/*
 * What an upload and its answer say, worked out a second time: slowly, without regard to size, and without a line of
 * the reader's. It knows the wire by its dotted paths of field numbers.
 */

/** What one message of an upload is, and whether the answer accepted it. */
export interface Fact {
  id: string;
  act: 'done' | 'scheduled' | 'undone';
  isAccepted: boolean;
  /** Addresses, as they are written but in lower case. */
  recipients: string[];
}

/** All that lies at `path`, where `*` stands for every element of a list. */
function all(root: unknown, path: string): unknown[] {
  let found: unknown[] = [root];
  for (const step of path.split('.')) {
    found = found.flatMap((node) => {
      if (step === '*') return Array.isArray(node) ? node : [];
      const inner = Array.isArray(node) ? inArray(node, Number(step)) : inObject(node, step);
      return inner === null || inner === undefined ? [] : [inner];
    });
  }
  return found;
}

/** Fields have their place by number; those past the end may be in an object that ends the array. */
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

/** The JSON of a body; null where there is none. */
export function jsonOf(body: string | null | undefined): unknown {
  if (typeof body !== 'string') return null;
  try {
    return JSON.parse(body.startsWith(")]}'") ? body.slice(4) : body);
  } catch {
    return null;
  }
}

/** Every act in `exchange` that can be told from its labels, in no special order. */
export function factsOf({ body, answer }: Exchange): Fact[] {
  const answered = answer?.status === 200 ? jsonOf(answer.body) : null;
  const told = all(answered, '1.1.*')
    .map((one): [unknown, unknown] => [first(one, '1'), first(one, '2')])
    .filter(([, status]) => isWord(status));
  return all(jsonOf(body), '2.1.*').flatMap((item) => {
    const isAccepted = isAcknowledged(first(item, '1'), told);
    const messages = ['2.2.2.1', '2.2.14.1', '2.2.3.1.5.*'].flatMap((path) => all(item, path));
    const edits = isTakingBack(item)
      ? all(item, '2.2.7.3.*').map((id) => ({ 1: id, 11: ['^r'] }))
      : [];
    return [...messages, ...edits].flatMap((message) => {
      const id = first(message, '1');
      const act = actOf(message);
      if (act === null || typeof id !== 'string' || !/^msg-[af]:/.test(id)) return [];
      return [{ id: id.slice(0, 254), act, isAccepted, recipients: recipientsOf(message) }];
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

/** Whether the answer says last of the item that it is accepted; what bears no status says nothing. */
function isAcknowledged(sequence: unknown, told: readonly [unknown, unknown][]): boolean {
  const own = told.findLast(([named]) => isSame(named, sequence));
  return own !== undefined && isSame(own[1], 0);
}

/** A number is the same as its text; what has parts is nothing's like. */
function isSame(node: unknown, other: unknown): boolean {
  if (!isWord(node)) return false;
  return node === other || (typeof other !== 'object' && String(node) === String(other));
}

function recipientsOf(message: unknown): string[] {
  return ['3', '4', '5'].flatMap((role) =>
    all(message, `${role}.*.2`)
      .filter(isName)
      .map((address) => address.slice(0, 254).toLowerCase()),
  );
}
