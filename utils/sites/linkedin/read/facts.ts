/**
 * The values in a piece of JSON, by the names of their fields, at any depth; of equal names the first. Null and empty
 * texts are ignored.
 */
export type Facts = Record<string, unknown>;

/**
 * The wires agree on the names of fields but not on their places, and what a person wrote is a value, never a name.
 * Throws if the JSON is nested deeper than any request.
 */
export function factsOf(node: unknown): Facts {
  const facts: Facts = Object.create(null);
  JSON.stringify(node, (name, value) => {
    if (value !== '') facts[name] ??= value ?? undefined;
    return value;
  });
  return facts;
}

/**
 * The items of a list, or the single value in its place: each once, no more than one request may have, without empty
 * ones.
 */
export function list(value: unknown): unknown[] {
  return [...new Set([value].flat())].filter((one) => one).slice(0, 100);
}
