/** A node of Gmail's wire, of any type. */
export type Node = unknown;

// Kept, because the page may replace it later.
const { isArray } = Array;
const { parse, stringify } = JSON;

/**
 * The value at a path of field numbers; null or undefined if there is none. In an array, field n is at index n - 1,
 * but sparse fields may be in an object at its end, by their numbers.
 */
export function field(node: Node, ...path: number[]): Node {
  for (const number of path) {
    if (!node || typeof node !== 'object') return null;
    const end = isArray(node) ? node.at(-1) : node;
    const isInPlace =
      isArray(node) && (number < node.length || typeof end !== 'object' || isArray(end));
    node = isInPlace ? (node as Node[])[number - 1] : (end as Node[] | null)?.[number];
  }
  return node;
}

/** The node's elements. A node that is not a list is read like a list of one. */
export function toList(node: Node): Node[] {
  return isArray(node) ? node : [node];
}

/** The labels that matter: what became of a message, and that it was answered or forwarded. */
export const MARKS = /^\^(r|pfg|scheduled|io_re|io_fwd)$/;

/** The longest text that is kept, in UTF-16 units: an address may be this long. */
export const LONGEST = 254;
export const MOST_PEOPLE = 500;
/** In 1998, before Gmail: a smaller number is not the time of a mail, or counts in other units than ms. */
export const LEAST_MS = 9e11;
/** Well before the last moment of ECMAScript's calendar, because what has no time comes a little after what has one. */
export const MOST_MS = 8e15;

/** A text that is not empty, cut to the longest; null for anything else. */
export function text(node: Node): string | null {
  return (typeof node === 'string' && node.slice(0, LONGEST)) || null;
}

/** The same, and a number as text: the generations write numbers in both ways. */
export function word(node: Node): string | null {
  return text(typeof node === 'number' ? `${node}` : node);
}

/** JSON, after the guard that some of Google's answers have; null if it is not JSON. */
export function parsed(json: string | null | undefined): Node {
  try {
    return parse(`${json}`.replace(/^\)]}'/, ''));
  } catch {
    return null;
  }
}

/**
 * The lengths and types in `node` but none of its values, as JSON: a number is a text of that length, `true` any
 * other value. Names stay, which on this wire are field numbers; the bridge makes sure that no others go on. Empty if
 * it is nested too deep.
 */
export function shapeOf(node: Node): string {
  const masked = (_: string, value: Node) =>
    typeof value === 'object' ? value : ((value as string).length ?? true);
  try {
    return stringify(node, masked).slice(0, 2000);
  } catch {
    return '';
  }
}
