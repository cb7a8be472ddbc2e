/** A rate as it is typed: digits with at most one point or comma. */
const RATE = /^(\d{1,9})(?:[.,](\d{1,12}))?$/;

/**
 * A rate in the form in which it is kept, with a point (`0.92`); null for what is not a rate above 0. Forgives
 * spaces.
 */
export function readRate(typed: string): string | null {
  const [, whole, part = ''] = RATE.exec(typed.replaceAll(/\s/g, '')) ?? [];
  if (whole === undefined || !/[1-9]/.test(whole + part)) return null;
  const decimals = part.replace(/0+$/, '');
  return `${BigInt(whole)}${decimals && `.${decimals}`}`;
}

/**
 * `amount`, whose last `from` digits are decimals, converted at `rate` (as `readRate` gives it) to a currency with
 * `to` decimals. Half of the smallest unit is rounded up. It is exact: no floating-point number is used on the way.
 */
export function converted(amount: number, rate: string, from: number, to: number): number {
  const [whole = '0', part = ''] = rate.split('.');
  const product = BigInt(amount) * BigInt(whole + part) * 10n ** BigInt(to);
  const unit = 10n ** BigInt(from + part.length);
  return Number((2n * product + unit) / (2n * unit));
}

/** `1000 USD × 0.92`: what was converted, for the note of the row. */
export function conversionNote(
  amount: number | null,
  digits: number,
  currency: string,
  rate: string,
): string {
  const figure = amount === null ? '' : `${(amount / 10 ** digits).toFixed(digits)} `;
  return `${figure.replace(/\.0+ $/, ' ')}${currency} × ${rate}`;
}
