import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { formatWholeMoney } from './format';

vi.mock('#i18n', () => ({ i18n: { t: () => 'en' } }));

beforeEach(() => {
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('en-US');
});

test.each([
  [999_999, 'USD', '$9,999', '$10,000'],
  [1_000_000, 'USD', '$10,000', '$10,000'],
  [1_000_001, 'USD', '$10,000', '$10,001'],
  [40, 'USD', '$0', '$1'],
  [-999_999, 'USD', '-$9,999', '-$9,999'],
  [5_000, 'JPY', '¥5,000', '¥5,000'],
] as const)('%i in %s is %s, and %s where so much is missing', (amount, currency, down, up) => {
  expect(formatWholeMoney(amount, currency)).toBe(down);
  expect(formatWholeMoney(amount, currency, 'up')).toBe(up);
});
