import { minorDigits } from '@/utils/activity/money/minor-digits';
import type { Said } from './rows';

/**
 * The id of a row. `alike` is how many identical rows the file had before this one: each is an outcome of its own.
 * The amounts are those in the file, before any rate, because another rate is another amount of the same deal.
 */
export async function idOf(said: Said, alike: Map<string, number>): Promise<string> {
  if (said.id !== '') return `import:${said.id}:${said.kind}`;
  const { day, kind, units, currency, person, note } = said;
  // In hundredths, whatever the currency: ids were made that way before amounts had other decimals.
  const hundredths = (amount: number | null) =>
    amount === null ? null : (amount * 100) / 10 ** minorDigits(currency);
  const [amount, goods, acquired] = [said.amount, said.costOfGoods, said.acquisitionCost];
  const parts = [
    ...[day, kind, hundredths(amount), units, hundredths(goods), hundredths(acquired)],
    ...[person, note],
  ];
  const text = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).subarray(0, 16);
  const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const before = alike.get(hash) ?? 0;
  alike.set(hash, before + 1);
  return `import:${hash}:${before}`;
}
