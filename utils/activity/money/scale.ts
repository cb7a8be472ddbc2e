import type { Outcome } from '@/utils/activity/outcome';
import { minorDigits } from './minor-digits';

/** The decimals of amounts that do not say them. Once, all were kept in hundredths, whatever the currency. */
const HUNDREDTHS = 2;

/**
 * `amount`, whose last `from` digits are decimals, with `to` decimals instead. The figure stays: 5,000.00 becomes
 * 5,000. What is less than the smallest unit is rounded.
 */
export function rescaled(amount: number, from: number, to: number): number {
  return from <= to ? amount * 10 ** (to - from) : Math.round(amount / 10 ** (from - to));
}

/** The field by which a row or a line says how many decimals its amounts have; empty for two. */
export function saysDecimals(digits: number): { decimals?: number } {
  return digits === HUNDREDTHS ? {} : { decimals: digits };
}

/** How many decimals the amounts of `row` have. */
export function decimalsOf({ decimals }: { decimals?: number | undefined }): number {
  return decimals ?? HUNDREDTHS;
}

type Amounts = Pick<Outcome, 'amount' | 'costOfGoods' | 'acquisitionCost' | 'decimals'>;

/** `outcome` with its amounts in the smallest unit of `currency` (ISO 4217). The figures stay; nothing is converted. */
export function outcomeIn<O extends Amounts>(outcome: O, currency: string): O {
  const [from, to] = [decimalsOf(outcome), minorDigits(currency)];
  if (from === to) return outcome;
  const scaled = (amount: number | null) => (amount === null ? null : rescaled(amount, from, to));
  const { decimals: _, ...rest } = outcome;
  return {
    ...rest,
    amount: scaled(outcome.amount),
    costOfGoods: scaled(outcome.costOfGoods),
    acquisitionCost: scaled(outcome.acquisitionCost),
    ...saysDecimals(to),
  } as O;
}
