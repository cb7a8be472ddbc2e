/** Why bytes are not a text from which a table can be read. */
export type NotText = 'empty' | 'workbook' | 'no-text';

/** How the files begin that spreadsheets save in their own formats: .xlsx and .ods, .xls. */
const WORKBOOKS = ['PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0'];
const LOOKED_AT = 4000;

/**
 * The text of a file: UTF-8, or UTF-16 with or without its mark, or else the older encodings of Windows and the Mac.
 * Says why, if it is not text.
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

/**
 * Which UTF-16 it is, by its mark or else by the zeros that stand in every other place of Latin text. Null if it is
 * neither.
 */
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

/**
 * How likely it is that an encoding is right if it gives this character: letters of our five languages are the most
 * likely.
 */
const WEIGHTS: readonly [signs: string, weight: number][] = [
  ['äöüßåéèêëàâçîïôûùœæ', 4],
  ['ÄÖÜÅÉÈÀÇŒøñóíáúãõ', 2],
  ['€£§°«»„“”‘’–—…\u00A0', 2],
];
const WEIGHT = new Map(
  WEIGHTS.flatMap(([signs, weight]) => [...signs].map((sign) => [sign, weight])),
);

/** The one of the two that gives more of the letters that people write; Windows if neither does. */
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
