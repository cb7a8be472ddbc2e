import type { Place } from './command';

/** Names that people use for a currency apart from its code, and the currencies that each can mean. Lower case. */
const CALLED: readonly [string, string][] = [
  ['euro|euros', 'EUR'],
  ['dollar|dollars|buck|bucks', 'USD CAD AUD NZD SGD HKD'],
  ['pound|pounds|pund|pfund|pond|livres|sterling|quid', 'GBP'],
  ['kr|krona|kronor|kroner|kronen|kronan|couronnes|spänn', 'SEK NOK DKK ISK'],
  ['fr|sfr|franc|francs|franken|frank', 'CHF XOF XAF XPF'],
  ['yen', 'JPY'],
  ['yuan|rmb', 'CNY'],
  ['rupee|rupees|rupien|roupies', 'INR'],
  ['zloty|złoty|zł', 'PLN'],
  // Names of parts of a currency. Nobody writes amounts in those.
  ['cent|cents|pence|penny|öre|øre|rappen|centime|centimes', ''],
];

const NAMES = new Map(
  CALLED.flatMap(([names, codes]) => names.split('|').map((name) => [name, codes.split(' ')])),
);

/** Codes that are recognised in small letters too. Others, like `all` and `top`, are also words. */
const MAJOR = new Set(
  'USD EUR GBP SEK NOK DKK ISK CHF JPY CNY INR CAD AUD NZD SGD HKD PLN CZK HUF ZAR AED BRL MXN KRW'.split(
    ' ',
  ),
);

/**
 * Whose currency a sign, a code or a name means: the rep's `own`, an`other`, or null if it is none. Beside a number
 * every ISO 4217 code is a currency. Elsewhere (`isAlone`) only the well-known codes are, because many are also words
 * or names.
 */
export function currencyOf(text: string, place: Place, isAlone = false): 'own' | 'other' | null {
  const bare = text.replaceAll(/[\s.,;:!?…]/g, '');
  const [code, small] = [bare.toUpperCase(), bare.toLowerCase()];
  const isCapitalised = bare !== code && bare !== small;
  const named = NAMES.get(small);
  if (place.ownSigns.has(bare) || (code === place.currency && !isCapitalised)) return 'own';
  // In French this means a hundred; alone it says nothing about money.
  if (named && !(isAlone && (bare !== small || small === 'cent')))
    return named.includes(place.currency) ? 'own' : 'other';
  if (/\p{Sc}/u.test(bare)) return 'other';
  if (isCapitalised || !place.currencies.has(code)) return null;
  if (bare === code) return isAlone && !MAJOR.has(code) ? null : 'other';
  return MAJOR.has(code) ? 'other' : null;
}
