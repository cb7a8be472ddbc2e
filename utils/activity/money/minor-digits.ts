/**
 * The currencies whose smallest unit is not a hundredth, with their decimals in ISO 4217 (list one, as published on 1
 * January 2026). We do not ask the browser: Chromium follows CLDR, which leaves out decimals that prices seldom have
 * (forints, Iraqi dinars), and Firefox follows ISO 4217, so the same amount would differ between them.
 */
const NOT_TWO: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: 'CLF UYW'.split(' '),
};

const DIGITS = new Map(
  Object.entries(NOT_TWO).flatMap(([digits, codes]) =>
    codes.map((code) => [code, Number(digits)] as const),
  ),
);

/** The decimals of `currency` (ISO 4217, `JPY`): 0, 2, 3 or 4; 2 for a code that is not in the list. */
export function minorDigits(currency: string): number {
  return DIGITS.get(currency) ?? 2;
}

/** How many of the smallest unit make a whole one: 1, 100, 1,000 or 10,000. */
export function minorUnits(currency: string): number {
  return 10 ** minorDigits(currency);
}
