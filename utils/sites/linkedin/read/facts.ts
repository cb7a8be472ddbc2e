/**
 * What stands in a piece of JSON, by the names of its fields, whatever they lie in; of equal names the first. Nothing and an
 * empty text are as if left out.
 */
export type Facts = Record<string, unknown>;

/** A text as JSON; undefined where it is none, or far longer than the site's, which have near 10,000 characters. */
export function parsed(text: string | null | undefined): unknown {
  try {
    if (text && text.length < 250_000) return JSON.parse(text);
  } catch {}
  return undefined;
}

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

/** A short text or a number as text; empty for all else. */
export function word(value: unknown): string {
  return /^[sn]/.test(typeof value) ? `${value}`.slice(0, 999) : '';
}

/** The first group of a match in a word; empty where there is none. */
export function part(pattern: RegExp, value: unknown): string {
  return pattern.exec(word(value))?.[1] ?? '';
}

/** The items of a list that are something, or what stands in its place: each once, no more than one request may bear. */
export function list(value: unknown): unknown[] {
  return [...new Set([value].flat())].filter((one) => one).slice(0, 100);
}
