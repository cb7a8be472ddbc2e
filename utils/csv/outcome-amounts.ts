import { readMoney } from '@/utils/quota/read-money';

export type AmountProblem = 'not-understood' | 'unclear-number' | 'too-large';

const MOST_UNITS_SOLD = 1_000_000;

/** The columns of money. */
export const MONEY = ['amount', 'cost_of_goods', 'acquisition_cost'] as const;

/** The decimal sign of a file: as the hundredths among its `amounts` tell, else as what parts its cells suggests. */
export function decimalOf(separator: string, amounts: readonly string[]): '.' | ',' {
  const has = (hundredths: RegExp) => amounts.some((amount) => hundredths.test(amount));
  const [comma, point] = [has(/,\d{1,2}\D*$/), has(/\.\d{1,2}\D*$/)];
  if (comma !== point) return comma ? ',' : '.';
  return separator === ';' ? ',' : '.';
}

const CURRENCIES = new Set(['KR', ...Intl.supportedValuesOf('currency')]);
const LETTERS = /^[a-z]+(?=[\s\d])|(?<=[\s\d])[a-z]+\.?$/gi;

/** A currency may stand before or behind an amount; other letters (`12 Mio`, `3 tkr`) change what it says. */
const withoutCurrency = (letters: string) =>
  CURRENCIES.has(letters.replace('.', '').toUpperCase()) ? '' : letters;

/** An amount in the smallest unit of a currency of `digits` decimals, null where the cell is empty, or what is wrong with it. */
export function moneyOf(
  text: string,
  decimal: '.' | ',',
  digits: number,
): number | null | AmountProblem {
  if (text === '') return null;
  const read = readMoney(text.replaceAll(LETTERS, withoutCurrency), decimal, digits);
  if ('target' in read) return read.target;
  if (read.problem === 'too-large') return 'too-large';
  return read.problem === 'fraction' ? 'unclear-number' : 'not-understood';
}

/** How many, null where the cell is empty, or what is wrong with it. */
export function unitsOf(text: string): number | null | AmountProblem {
  if (text === '') return null;
  const [, whole, zeros = ''] = /^(\d+)(?:[.,](0+))?$/.exec(text.replaceAll(/\s/g, '')) ?? [];
  if (zeros.length === 3) return 'unclear-number'; // one, or a thousand
  if (whole === undefined) return 'not-understood';
  return Number(whole) > MOST_UNITS_SOLD ? 'too-large' : Number(whole);
}
