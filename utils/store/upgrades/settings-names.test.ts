import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings } from '@/utils/store/browser-storage/settings';
import { withNamesOfToday } from './settings-names';

/** As version 0.1.0 stored them. */
const OLD = {
  repName: 'Maria Lind',
  nudges: {
    behind: true,
    summary: true,
    done: false,
    behindAt: 900,
    summaryAt: 1020,
    quietFrom: 1200,
    quietTo: 480,
  },
};

test('reminders that were stored as nudges are read as reminders', () => {
  expect(readSettings(OLD).reminders).toEqual(OLD.nudges);
  expect(readSettings(OLD).repName).toBe('Maria Lind');
});

test('the next write stores them under the new name alone', async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ settings: OLD });
  await changeSettings({ repName: 'Maria Berg' });
  const { settings } = await fakeBrowser.storage.local.get('settings');
  expect(settings).toMatchObject({ repName: 'Maria Berg', reminders: OLD.nudges });
  expect(settings).not.toHaveProperty('nudges');
});

test('the new name holds where both are stored, and what is no object stays as it is', () => {
  const both = { nudges: { behind: true }, reminders: { behind: false } };
  expect(withNamesOfToday(both)).toEqual({ reminders: { behind: false } });
  expect(withNamesOfToday(null)).toBeNull();
  expect(withNamesOfToday('odd')).toBe('odd');
});
