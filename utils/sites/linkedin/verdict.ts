import type { Sighting } from '@/utils/activity/sighting';
import type { Exchange } from '../site-adapter';
import { field, parsed } from './wire';

/** True where there is something: an error, a list of some. */
function isSome(value: unknown): boolean {
  return typeof value === 'object' && value ? Object.keys(value).length > 0 : Boolean(value);
}

/** Where the text that begins at `from` ends: its length is in bytes of UTF-8. */
function afterBytes(text: string, from: number, bytes: number): number {
  let at = from;
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    // A character outside the plane has four bytes and is two of these.
    left -= code < 0x80 ? 1 : code < 0x800 || (code & 0xf800) === 0xd800 ? 2 : 3;
  }
  return at;
}

/** The rows of a streamed answer by their numbers: `1f:JSON`, or `1f:Tlength,text`, which is passed over. */
function rowsOf(text: string): Map<string, string> {
  const rows = new Map<string, string>();
  const begin = /([\da-f]{1,8}):(?:T([\da-f]{1,6}),)?/y;
  for (let at = 0; at < text.length; ) {
    begin.lastIndex = at;
    const [whole = '', number = '', length] = begin.exec(text) ?? [];
    at += whole.length;
    if (length) {
      at = afterBytes(text, at, Number.parseInt(length, 16));
    } else {
      const end = text.indexOf('\n', at);
      const stop = end < 0 ? text.length : end;
      if (number) rows.set(number, text.slice(at, stop));
      at = stop + 1;
    }
  }
  return rows;
}

/**
 * What a streamed answer, or its beginning, says of errors: none, some, or nothing yet. A row holds `response.errors`,
 * which may be another row's number, `"$1"`.
 */
export function streamSays(text: string): 'accepted' | 'refused' | null {
  const rows = rowsOf(text);
  for (const row of rows.values()) {
    // Most rows are of the page's looks, and long.
    const said = row.includes('"response') ? parsed(row) : null;
    if (isSome(field(said, 'responses/error'))) return 'refused';
    let errors = field(said, 'response/errors');
    if (errors === undefined) continue;
    const [sign, number] = /^\$\W?([\da-f]*)/.exec(`${errors}`) ?? [];
    if (sign) errors = number ? parsed(rows.get(number)) : null;
    if (errors === undefined) return null;
    return isSome(errors) ? 'refused' : 'accepted';
  }
  return null;
}

/**
 * What the site said of a request. 5xx may follow what was done all the same, except in a streamed answer, where 500
 * is that of a page gone stale. `told` is the answer's JSON; undefined where it has none or cannot be read to its end.
 */
export function verdictOf(
  answer: Exchange['answer'],
  isStream: boolean,
): Pick<Sighting, 'outcome' | 'proof'> & { told: unknown } {
  const { status = 0, body = null } = answer ?? {};
  const told = isStream ? undefined : parsed(body === '' ? '{}' : body);
  const proof = body !== null && (isStream || told) ? 'answer' : 'status';
  const tell = (outcome: Sighting['outcome']) => ({ outcome, proof, told }) as const;
  if (status < 200 || (status > 499 && status < 600 && !(isStream && status === 500)))
    return tell('unknown');
  if (status > 299) return tell('refused');
  // The page of a log-in, to which the site sent the request on.
  if (body?.startsWith('<')) return tell('unknown');
  if (isStream) return tell((body && streamSays(body)) || 'accepted');
  const errors = isSome(field(told, 'errors')) || isSome(field(told, 'data/errors'));
  return tell(errors ? 'refused' : 'accepted');
}
