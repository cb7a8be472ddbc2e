import { minorUnits } from '@/utils/activity/money/minor-digits';
import { formatMoney, formatNumber, formatWholeMoney } from '@/utils/i18n/format';
import { isOfMoney } from '@/utils/quota/line-counts';
import type { QuotaLine } from '@/utils/quota/quota';

/** A number that a line counts: `1,250`; of a line of money, in the smallest unit of its currency, `$12,500`: to the cent only below 1,000. */
export function lineFigure(line: QuotaLine, value: number, currency: string): string {
  return figure(value, isOfMoney(line), currency);
}

/** The same for a number of which only that is known. */
export function figure(value: number, isMoney: boolean, currency: string): string {
  if (!isMoney) return formatNumber(value);
  const isLarge = Math.abs(value) >= 1_000 * minorUnits(currency);
  return isLarge ? formatWholeMoney(value, currency) : formatMoney(value, currency);
}
