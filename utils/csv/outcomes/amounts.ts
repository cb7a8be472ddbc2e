import { minorDigits } from '@/utils/activity/money/minor-digits';
import { readMoney } from '@/utils/quota/read-money';
import { currencyOf } from './currencies';

export type AmountProblem =
  | 'not-understood'
  | 'unclear-number'
  | 'decimals'
  | 'negative'
  | 'percent'
  | 'too-large';

const MOST_UNITS_SOLD = 1_000_000;

/** No amount is longer, UTF-16 units. */
const LONGEST = 60;
/** What stands before the digits, the digits, and what stands behind them. */
const PARTS = /^([^\d]*?)([.,]?\d(?:[\d\s.,'’\p{Cf}]*\d)?)([^\d]*)$/u;

const partsOf = (text: string): readonly (string | undefined)[] =>
  text.length > LONGEST ? [] : (PARTS.exec(text) ?? []);

/** An amount in the smallest unit of its currency. */
export interface Amount {
  amount: number;
  /** The name that `currencyOf` gives it; null where the cell has none. */
  currency: string | null;
}

/**
 * Reads an amount with or without a currency before or behind it, for a rep whose own currency is `own`; `usual` is
 * the currency of amounts without one. Null where the cell is empty. Refuses what is below 0, and percentages.
 */
export function readAmount(
  text: string,
  { decimal, own, usual }: { decimal: '.' | ','; own: string; usual: string },
): Amount | null | AmountProblem {
  if (text === '') return null;
  const [, before = '', digits, behind = ''] = partsOf(text);
  if (digits === undefined) return 'not-understood';
  if (/[%‰]/.test(before + behind)) return 'percent';
  const { sign, words } = signOf(before, behind);
  const currencies = words.map((word) => currencyOf(word, usual, own));
  if (currencies.includes(null) || new Set(currencies).size > 1) return 'not-understood';
  const currency = currencies[0] ?? null;
  const places = minorDigits(currency ?? usual);
  const read = readMoney(digits, decimal, places);
  if ('target' in read) {
    return sign === '-' && read.target > 0 ? 'negative' : { amount: read.target, currency };
  }
  if (read.problem === 'too-large') return 'too-large';
  if (read.problem !== 'fraction') return 'not-understood';
  return isUnclear(digits, places) ? 'unclear-number' : 'decimals';
}

/**
 * What the signs and words around the digits say: whether the amount is below 0 (in books, brackets mean that), and
 * the words.
 */
function signOf(before: string, behind: string): { sign: string; words: string[] } {
  // 5.– and 5,- are whole amounts, in Switzerland and elsewhere.
  const rest = behind.replace(/^[.,][-–—]+/, '');
  const isBracketed = /\(/.test(before) && /\)/.test(rest);
  const isBelow = isBracketed || /[-−–]/.test(before) || /[-−–]/.test(rest);
  const words = [before, rest].map((part) => part.replaceAll(/[()+\-−–\s\p{Cf}]/gu, ''));
  return { sign: isBelow ? '-' : '', words: words.filter((word) => word !== '') };
}

/** True if the last three digits may be decimals or thousands, and the currency does not have three decimals. */
const isUnclear = (digits: string, places: number) =>
  places !== 3 && /^\D*\d{1,3}(?:[.,]\d{3})$/.test(digits.replaceAll(/[\s'’\p{Cf}]/gu, ''));

/**
 * The sign before the decimals, if `text` itself shows it: by one or two digits at the end, or by two different
 * signs. Null if not.
 */
export function decimalIn(text: string): '.' | ',' | null {
  const digits = (partsOf(text)[2] ?? '').replaceAll(/[\s'’\p{Cf}]/gu, '');
  const last = /[.,](?=\d*$)/.exec(digits);
  if (!last) return null;
  const sign = last[0] as '.' | ',';
  const other = sign === '.' ? ',' : '.';
  const behind = digits.length - last.index - 1;
  if (behind !== 3) return digits.split(sign).length === 2 ? sign : null;
  if (digits.includes(other)) return sign;
  return digits.split(sign).length > 2 ? other : null;
}

/** True for an amount that is another number with the other decimal sign: `12.500`. */
export function isOpen(text: string): boolean {
  const digits = (partsOf(text)[2] ?? '').replaceAll(/[\s'’\p{Cf}]/gu, '');
  return /^\d{1,3}[.,]\d{3}$/.test(digits);
}

/** A number of units; null where the cell is empty; or what is wrong with it. */
export function readUnits(text: string): number | null | AmountProblem {
  if (text === '') return null;
  if (text.length > LONGEST) return 'not-understood';
  const bare = text.replaceAll(/[\s'’]/g, '');
  if (/^[-−].*[1-9]|^\(.*[1-9].*\)$/.test(bare)) return 'negative';
  const [, whole, zeros = ''] = /^(\d+)(?:[.,](0+))?$/.exec(bare) ?? [];
  if (zeros.length === 3) return 'unclear-number'; // It can mean one, or a thousand.
  if (whole === undefined) return 'not-understood';
  return Number(whole) > MOST_UNITS_SOLD ? 'too-large' : Number(whole);
}
