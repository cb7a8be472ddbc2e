import { formatMoney, formatNumber } from '@/utils/i18n/format';
import type { QuotaLine } from '@/utils/quota/quota';
import { isOfMoney } from '@/utils/quota/whole';

/** A number that a line counts: `1,250`; of a line of money, in hundredths, `$12,500`: to the cent only below 1,000. */
export function lineFigure(line: QuotaLine, value: number, currency: string): string {
  return figure(value, isOfMoney(line), currency);
}

/** The same for a number of which only that is known. */
export function figure(value: number, isMoney: boolean, currency: string): string {
  if (!isMoney) return formatNumber(value);
  const isLarge = Math.abs(value) >= 100_000;
  return formatMoney(isLarge ? Math.round(value / 100) * 100 : value, currency);
}
