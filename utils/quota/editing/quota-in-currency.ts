import { minorDigits } from '@/utils/activity/money/minor-digits';
import { decimalsOf, rescaled, saysDecimals } from '@/utils/activity/money/scale';
import { isOfMoney } from '@/utils/quota/line-counts';
import type { Quota, QuotaLine } from '@/utils/quota/quota';

/**
 * `quota` with the targets of its lines of money in the smallest unit of `currency` (ISO 4217). The figures stay;
 * nothing is converted. Returns the same object if nothing changes.
 */
export function quotaIn(quota: Quota, currency: string): Quota {
  const lines = quota.lines.map((line) => lineIn(line, minorDigits(currency)));
  return lines.every((line, index) => line === quota.lines[index]) ? quota : { ...quota, lines };
}

function lineIn(line: QuotaLine, digits: number): QuotaLine {
  if (!isOfMoney(line) || decimalsOf(line) === digits) return line;
  const target = rescaled(line.target, decimalsOf(line), digits);
  return { ...withDecimals(line, digits), target };
}

/** `line` with a note that its target has `digits` decimals; the target is unchanged. */
export function withDecimals({ decimals: _, ...line }: QuotaLine, digits: number): QuotaLine {
  return { ...line, ...saysDecimals(digits) };
}
