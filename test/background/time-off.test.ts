import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const DAY = '2026-11-27';

/** A worker that has just started, as after the browser stopped it. */
async function start() {
  vi.resetModules();
  const { takeTimeOff } = await import('@/entrypoints/background/time-off');
  const { getSettings } = await import('@/utils/store/browser-storage/settings');
  const off = async () => {
    const { calendar, halfDaysOff } = await getSettings();
    return { days: calendar.daysOff, halves: halfDaysOff };
  };
  return { takeTimeOff, off };
}

const half = (which: string) => ({ day: DAY, half: which });

beforeEach(() => fakeBrowser.reset());

test('two halves are the day, and either is taken back by itself', async () => {
  const { takeTimeOff, off } = await start();
  await takeTimeOff(DAY, 'morning', true);
  await takeTimeOff(DAY, 'afternoon', true);
  expect(await off()).toEqual({ days: [DAY], halves: [] });
  await takeTimeOff(DAY, 'morning', false);
  expect(await off()).toEqual({ days: [], halves: [half('afternoon')] });
});

test('a day that is taken back is as it was before, also after a stop of the worker', async () => {
  const first = await start();
  await first.takeTimeOff(DAY, 'morning', true);
  await first.takeTimeOff(DAY, 'day', true);
  const { takeTimeOff, off } = await start();
  expect(await off()).toEqual({ days: [DAY], halves: [] });
  await takeTimeOff(DAY, 'day', false);
  expect(await off()).toEqual({ days: [], halves: [half('morning')] });
});

test('taking off what is off already, and back, loses nothing', async () => {
  const { takeTimeOff, off } = await start();
  await takeTimeOff('2026-11-30', 'day', true);
  await takeTimeOff(DAY, 'day', true);
  await takeTimeOff(DAY, 'afternoon', true);
  await takeTimeOff(DAY, 'afternoon', false);
  expect(await off()).toEqual({ days: [DAY, '2026-11-30'], halves: [] });
  await takeTimeOff(DAY, 'day', false);
  expect(await off()).toEqual({ days: ['2026-11-30'], halves: [] });
});

test('changes at the same time are all kept', async () => {
  const { takeTimeOff, off } = await start();
  const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
  await Promise.all(days.map((day) => takeTimeOff(day, 'day', true)));
  expect((await off()).days).toEqual(days);
});
