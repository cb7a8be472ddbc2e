import { minorDigits } from '@/utils/activity/money/minor-digits';
import type { Place } from './command';

/** What is wrong with a number, with the two ways to write what it can mean. */
export type NumberProblem =
  | { problem: 'unclear'; ways: string[] }
  | { problem: 'amount' | 'decimals' | 'large'; ways: string[] };

const SAFE_DIGITS = 16;

/** What a single point or comma before three digits means; null where the language does not decide it. */
function roleOf(sign: string, { group, decimal }: Place): 'group' | 'decimal' | null {
  if (group.has(sign)) return decimal.has(sign) ? null : 'group';
  return decimal.has(sign) ? 'decimal' : null;
}

/** A number with or without decimals, written so that it can be read in one way only. */
function plain(whole: string, decimals: string, { decimal, currency }: Place): string[] {
  const most = minorDigits(currency);
  const fraction = decimals.slice(0, most).padEnd(most, '0');
  const [sign = '.'] = decimal;
  return [`${whole}${decimals}`, ...(most > 0 ? [`${whole}${sign}${fraction}`] : [])];
}

/** Groups of three, or as in India, separated by the same sign throughout. */
const GROUPED = /^([1-9]\d{0,2})([ .,'])\d{3}(?:\2\d{3})*$/;
const INDIAN = /^[1-9]\d?(?:,\d{2})+,\d{3}$/;

/** Either one group, or three decimals. */
const SINGLE = /^([1-9]\d{0,2})([.,])(\d{3})$/;

interface Parts {
  whole: string;
  decimals: string;
}

/** The digits before and after the decimal sign; null if nobody writes a number like that. */
function partsOf(text: string, place: Place): Parts | NumberProblem | null {
  const single = SINGLE.exec(text);
  if (single) {
    const [, whole = '', sign = '', behind = ''] = single;
    const role = roleOf(sign, place);
    if (role === 'group') return { whole: whole + behind, decimals: '' };
    if (role === 'decimal' && minorDigits(place.currency) >= 3) return { whole, decimals: behind };
    return { problem: 'unclear', ways: plain(whole, behind, place) };
  }
  const [, before = '', sign = '', decimals = ''] = /^(.*?)(?:([.,])(\d+))?$/.exec(text) ?? [];
  if (/^(?:0|[1-9]\d*)$/.test(before)) return { whole: before, decimals };
  for (const [whole, behind] of [
    [text, ''],
    [before, decimals],
  ] as const) {
    const isGrouped = GROUPED.test(whole) || INDIAN.test(whole);
    if (isGrouped && (behind === '' || !whole.includes(sign)))
      return { whole: whole.replaceAll(/\D/g, ''), decimals: behind };
  }
  return null;
}

/**
 * Reads a number without sign or currency, as any of our languages writes it, with groups separated by spaces of any
 * width, points, commas or apostrophes. Gives it in the smallest unit of the rep's currency (ISO 4217), times
 * `multiple`. The language of the browser decides what a single point or comma before three digits means; if it does
 * not decide it, the number is refused.
 */
export function readNumber(typed: string, multiple: number, place: Place): number | NumberProblem {
  const text = typed.replaceAll(/\s/g, ' ').replaceAll(/[’ʼ´`]/g, "'");
  // 1.500k can be meant in two ways.
  if (multiple !== 1 && SINGLE.test(text)) return { problem: 'amount', ways: [] };
  const parts = partsOf(text, place);
  if (parts === null) return { problem: 'amount', ways: [] };
  if ('problem' in parts) return parts;
  const { whole, decimals } = parts;
  if (whole.length + decimals.length > SAFE_DIGITS) return { problem: 'large', ways: [] };
  const digits = minorDigits(place.currency);
  // All factors in one multiplication, so that 1.1 thousand stays a whole number.
  const power = digits + Math.round(Math.log10(multiple)) - decimals.length;
  if (power < 0 && (multiple === 1 || Number(decimals) % 10 ** -power !== 0))
    return { problem: 'decimals', ways: [] };
  const minor = Number(whole + decimals) * 10 ** power;
  return power < 0 ? Math.round(minor) : minor;
}
