/** Why bytes are no text that a table can be read from. */
export type NotText = 'empty' | 'workbook' | 'no-text';

/** How the files begin that spreadsheets save as their own: .xlsx and .ods, .xls. */
const WORKBOOKS = ['PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0'];
const LOOKED_AT = 4000;

/**
 * The text of a file: UTF-8; UTF-16, with or without its mark; else what Windows or the Mac wrote before these. Says
 * why, if it is no text at all.
 */
export function decodeText(bytes: ArrayBuffer): { text: string } | { problem: NotText } {
  const head = new Uint8Array(bytes.slice(0, LOOKED_AT));
  if (head.length === 0) return { problem: 'empty' };
  const begin = String.fromCharCode(...head.subarray(0, 4));
  if (WORKBOOKS.some((sign) => begin.startsWith(sign))) return { problem: 'workbook' };
  const wide = wideEncodingOf(head);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes) };
  if (head.filter((byte) => byte === 0).length > head.length / 20) return { problem: 'no-text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder(narrowEncodingOf(new Uint8Array(bytes))).decode(bytes) };
  }
}

/** By its mark; without one by the zeros, which stand in every other place of Latin text in UTF-16. Null: neither. */
function wideEncodingOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const half = Math.floor(head.length / 2);
  const zeros = (first: number) =>
    head.filter((byte, index) => index % 2 === first && byte === 0).length / half;
  const [even, odd] = [zeros(0), zeros(1)];
  if (half < 2 || Math.max(even, odd) < 0.7 || Math.min(even, odd) > 0.1) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** How much a sign speaks for the encoding that gives it: letters of our five languages most. */
const WEIGHTS: readonly [signs: string, weight: number][] = [
  ['äöüßåéèêëàâçîïôûùœæ', 4],
  ['ÄÖÜÅÉÈÀÇŒøñóíáúãõ', 2],
  ['€£§°«»„“”‘’–—…\u00A0', 2],
];
const WEIGHT = new Map(
  WEIGHTS.flatMap(([signs, weight]) => [...signs].map((sign) => [sign, weight])),
);

/** Which of the two gives more of the letters that people write; Windows where neither does. */
function narrowEncodingOf(bytes: Uint8Array): 'windows-1252' | 'macintosh' {
  const counts = new Array<number>(256).fill(0);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const high = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
  const score = (encoding: string) =>
    [...new TextDecoder(encoding).decode(high)].reduce(
      (sum, sign, index) => sum + Number(WEIGHT.get(sign) ?? 0) * (counts[128 + index] ?? 0),
      0,
    );
  return score('macintosh') > score('windows-1252') ? 'macintosh' : 'windows-1252';
}
