/**
 * A text as JSON; undefined if it is not JSON, or far longer than the site's, which have up to about 10,000
 * characters.
 */
export function parsed(text: string | null | undefined): unknown {
  try {
    if (text && text.length < 250_000) return JSON.parse(text);
  } catch {}
  return undefined;
}

/** A short text or a number, as text; empty for anything else. */
export function word(value: unknown): string {
  return /^[sn]/.test(typeof value) ? `${value}`.slice(0, 999) : '';
}

/** The first group of a match in a word; empty if there is none. */
export function part(pattern: RegExp, value: unknown): string {
  return pattern.exec(word(value))?.[1] ?? '';
}
