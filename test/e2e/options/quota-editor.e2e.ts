import AxeBuilder from '@axe-core/playwright';
import { type Extension, expect, test } from '@/test/e2e/extension';
import { QuotaEditorPage } from '@/test/e2e/pages/quota-editor-page';
import { putRows, rowsOf } from '@/test/support/extension-data';
import type { Quota } from '@/utils/quota/quota';
import { addDays, dayOf, weekOf } from '@/utils/time/period';

const ZONE = process.env.TZ ?? 'Europe/Stockholm';
const today = () => dayOf(Date.now(), ZONE);
const week = () => weekOf(today(), 1);

const open = async (extension: Extension) =>
  new QuotaEditorPage(await extension.open('options.html#quota'));

const versions = (extension: Extension) => rowsOf<Quota>(extension.office, 'quotas');

/** The lines of the version of `id` that begins last, as `name or id: target`. */
async function lines(extension: Extension, id = 'main'): Promise<string[]> {
  const held = (await versions(extension)).filter((quota) => quota.id === id).at(-1);
  return (held?.lines ?? []).map((line) => `${line.name ?? line.id}: ${line.target}`);
}

async function expectNothingWrong({ page }: QuotaEditorPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

test('targets are typed through like a spreadsheet, in haste too, per week or per day', async ({
  extension,
}) => {
  const editor = await open(extension);
  await editor.target('email').selectText();
  // There is no waiting between the keys.
  await editor.page.keyboard.type('70');
  await editor.page.keyboard.press('Enter');
  await editor.page.keyboard.type('55');
  await editor.page.keyboard.press('ArrowDown');
  await editor.page.keyboard.type('30');
  await editor.page.keyboard.press('ArrowUp');
  await expect(editor.target('call')).toBeFocused();
  await editor.page.keyboard.press('Tab');
  await expect(editor.target('social')).toBeFocused();
  await expect
    .poll(() => lines(extension))
    .toEqual(['email: 70', 'call: 55', 'social: 30', 'meeting: 5', 'demo: 2', 'proposal: 1']);
  expect((await versions(extension)).map(({ effective }) => effective)).toEqual([
    '1970-01-01',
    week().first,
  ]);

  await editor.perDay.click();
  await editor.type('call', '12.5');
  await expect.poll(() => lines(extension)).toContain('call: 63');
  await editor.type('call', '1,5');
  await expect(editor.error('call')).toContainText('“1,5” is not a number.');
  await editor.undo.click();
  await expect.poll(() => lines(extension)).toContain('call: 55');

  // What is being typed is saved when the page goes away.
  await editor.target('demo').fill('1');
  await editor.page.goto('about:blank');
  await expect.poll(() => lines(extension)).toContain('demo: 5');
});

test('a line is added, made to count money, named, moved and removed, each with an undo', async ({
  extension,
}) => {
  const editor = await open(extension);
  await editor.editLines.click();
  await editor.addLine.click();
  await expect(editor.lineName(6)).toBeFocused();
  await editor.page.keyboard.type('Big deals');
  await editor.page.keyboard.press('Tab');
  await editor.choose('Big deals: what counts', 'Deals won');
  await editor.choose('Big deals: counted as', 'Amount');
  const money = editor.page.getByLabel('Big deals, per week');
  const last = async () => (await versions(extension)).at(-1)?.lines.at(-1);
  await expect.poll(async () => (await last())?.measure).toBe('amount');
  // A line that counts something else is another line, with its own field.
  await expect(editor.target((await last())?.id ?? '')).toBeVisible();
  await money.fill('1.234,50');
  await money.press('Tab');
  await expect(editor.page.getByText('“1.234,50” is not a number. It stays at $0.')).toBeVisible();
  await money.fill('12,500.5');
  await money.press('Tab');
  await expect.poll(() => lines(extension)).toContain('Big deals: 1250050');
  await expect(money).toHaveValue('12,500.50');

  await editor.more('Big deals').click();
  await editor.page.getByRole('button', { name: 'Move up: Big deals' }).click();
  await expect.poll(async () => (await lines(extension))[5]).toBe('Big deals: 1250050');
  await expect(editor.more('Big deals')).toBeFocused();
  await expectNothingWrong(editor);
  await editor.page.getByRole('button', { name: 'Remove Big deals' }).click();
  await expect.poll(() => lines(extension)).toHaveLength(6);
  await editor.undo.click();
  await expect.poll(() => lines(extension)).toHaveLength(7);

  await editor.more('Emails').click();
  await editor.page.getByLabel('Reply', { exact: true }).check();
  const stored = async () => (await versions(extension)).at(-1)?.lines[0];
  await expect.poll(async () => (await stored())?.filter.actions).toEqual(['reply']);
  expect((await stored())?.id).not.toBe('email');
});

test('a later version keeps the time before, the past stays closed, and a quota ends', async ({
  extension,
}) => {
  const editor = await open(extension);
  await editor.open('quota-when');
  const next = addDays(week().first, 14);
  await editor.setDay('quota-from', addDays(week().first, -1));
  await expect(editor.page.getByTestId('quota-from-error')).toContainText(
    'Past targets cannot change.',
  );
  await editor.setDay('quota-from', next);
  await editor.type('call', '80');
  await expect.poll(() => lines(extension)).toContain('call: 80');
  expect((await versions(extension)).map(({ effective }) => effective)).toEqual([
    '1970-01-01',
    next,
  ]);
  await editor.page.getByRole('button', { name: 'Back to the current one' }).click();
  await expect(editor.target('call')).toHaveValue('50');

  await editor.setDay('quota-until', addDays(next, -1));
  await expect(editor.page.getByTestId('quota-until-error')).toContainText('A version starts on');
  await editor.page.getByTestId(`delete-version-${next}`).click();
  await expect.poll(async () => (await versions(extension)).length).toBe(1);
  await editor.page.getByTestId('end-quota').click();
  await expect.poll(async () => (await versions(extension))[0]?.until).toBe(today());
  await editor.undo.click();
  await expect.poll(async () => (await versions(extension))[0]?.until).toBeUndefined();

  // A quota that ended long ago goes on from now. Nothing was asked in between.
  const [main] = await versions(extension);
  const over = { ...main, id: 'over', name: 'Old plan', until: addDays(week().first, -10) };
  await extension.put('quotas', [over]);
  await editor.page.reload();
  await editor.page.getByTestId('quota-choice').selectOption('over');
  await expect(editor.target('call')).toBeDisabled();
  await expectNothingWrong(editor);
  await editor.page.getByTestId('go-on').click();
  await expect(editor.target('call')).toBeEnabled();
  const known = (await versions(extension)).filter(({ id }) => id === 'over');
  expect(known.map(({ effective, until }) => [effective, until])).toEqual([
    ['1970-01-01', over.until],
    [week().first, undefined],
  ]);
});

test('a quota is begun by a template, given a rule, weights and a slow start, and taken away', async ({
  extension,
}) => {
  const editor = await open(extension);
  await editor.addQuota.click();
  await editor.page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(editor.page.getByText('Enter a name first.')).toBeVisible();
  await editor.page.keyboard.type('Autumn plan');
  await editor.choose('Start with', 'Plan for two months');
  await editor.page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(editor.choice).toHaveText(/Autumn plan/);
  const plan = async () => (await versions(extension)).find(({ name }) => name === 'Autumn plan');
  const { id = '' } = (await plan()) ?? {};
  const month = `${today().slice(0, 7)}-01`;
  expect(await plan()).toMatchObject({
    effective: month,
    period: { unit: 'month', count: 2, anchor: month },
  });
  expect(await lines(extension, id)).toEqual(['call: 125', 'email: 200', 'meeting: 5', 'demo: 20']);

  await editor.open('quota-basics');
  await editor.choose('Kind of quota', 'Combination');
  const weight = editor.page.getByLabel('Demos: weight');
  await weight.fill('101');
  await weight.press('Tab');
  await expect(editor.page.getByTestId('weight-demo-error')).toContainText('0 to 100');
  await weight.fill('5');
  await editor.open('quota-carry');
  await editor.page.getByTestId('ramp').fill('25 50, 75%');
  await editor.page.getByTestId('ramp').press('Enter');
  await editor.choose('Carry over to the next period', 'Shortfall');
  await expect.poll(plan).toMatchObject({
    kind: 'combination',
    ramp: { from: month, shares: [25, 50, 75] },
    carry: { shortfall: true, surplus: false, cap: 50 },
  });
  expect((await plan())?.lines.find((line) => line.id === 'demo')?.weight).toBe(5);

  await editor.open('quota-when');
  await editor.page.getByTestId('remove-quota').click();
  await expect.poll(plan).toBeUndefined();
  await editor.undo.click();
  await expect.poll(plan).toMatchObject({ id });
});

test('a target comes from the rep’s own weeks, or from a team’s number that adds up', async ({
  extension,
}) => {
  const editor = await open(extension);
  await editor.type('call', '40');
  await expect.poll(() => lines(extension)).toContain('call: 40');
  const days = [1, 2, 3, 4].map((back) => addDays(week().first, -7 * back));
  const counts = [30, 50, 20, 40];
  const tally = (day: string, index: number) => ({
    day,
    kind: 'call',
    action: 'connected',
    site: 'manual',
    counted: counts[index],
  });
  const row = { ...ROW, at: Date.parse(`${days[3]}T09:00:00Z`), day: days[3] };
  await putRows(extension.office, 'tallies', days.map(tally));
  await putRows(extension.office, 'activities', [row]);
  await editor.page.reload();
  await editor.open('quota-history');
  await editor.page.getByRole('button', { name: 'Calls: set to 30' }).click();
  await expect.poll(() => lines(extension)).toContain('call: 30');

  await editor.open('quota-split');
  await editor.page.getByTestId('split-total').fill('100');
  await editor.page.getByTestId('split-total').press('Tab');
  await expect(editor.page.getByTestId('part-0')).toHaveText('34');
  await editor.choose('Split', 'by weight');
  await editor.page.getByTestId('rep-by-1').fill('2');
  await editor.page.getByTestId('rep-by-1').press('Tab');
  await expect(editor.page.getByTestId('part-1')).toHaveText('50');
  await expect(editor.page.getByTestId('split-sum')).toContainText('exactly the team target');
  await editor.page.getByRole('button', { name: 'Use as mine: Rep 2' }).click();
  await expect.poll(() => lines(extension)).toContain('email: 50');
});

/** An activity, so that it is known since when things have been logged. */
const ROW = {
  key: 'manual::1',
  kind: 'call',
  action: 'connected',
  site: 'manual',
  account: '',
  zone: ZONE,
  state: 'counted',
  reason: null,
  proof: 'manual',
  source: 'manual',
  people: [],
  topics: [],
  evidence: {},
  history: [],
};
