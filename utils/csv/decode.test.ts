import { expect, test } from 'vitest';
import { decodeText } from './decode';

const textOf = (bytes: Iterable<number>) => decodeText(new Uint8Array(bytes).buffer);
const utf16 = (text: string, isBig: boolean) =>
  [...text].flatMap((sign) => {
    const unit = sign.charCodeAt(0);
    return isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
  });
const LINE = 'Datum;Betrag\r\n2026-11-16;5';

test.each<[string, Iterable<number>, string]>([
  ['UTF-8', new TextEncoder().encode('Größe, José'), 'Größe, José'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x47], 'G'],
  ['UTF-16 with its mark', [0xff, 0xfe, ...utf16('Gé', false)], 'Gé'],
  ['UTF-16 the other way round', [0xfe, 0xff, ...utf16('Gé', true)], 'Gé'],
  ['UTF-16 without its mark', utf16(LINE, false), LINE],
  ['UTF-16 the other way round, without its mark', utf16(LINE, true), LINE],
  ['Windows-1252: Größe Åsa', [0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0xc5, 0x73, 0x61], 'Größe Åsa'],
  ['Windows-1252: l’été 5 €', [0x6c, 0x92, 0xe9, 0x74, 0xe9, 0x20, 0x35, 0x80], 'l’été 5€'],
  ['Mac Roman: Größe Åsa', [0x47, 0x72, 0x9a, 0xa7, 0x65, 0x20, 0x81, 0x73, 0x61], 'Größe Åsa'],
  [
    'Mac Roman: gagné, José',
    [...'gagn'].map((c) => c.charCodeAt(0)).concat(0x8e, 0x2c, 0x4a, 0x6f, 0x73, 0x8e),
    'gagné,José',
  ],
])('%s is read', (_, bytes, text) => {
  expect(textOf(bytes)).toEqual({ text });
});

test.each<[string, number[], string]>([
  ['nothing', [], 'empty'],
  ['a workbook', [0x50, 0x4b, 3, 4, 0, 0, 1], 'workbook'],
  ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'workbook'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 4], 'no-text'],
])('%s is refused as %s', (_, bytes, problem) => {
  expect(textOf(bytes)).toEqual({ problem });
});
