/** A node of Gmail's wire, whatever it turns out to be. */
export type Node = unknown;

// The page may put its own in their place later.
const { isArray } = Array;
const { stringify } = JSON;

/**
 * What lies under a path of field numbers; null or undefined where there is nothing. In an array, field n stands at
 * index n - 1, but for sparse fields, which an object at its end may hold by their number.
 */
export function field(node: Node, ...path: number[]): Node {
  for (const number of path) {
    if (typeof node !== 'object' || node === null) return null;
    const end = isArray(node) ? node.length - 1 : -1;
    const last = (node as Node[])[end];
    const isSparse = number > end && typeof last === 'object' && !isArray(last);
    const holder = (isSparse ? last : node) as Record<number, Node>;
    node = holder?.[end < 0 || isSparse ? number : number - 1];
  }
  return node;
}

/** The node's elements; none if it is no list. */
export function toList(node: Node): Node[] {
  return isArray(node) ? node : [];
}

/** A text that is not empty, cut to `most`; null for all else. */
export function text(node: Node, most: number): string | null {
  return typeof node === 'string' && node ? node.slice(0, most) : null;
}

/** The types and lengths in `node`, and none of its values: `[n,null,s12,{2:[n]}]`. Cut to `BOUNDS.shape`. */
export function shapeOf(node: Node): string {
  // A name that is no field number may be somebody's words.
  const masked = (key: string, value: Node) =>
    /^\d{0,3}$/.test(key)
      ? typeof value === 'object'
        ? value
        : `${(typeof value)[0]}${(value as string).length ?? ''}`
      : undefined;
  return stringify(node, masked).replace(/"/g, '').slice(0, 2000);
}
