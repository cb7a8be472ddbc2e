/**
 * What stands in a piece of JSON, by the names of its fields, whatever they lie in; of equal names the first. Nothing and an
 * empty text are as if left out.
 */
export type Facts = Record<string, unknown>;

/**
 * The wires agree on the names of fields and not on their places, and what a person wrote is a value and never a name.
 * Throws where it is nested deeper than any request is.
 */
export function factsOf(node: unknown): Facts {
  const facts: Facts = Object.create(null);
  JSON.stringify(node, (name, value) => {
    if (value !== '') facts[name] ??= value ?? undefined;
    return value;
  });
  return facts;
}

/** The items of a list that are something, or what stands in its place: each once, no more than one request may bear. */
export function list(value: unknown): unknown[] {
  return [...new Set([value].flat())].filter((one) => one).slice(0, 100);
}
