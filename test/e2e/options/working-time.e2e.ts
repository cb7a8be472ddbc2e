import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import { OptionsPage } from '@/test/e2e/pages/options-page';
import { clearNotice, iconOf, noticesOf } from '@/test/support/extension-data';
import type { Settings } from '@/utils/settings/settings';
import type { Holiday } from '@/utils/store/browser-storage/holidays';

// The browser has granted the permission for notifications, which is asked for when it is needed.
test.use({ isQuietGranted: true, zone: 'Europe/Stockholm' });

const YEAR = new Date().getFullYear();
const DAY = 86_400_000;

const open = async (extension: Extension, section: string) =>
  new OptionsPage(await extension.open(`options.html${section}`));

async function settingsOf(extension: Extension): Promise<Partial<Settings>> {
  return ((await extension.stored('settings')).settings ?? {}) as Partial<Settings>;
}

async function holidaysOf(extension: Extension): Promise<Holiday[]> {
  const stored = (await extension.stored('holidays')).holidays as { holidays?: Holiday[] };
  return stored?.holidays ?? [];
}

/** What the popup says two days before `day`, in the afternoon. */
async function headlineBefore(extension: Extension, day: string): Promise<string> {
  const popup = await extension.openPopup();
  await popup.page.clock.setFixedTime(new Date(Date.parse(`${day}T14:00:00Z`) - 2 * DAY));
  await popup.page.reload();
  const text = await popup.headline.innerText();
  await popup.page.close();
  return text;
}

const seriousOf = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html }) => html),
  ]);

test('the holidays of the rep’s country move what the week asks by now', async ({ extension }) => {
  const { page, saveStatus, undo } = await open(extension, '#working-time');
  await page.getByRole('button', { name: 'Use Sweden' }).click();
  // It is a Thursday in every year.
  const ascension = async () =>
    (await holidaysOf(extension)).find(
      ({ day, name }) => name === 'Ascension Day' && day.startsWith(`${YEAR}`),
    );
  await expect.poll(ascension).toBeTruthy();
  const { day = '' } = (await ascension()) ?? {};
  const withHoliday = await headlineBefore(extension, day);
  const year = page.getByRole('group', { name: `Holidays in ${YEAR}` });
  const free = year.getByRole('checkbox', { name: /Ascension Day/ });
  await expect(free).toBeChecked();
  expect(await seriousOf(page)).toEqual([]);
  await free.uncheck();
  await expect(saveStatus).toContainText('Saved');
  // What was saved before says so, too.
  await expect.poll(async () => (await settingsOf(extension)).workedHolidays).toEqual([day]);
  expect(await headlineBefore(extension, day)).not.toBe(withHoliday);
  await undo.click();
  await expect(free).toBeChecked();
  await page.getByLabel('Country').selectOption('DE');
  await page.getByLabel('Region').selectOption({ label: 'Bayern' });
  await expect(year.getByRole('checkbox', { name: /Corpus Christi/ })).toBeVisible();
  await page.getByLabel('Country').selectOption('');
  await expect(year).toBeHidden();
  await expect.poll(() => holidaysOf(extension)).toEqual([]);
});

test('half days are taken off and back; breaks are made', async ({ extension }) => {
  const { page, saveStatus } = await open(extension, '#working-time');
  await page.getByLabel('First day').fill('2026-12-22');
  await page.getByLabel('Part of the day').selectOption('afternoon');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const halves = async () => (await settingsOf(extension)).halfDaysOff;
  await expect.poll(halves).toEqual([{ day: '2026-12-22', half: 'afternoon' }]);
  await page.getByLabel('First day').fill('2026-12-22');
  await page.getByLabel('Part of the day').selectOption('afternoon');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('This is already off.')).toBeVisible();
  await page.getByRole('button', { name: /^Remove .*Afternoons only/ }).click();
  await expect.poll(halves).toEqual([]);
  const addTo = page.getByRole('button', { name: 'Monday: add hours' });
  for (const length of [2, 3, 4]) {
    await addTo.click();
    await expect
      .poll(async () => (await settingsOf(extension)).calendar?.hours[0])
      .toHaveLength(length);
  }
  await expect(addTo).toBeHidden();
  await expect(saveStatus).toContainText('Saved');
});

const title = async (extension: Extension) => (await iconOf(extension.office)).title;
const badge = async (extension: Extension) => (await iconOf(extension.office)).badge;

test.describe('reminders', () => {
  const AROUND_THE_CLOCK = [{ from: 0, to: 1440 }];
  const never = { behind: false, summary: false, done: false };
  // All of the week, whichever day this is: if half of it is off, the other half is still due.
  const aroundToday = Array.from({ length: 15 }, (_, place) =>
    new Date(Date.now() + (place - 7) * DAY).toISOString().slice(0, 10),
  );
  test.use({
    settings: {
      ...CONSENTED,
      calendar: { hours: Array(7).fill(AROUND_THE_CLOCK), daysOff: aroundToday },
      reminders: { ...never, behindAt: 0, summaryAt: 0, quietFrom: 0, quietTo: 0 },
    },
  });

  test('the day is summed up once, and not in time off', async ({ extension }) => {
    const options = await open(extension, '#reminders');
    await options.page.getByTestId('reminder-summary').click();
    await expect(options.saveStatus).toContainText('Saved');
    await expect(options.page.getByLabel('Summary of the day: at')).toHaveValue('00:00');
    expect(await seriousOf(options.page)).toEqual([]);
    await expect.poll(() => title(extension)).toContain('This whole period is time off.');
    expect(await noticesOf(extension.office)).toEqual([]);
    await options.openSection('Working time');
    await options.page.getByRole('button', { name: /^Remove / }).click();
    await expect.poll(() => noticesOf(extension.office)).toEqual(['reminder-summary']);
    await clearNotice(extension.office, 'reminder-summary');
    await extension.stopWorker();
    await options.openSection('Badge');
    await options.page.getByRole('radio', { name: /pace/i }).click();
    await expect.poll(() => badge(extension)).toMatch(/^[+−0]/);
    expect(await noticesOf(extension.office)).toEqual([]);
  });
});
