import { type Extension, expect, test } from '@/test/e2e/extension';
import { writeLog, writtenMail } from '@/test/support/write-log';
import type { Activity } from '@/utils/activity/activity';
import { exchange } from '@/utils/sites/gmail/build/answered-exchange';
import { send } from '@/utils/sites/gmail/build/exchange';
import { buildMail } from '@/utils/sites/gmail/build/mail';

test.use({ zone: 'UTC' });

const DAY = 24 * 3_600_000;
const NOW = Date.now();

const lost = (at = NOW): Partial<Activity> => ({
  at,
  state: 'unconfirmed',
  reason: 'no-answer',
  signs: [{ at, act: 'done', outcome: 'unknown', proof: 'answer' }],
});
const planned = (due: number): Partial<Activity> => ({
  at: due,
  state: 'scheduled',
  signs: [{ at: NOW, act: 'scheduled', outcome: 'accepted', proof: 'answer', due }],
});

async function popupWith(extension: Extension, ...rows: Partial<Activity>[]) {
  const popup = await extension.openPopup();
  const activities = rows.map((over, place) => writtenMail(`m${place}`, over.at ?? NOW, over));
  await writeLog(popup.page, activities);
  await popup.page.reload();
  return popup;
}

test('a mail that nobody answered for is settled by one click, and open again by another', async ({
  extension,
}) => {
  const popup = await popupWith(extension, lost());
  const row = popup.rows('unconfirmed');
  await row.getByRole('button', { name: 'It went through' }).click();
  await expect(popup.line('email')).toHaveAttribute('data-actual', '1');
  await expect(popup.rows('counted')).toHaveCount(1);
  await expect(popup.notice).toContainText('Counted now');
  await popup.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.line('email')).toHaveAttribute('data-actual', '0');
  await row.getByRole('button', { name: 'It did not go through' }).click();
  await expect(popup.rows('failed')).toHaveCount(1);
  await popup.openRow(popup.rows());
  await expect(popup.rows('failed').getByRole('button', { name: 'Count it' })).toBeVisible();
});

test('the keyboard keeps its place when an answer makes the buttons go', async ({ extension }) => {
  const popup = await popupWith(extension, lost());
  await popup.rows().getByRole('button', { name: 'It went through' }).focus();
  await popup.page.keyboard.press('Enter');
  await expect(popup.rows('counted')).toHaveCount(1);
  await expect(popup.rows().getByRole('button', { name: /^More about/ })).toBeFocused();
});

test('an undo brings back what stood there, whatever was decided', async ({ extension }) => {
  const refused: Partial<Activity> = {
    state: 'failed',
    reason: 'refused',
    signs: [{ at: NOW, act: 'done', outcome: 'refused', proof: 'answer' }],
  };
  const popup = await popupWith(extension, lost(), refused);
  await popup.openRow(popup.rows('unconfirmed'));
  await popup.rows('unconfirmed').getByRole('button', { name: 'Don’t count' }).click();
  await expect(popup.rows('excluded')).toHaveCount(1);
  await popup.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.rows('unconfirmed')).toHaveCount(1);
  await expect(popup.notice).toContainText('Waiting for your answer again');
  await popup.openRow(popup.rows('failed'));
  await popup.rows('failed').getByRole('button', { name: 'Count it' }).click();
  await expect(popup.line('email')).toHaveAttribute('data-actual', '1');
  await popup.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.rows('failed')).toContainText('not accepted');
  await expect(popup.line('email')).toHaveAttribute('data-actual', '0');
});

test('those that nobody answered for stand once, five at most, though today has many acts', async ({
  extension,
}) => {
  const later = Array.from({ length: 30 }, (_, n) => ({ at: NOW - n }));
  const open = Array.from({ length: 7 }, (_, n) => lost(NOW - 100 - n));
  const popup = await popupWith(extension, ...later, ...open);
  const group = popup.page.getByTestId('waiting-unconfirmed');
  await expect(group.getByTestId('activity-row')).toHaveCount(5);
  await expect(popup.rows('unconfirmed')).toHaveCount(5);
  const report = extension.office.context().waitForEvent('page');
  await group.getByRole('button', { name: '2 more in the report' }).click();
  await expect((await report).getByTestId('report-activity')).toHaveCount(7);
});

test('a mail says that it was just sent while it may be taken back, and no longer', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  await popup.page.clock.install({ time: NOW });
  await writeLog(popup.page, [writtenMail('m', NOW), writtenMail('older', NOW - 60_000)]);
  await popup.page.reload();
  await expect(popup.rows()).toHaveCount(2);
  await expect(popup.rows().first()).toContainText('just sent');
  await expect(popup.rows().last()).not.toContainText('just sent');
  await expect(popup.line('email')).toHaveAttribute('data-actual', '2');
  await popup.page.clock.runFor(36_000);
  await expect(popup.rows().first()).not.toContainText('just sent');
});

test('mail for later days stands apart, says when it counts, and does not count yet', async ({
  extension,
}) => {
  const later = [2, 3, 4, 5, 6, 7].map((days) => planned(NOW + days * DAY));
  const popup = await popupWith(extension, ...later);
  const group = popup.page.getByTestId('waiting-scheduled');
  await expect(group.getByTestId('activity-row')).toHaveCount(5);
  await expect(group).toContainText('1 more in the report');
  await expect(popup.line('email')).toHaveAttribute('data-actual', '0');
  const [first] = await group.getByTestId('activity-row').all();
  if (!first) throw new Error('no row');
  await popup.openRow(first);
  await expect(first).toContainText('counted');
  await first.getByRole('button', { name: 'Don’t count' }).click();
  await expect(group).not.toContainText('more');
});

test('what may be missing is said, with when, and logged or dismissed by one click', async ({
  extension,
}) => {
  const popup = await extension.openPopup();
  const blind = {
    site: 'gmail',
    lastSightingAt: null,
    lastUnreadAt: NOW,
    unread: 1,
    missed: 2,
    lastMissedAt: NOW,
    shapes: [],
    refused: 0,
  };
  await extension.put('health', [blind]);
  await popup.page.reload();
  const light = popup.light('gmail');
  await expect(light).toHaveAttribute('data-state', 'not-understood');
  await expect(light).toContainText('3 activities may be missing');
  await light.getByRole('button', { name: 'Log all 3' }).click();
  await expect(popup.line('email')).toHaveAttribute('data-actual', '3');
  await expect(light).toHaveAttribute('data-state', 'watching');
  await popup.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.line('email')).toHaveAttribute('data-actual', '0');
  await extension.put('health', [{ ...blind, missed: 0 }]);
  await popup.page.reload();
  await light.getByRole('button', { name: 'Got it' }).click();
  await expect(light).toHaveAttribute('data-state', 'watching');
});

test('an upload that no reader knows turns the light in the open popup', async ({ extension }) => {
  const gmail = await extension.openGmail();
  const popup = await extension.openPopup();
  const { url, body } = exchange('arrays', [send(buildMail())]);
  const unknown = body?.replaceAll('^pfg', '^sent_by_another_name') ?? '';
  await gmail.page.evaluate(
    ([address, asked]) =>
      window.stage.exchange(
        { method: 'POST', url: address, bodyText: asked },
        { status: 200, bodyText: '' },
      ),
    [url, unknown] as const,
  );
  await expect(popup.light('gmail')).toContainText('1 activity may be missing');
  const { shapes } = (await extension.healthOf('gmail')) ?? { shapes: [] };
  expect(shapes).toHaveLength(1);
  expect(shapes[0]?.shape).toMatch(/^[[\]{}:,0-9a-z]+$/);
});
