import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings/settings';
import { type Company, NOTHING_ASKED } from './company';
import { heldSettings, lockedIn, ownOf } from './company-holds';

const NINE_TO_THREE = [{ from: 540, to: 900 }];
const HOURS = [NINE_TO_THREE, [], [], [], [], [], []];
const company: Company = {
  ...NOTHING_ASKED,
  settings: { weekStart: 7, currency: 'EUR' },
  hours: HOURS,
  daysOff: ['2026-12-24'],
};
const locked = { ...company, locked: ['weekStart', 'hours'] };
const held = (own: Partial<Settings>, by = company) =>
  heldSettings({ ...DEFAULT_SETTINGS, ...own }, by, DEFAULT_SETTINGS);

describe('what holds', () => {
  test('is the rep’s own where the company asks for nothing', () => {
    expect(held({ weekStart: 3 }, NOTHING_ASKED)).toEqual({ ...DEFAULT_SETTINGS, weekStart: 3 });
  });

  test('is the company’s for a rep who chose nothing else, and the rep’s for one who did', () => {
    expect(held({})).toMatchObject({ weekStart: 7, currency: 'EUR', calendar: { hours: HOURS } });
    expect(held({ weekStart: 3 })).toMatchObject({ weekStart: 3, currency: 'EUR' });
  });

  test('is the company’s where it is locked, whatever the rep chose', () => {
    const calendar = { hours: HOURS.toReversed(), daysOff: ['2026-12-23'] };
    expect(held({ weekStart: 3, calendar, currency: 'SEK' }, locked)).toMatchObject({
      weekStart: 7,
      currency: 'SEK',
      calendar: { hours: HOURS, daysOff: ['2026-12-23', '2026-12-24'] },
    });
  });
});

describe('a change', () => {
  const now = held({}, locked);
  test.each<[Partial<Settings>, string[]]>([
    [{ weekStart: 1 }, ['weekStart']],
    [{ weekStart: 7 }, []],
    [{ calendar: { ...now.calendar, daysOff: ['2026-11-27'] } }, []],
    [{ calendar: { ...now.calendar, hours: HOURS.toReversed() } }, ['hours']],
    [{ currency: 'SEK', repName: 'Maria' }, []],
  ])('to %j meets the locks %j', (patch, fields) => {
    expect(lockedIn(patch, now, locked)).toEqual(fields);
  });
});

test('the company’s days off do not become the rep’s own', () => {
  const calendar = { hours: HOURS, daysOff: ['2026-12-23', '2026-12-24'] };
  expect(ownOf({ calendar }, company).calendar?.daysOff).toEqual(['2026-12-23']);
  expect(ownOf({ weekStart: 3 }, company)).toEqual({ weekStart: 3 });
});
