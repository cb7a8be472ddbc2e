/** The value in `node` at the end of `path`; null if there is none. */
export function at(node: unknown, ...path: string[]): unknown {
  let found = node;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return null;
    found = (found as Record<string, unknown>)[key];
  }
  return found ?? null;
}

/** The text at the end of `path`; empty if there is none. */
export function textAt(node: unknown, ...path: string[]): string {
  const found = at(node, ...path);
  return typeof found === 'string' || typeof found === 'number' ? `${found}` : '';
}

export function listAt(node: unknown, ...path: string[]): unknown[] {
  const found = at(node, ...path);
  return Array.isArray(found) ? found : [];
}

export const textsAt = (node: unknown, ...path: string[]): string[] =>
  listAt(node, ...path).filter((one) => typeof one === 'string');

/** Null for a text that is not JSON. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
