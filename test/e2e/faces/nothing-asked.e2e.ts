import { CONSENTED, type Extension, expect, test } from '@/test/e2e/extension';
import { ReportPage } from '@/test/e2e/pages/report-page';
import { emptyTables, iconOf, putRows, resetData, wakeWorker } from '@/test/support/extension-data';
import { writeLog, writtenMail } from '@/test/support/write-log';
import { DEFAULT_QUOTA, type Quota } from '@/utils/quota/quota';
import type { Settings } from '@/utils/settings/settings';
import { addDays } from '@/utils/time/period';

/** A Saturday: nobody works. */
const SATURDAY = Date.parse('2026-11-28T10:00:00+01:00');
const LONG_AGO = '2026-01-05';

test.use({ begins: SATURDAY, zone: 'Europe/Stockholm' });

const hours = [0, 1, 2, 3, 4, 5, 6].map((day) => (day < 5 ? [{ from: 540, to: 1020 }] : []));
const days = (first: string, many: number) =>
  Array.from({ length: many }, (_, later) => addDays(first, later));

const WEEKLY: Quota = { ...DEFAULT_QUOTA, effective: LONG_AGO };
const emails = (target: number): Quota['lines'] => [
  { id: 'email', filter: { kinds: ['email'] }, measure: 'activities', target },
];

interface Case {
  of: string;
  quotas?: Quota[];
  settings?: Partial<Settings>;
  says: [title: string, sentence: string];
  /** What the line of mails says in the popup. */
  line: string;
  /** What it says in the report's week, if that differs. */
  week?: string;
  /** Days of the week before on which a mail was sent. */
  before?: number;
}

const CASES: Case[] = [
  {
    of: 'no targets at all',
    quotas: [{ ...WEEKLY, lines: WEEKLY.lines.map((line) => ({ ...line, target: 0 })) }],
    says: ['No targets set', 'Set targets to see your pace here.'],
    line: 'no target',
  },
  {
    of: 'targets accepted on this Saturday',
    settings: { joinedOn: '2026-11-28', joinedMinute: 600 },
    says: ['Starts Mon, Nov 30', 'No target before then. The target of the first period is 143.'],
    line: 'from Nov 30',
  },
  {
    of: 'a week off',
    quotas: [WEEKLY],
    settings: { calendar: { hours, daysOff: days('2026-11-23', 5) } },
    says: ['No target now', 'This whole period is time off.'],
    line: 'time off',
  },
  {
    of: 'a quota by the day, on a day without hours',
    quotas: [{ ...WEEKLY, period: { unit: 'day', count: 1 }, lines: emails(30) }],
    says: ['No target now', 'Day off. No target today.'],
    line: 'no working hours',
    week: ' / 1501%149 behind',
  },
  {
    of: 'a week that was done in advance',
    quotas: [{ ...WEEKLY, lines: emails(2), carry: { shortfall: false, surplus: true, cap: 100 } }],
    before: 4,
    says: ['No target now', 'Everything was done in earlier periods.'],
    line: 'done in advance',
  },
  {
    of: 'a ramp-up with nothing',
    quotas: [{ ...WEEKLY, ramp: { from: '2026-11-23', shares: [0, 50] } }],
    says: ['No target now', 'Your ramp-up sets no target for this period yet.'],
    line: 'ramp-up',
  },
  {
    of: 'a quota that has ended',
    quotas: [{ ...WEEKLY, until: '2026-11-20' }],
    says: ['This quota has ended', 'No target since Saturday, November 21, 2026.'],
    line: 'ended',
  },
  {
    of: 'a share that is too small',
    quotas: [
      {
        ...WEEKLY,
        effective: '2026-11-27',
        period: { unit: 'month', count: 1 },
        lines: emails(1),
      },
    ],
    says: ['No target now', 'This period is too short for a target of even 1.'],
    line: 'less than 1',
  },
];

/** A mail on each of `many` days from `monday` on. */
const mails = (monday: string, many: number) =>
  days(monday, many).map((day) =>
    writtenMail(day, Date.parse(`${day}T12:00:00+01:00`), { zone: 'Europe/Stockholm' }),
  );

async function begin(
  extension: Extension,
  { quotas, settings = {}, before = 0 }: Case,
): Promise<void> {
  const { office } = extension;
  await resetData(office, { ...CONSENTED, ...settings });
  await (await extension.open('report.html')).close();
  await emptyTables(office);
  if (quotas) await putRows(office, 'quotas', quotas);
  await writeLog(office, mails('2026-11-16', before));
}

for (const one of CASES) {
  test(`nothing is asked, and every face says why: ${one.of}`, async ({ extension }) => {
    await begin(extension, one);
    const [title, sentence] = one.says;
    const popup = await extension.openPopup();
    await expect(popup.headline).toContainText(title);
    await expect(popup.headline).toContainText(sentence);
    await expect(popup.line('email')).toContainText(one.line);
    const offer = popup.headline.getByRole('button', { name: 'Set targets' });
    await expect(offer).toHaveCount(one.of === 'no targets at all' ? 1 : 0);
    // One mail, so that the badge is drawn and the report has a week.
    await writeLog(extension.office, mails('2026-11-28', 1));
    await extension.stopWorker();
    await wakeWorker(extension.office);
    await expect
      .poll(() => iconOf(extension.office))
      .toEqual({ badge: '', title: `Quota Pacer: ${title}. ${sentence}` });
    const report = new ReportPage(await extension.open('report.html'));
    await expect(report.cell(0, 'email')).toHaveText(`1${one.week ?? one.line}`);
  });
}

test('a week that is over is met, or short by so many', async ({ extension }) => {
  await begin(extension, {
    of: '',
    quotas: [{ ...WEEKLY, lines: emails(2) }],
    says: ['', ''],
    line: '',
  });
  await writeLog(extension.office, [...mails('2026-11-09', 2), ...mails('2026-11-16', 1)]);
  const report = new ReportPage(await extension.open('report.html'));
  await expect(report.cell(0, 'email')).toContainText('2 behind');
  await expect(report.cell(1, 'email')).toHaveText('1 / 250%1 short');
  await expect(report.cell(2, 'email')).toHaveText('2 / 2100%met');
});

test('after a change of zone the list and the number go by the same stored day', async ({
  extension,
}) => {
  await begin(extension, { of: '', quotas: [WEEKLY], says: ['', ''], line: '' });
  // Three mails on this Saturday in Auckland. Then the rep flew to New York, where it is still Saturday.
  const at = Date.parse('2026-11-28T09:00:00+13:00');
  const mails = ['a', 'b', 'c'].map((key, hour) =>
    writtenMail(key, at + hour * 3_600_000, { zone: 'Pacific/Auckland', day: '2026-11-28' }),
  );
  await writeLog(extension.office, mails);
  await extension.set({ ...CONSENTED, zone: 'America/New_York' });
  const popup = await extension.openPopup();
  await expect(popup.line('email')).toHaveAttribute('data-actual', '3');
  await expect(popup.rows()).toHaveCount(3);
  await expect(popup.rows().last()).toContainText('9:00');
});
