/**
 * The stage's own reading of Gmail's wire. It does not use the extension's, so that each can prove the other wrong. A
 * node made of arrays has field n at index n - 1, a node made of objects has it under the key n.
 */
export function at(node: unknown, ...fields: number[]): unknown {
  let found = node;
  for (const field of fields) {
    if (typeof found !== 'object' || found === null) return null;
    found = Array.isArray(found) ? found[field - 1] : (found as Record<number, unknown>)[field];
  }
  return found ?? null;
}

export const listAt = (node: unknown, ...fields: number[]): unknown[] => {
  const found = at(node, ...fields);
  return Array.isArray(found) ? found : [];
};

/** Empty if there is none. */
export const textAt = (node: unknown, ...fields: number[]): string => {
  const found = at(node, ...fields);
  return found === null ? '' : `${found as string | number}`;
};

export const numberAt = (node: unknown, ...fields: number[]): number =>
  Number(at(node, ...fields) ?? Number.NaN);

export const peopleAt = (
  node: unknown,
  ...fields: number[]
): { address: string; name?: string }[] => listAt(node, ...fields).map(personFrom);

export function personFrom(node: unknown): { address: string; name?: string } {
  const name = textAt(node, 3);
  return { address: textAt(node, 2), ...(name !== '' && { name }) };
}
