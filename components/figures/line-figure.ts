import { minorUnits } from '@/utils/activity/money/minor-digits';
import { formatMoney, formatNumber, formatWholeMoney } from '@/utils/i18n/format';
import { isOfMoney } from '@/utils/quota/line-counts';
import type { QuotaLine } from '@/utils/quota/quota';

/**
 * A number of a line as text: `1,250`. For a line of money, which counts in the smallest unit of its currency,
 * `$12,500`; cents are shown only below 1,000.
 */
export function lineFigure(line: QuotaLine, value: number, currency: string): string {
  return figure(value, isOfMoney(line), currency);
}

/** The same for a number of which only the unit is known. */
export function figure(value: number, isMoney: boolean, currency: string): string {
  if (!isMoney) return formatNumber(value);
  const isLarge = Math.abs(value) >= 1_000 * minorUnits(currency);
  return isLarge ? formatWholeMoney(value, currency) : formatMoney(value, currency);
}
