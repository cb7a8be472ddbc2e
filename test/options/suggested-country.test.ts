import { expect, test } from 'vitest';
import { suggestedCountry } from '@/entrypoints/options/working-time/suggested-country';

const COUNTRIES = ['AT', 'BE', 'CA', 'DE', 'FR', 'GB', 'SE', 'US'];

test.each([
  ['Europe/Stockholm', ['en-US', 'en'], 'SE'],
  ['Europe/Stockholm', ['sv'], 'SE'],
  ['America/New_York', ['en'], 'US'],
  ['America/Toronto', ['fr-CA', 'en-US'], 'CA'],
  ['UTC', ['de-AT', 'de'], 'AT'],
  ['UTC', ['de'], 'DE'],
  ['Asia/Tokyo', ['ja'], null],
  ['UTC', [], null],
])('a clock of %s, reading %j: %s', (zone, languages, country) => {
  expect(suggestedCountry(COUNTRIES, zone, languages)).toBe(country);
});
