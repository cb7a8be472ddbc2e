/** A node of Gmail's wire, whatever it turns out to be. */
export type Node = unknown;

// The page may put its own in its place later.
const { isArray } = Array;

/** The node itself if fields can be read from it, else null. */
export function object(node: Node): object | null {
  return typeof node === 'object' ? node : null;
}

/**
 * What lies under a path of field numbers; undefined or null where there is nothing. In an array, field n stands at
 * index n - 1, but for sparse fields, which an object at its end may hold by their number.
 */
export function field(node: Node, path: readonly number[]): Node {
  let found = node;
  for (const number of path) {
    let holder = object(found) as Record<number, Node> | null;
    if (holder === null) return null;
    let key = number;
    if (isArray(holder)) {
      const last = holder.length - 1;
      const isSparse = number > last && object(holder[last]) && !isArray(holder[last]);
      if (isSparse) holder = holder[last] as Record<number, Node>;
      else key = number - 1;
    }
    found = holder[key];
  }
  return found;
}

/** The node's elements; none if it is no list. */
export function toList(node: Node): Node[] {
  return isArray(node) ? node : [];
}

/** A text that is not empty, cut to `most`; null for all else. */
export function text(node: Node, most: number): string | null {
  return typeof node === 'string' && node !== '' ? node.slice(0, most) : null;
}
