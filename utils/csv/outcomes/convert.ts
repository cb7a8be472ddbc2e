/** A rate as it is typed: digits with at most one point or comma. */
const RATE = /^(\d{1,9})(?:[.,](\d{1,12}))?$/;

/** A rate as it is kept, with a point (`0.92`); null for what is no rate above 0. Forgives spaces. */
export function readRate(typed: string): string | null {
  const [, whole, part = ''] = RATE.exec(typed.replaceAll(/\s/g, '')) ?? [];
  if (whole === undefined || !/[1-9]/.test(whole + part)) return null;
  const decimals = part.replace(/0+$/, '');
  return `${BigInt(whole)}${decimals && `.${decimals}`}`;
}

/**
 * `amount` of one currency, of which the last `from` digits are decimals, at `rate` (as `readRate` gives it) in another
 * one of `to` decimals; half of the smallest unit goes up. Exact: no double is in between.
 */
export function converted(amount: number, rate: string, from: number, to: number): number {
  const [whole = '0', part = ''] = rate.split('.');
  const product = BigInt(amount) * BigInt(whole + part) * 10n ** BigInt(to);
  const unit = 10n ** BigInt(from + part.length);
  return Number((2n * product + unit) / (2n * unit));
}

/** `1000 USD × 0.92`: what was converted, for the row's note. */
export function conversionNote(
  amount: number | null,
  digits: number,
  currency: string,
  rate: string,
): string {
  const figure = amount === null ? '' : `${(amount / 10 ** digits).toFixed(digits)} `;
  return `${figure.replace(/\.0+ $/, ' ')}${currency} × ${rate}`;
}
