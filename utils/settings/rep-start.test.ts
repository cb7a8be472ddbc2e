import { expect, test } from 'vitest';
import { readSettings } from '@/utils/store/browser-storage/settings';
import { agreedAt, repStart } from './rep-start';
import { DEFAULT_SETTINGS, type Settings } from './settings';

const settings = (other: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  zone: 'Europe/Stockholm',
  ...other,
});
const FRIDAY_SIX = Date.parse('2026-11-20T18:00:59+01:00');

test('who agrees begins at that minute, by their own clock', () => {
  const agreed = agreedAt(FRIDAY_SIX, settings());
  expect(agreed).toEqual({ consentedAt: FRIDAY_SIX, joinedOn: '2026-11-20', joinedMinute: 1080 });
  expect(repStart({ ...settings(), ...agreed })).toEqual({ day: '2026-11-20', minute: 1080 });
  const inTokyo = agreedAt(FRIDAY_SIX, settings({ zone: 'Asia/Tokyo' }));
  expect(inTokyo).toMatchObject({ joinedOn: '2026-11-21', joinedMinute: 120 });
});

test('a rep who moves to another zone keeps the beginning as the wall clock showed it', () => {
  const agreed = { ...settings(), ...agreedAt(FRIDAY_SIX, settings()) };
  expect(repStart({ ...agreed, zone: 'America/New_York' })).toEqual(repStart(agreed));
});

test('a day that the rep has named is the beginning, all of it, and stays when they agree again', () => {
  const named = settings({ joinedOn: '2026-11-02' });
  expect(agreedAt(FRIDAY_SIX, named)).toEqual({ consentedAt: FRIDAY_SIX });
  expect(repStart(named)).toEqual({ day: '2026-11-02', minute: 0 });
});

test('settings from before the minute was kept begin with their day, or not at all', () => {
  const { joinedMinute: _, ...before } = settings({ joinedOn: '2026-11-02' });
  expect(repStart(readSettings(before))).toEqual({ day: '2026-11-02', minute: 0 });
  expect(repStart(readSettings({}))).toBeNull();
});
