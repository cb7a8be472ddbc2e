import { MOST_AMOUNT } from './quota';
import type { TargetProblem } from './read-target';

const GROUPED = String.raw`\d{1,3}(?:[.,]\d{3})+|\d{1,2}(?:[.,]\d{2})+[.,]\d{3}`; // the latter as in India
const AMOUNT = new RegExp(`^([+\\-−]?)(\\d+|${GROUPED})?(?:#(\\d*))?$`);

/**
 * Reads an amount of money as typed, in the smallest unit of a currency of `digits` decimals, 0 to MOST_AMOUNT.
 * `decimal` is the sign before decimals in the rep's language; the other sign, spaces and apostrophes may separate
 * thousands. Forgives a sign of a currency. Refuses three digits after `decimal` as a fraction, unless the currency
 * has three decimals: by `12.500` somebody may mean twelve thousand five hundred.
 */
export function readMoney(
  typed: string,
  decimal: '.' | ',',
  digits: number,
): { target: number } | { problem: TargetProblem } {
  const bare = typed.replaceAll(/[\s'’\p{Sc}\p{Cf}]/gu, '');
  if (bare === '') return { problem: 'empty' };
  const text = bare.replaceAll(decimal, '#');
  const parts = AMOUNT.exec(text);
  const [, sign = '', whole = '', part = ''] = parts ?? [];
  if (!parts || whole + part === '') return { problem: 'not-a-number' };
  if (sign !== '' && sign !== '+' && /[1-9]/.test(whole + part)) return { problem: 'negative' };
  const isUnclear = part.length === 3 && digits !== 3;
  if (isUnclear || /[1-9]/.test(part.slice(digits))) return { problem: 'fraction' };
  const target = Number(whole.replaceAll(/\D/g, '') + part.slice(0, digits).padEnd(digits, '0'));
  return target > MOST_AMOUNT ? { problem: 'too-large' } : { target };
}
