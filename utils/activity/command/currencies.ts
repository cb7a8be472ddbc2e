import type { Place } from './command';

/** What people call a currency beside its code, and which ones they may mean. Lower case. */
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
  // Parts of one: nobody's amounts are in those.
  ['cent|cents|pence|penny|öre|øre|rappen|centime|centimes', ''],
];

const NAMES = new Map(
  CALLED.flatMap(([names, codes]) => names.split('|').map((name) => [name, codes.split(' ')])),
);

/** Codes that are also known in small letters; `all` and `top` are codes too. */
const MAJOR = new Set(
  'USD EUR GBP SEK NOK DKK ISK CHF JPY CNY INR CAD AUD NZD SGD HKD PLN CZK HUF ZAR AED BRL MXN KRW'.split(
    ' ',
  ),
);

/**
 * Whose currency a sign, a code or a name is: the rep's `own`, an`other`, or null if it is none. Beside a number every
 * code of ISO 4217 is one; elsewhere (`isAlone`) only the well-known ones, for many are also words and names.
 */
export function currencyOf(text: string, place: Place, isAlone = false): 'own' | 'other' | null {
  const bare = text.replaceAll(/[\s.,;:!?…]/g, '');
  const [code, small] = [bare.toUpperCase(), bare.toLowerCase()];
  const isCapitalised = bare !== code && bare !== small;
  const named = NAMES.get(small);
  if (place.ownSigns.has(bare) || (code === place.currency && !isCapitalised)) return 'own';
  // In French a hundred; alone it says nothing of money.
  if (named && !(isAlone && (bare !== small || small === 'cent')))
    return named.includes(place.currency) ? 'own' : 'other';
  if (/\p{Sc}/u.test(bare)) return 'other';
  if (isCapitalised || !place.currencies.has(code)) return null;
  if (bare === code) return isAlone && !MAJOR.has(code) ? null : 'other';
  return MAJOR.has(code) ? 'other' : null;
}
