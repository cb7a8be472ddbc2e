import { MOST_AMOUNT } from './quota';
import type { TargetProblem } from './read-target';

/**
 * Reads an amount of money as typed, in hundredths, 0 to MOST_AMOUNT. `decimal` is the sign that the rep's language puts
 * before the hundredths; the other one, spaces and apostrophes may part thousands. Forgives a sign of a currency. Refuses
 * three digits behind `decimal` as a fraction: by `12.500` twelve thousand and five hundred may be meant.
 */
export function readMoney(
  typed: string,
  decimal: '.' | ',',
): { target: number } | { problem: TargetProblem } {
  const bare = typed.replaceAll(/[\s'’\p{Sc}]/gu, '');
  if (bare === '') return { problem: 'empty' };
  const text = bare.replaceAll(decimal, '#');
  const parts = /^([+\-−]?)(\d+|\d{1,3}(?:[.,]\d{3})+)?(?:#(\d*))?$/.exec(text);
  const [, sign = '', whole = '', hundredths = ''] = parts ?? [];
  if (!parts || whole + hundredths === '') return { problem: 'not-a-number' };
  if (sign !== '' && sign !== '+' && /[1-9]/.test(whole + hundredths))
    return { problem: 'negative' };
  if (hundredths.length === 3 || /[1-9]/.test(hundredths.slice(2))) return { problem: 'fraction' };
  const target = Number(whole.replaceAll(/\D/g, '') + hundredths.slice(0, 2).padEnd(2, '0'));
  return target > MOST_AMOUNT ? { problem: 'too-large' } : { target };
}
