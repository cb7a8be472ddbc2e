import { type Page, test } from '@playwright/test';
import { CONSENTED } from '@/test/e2e/extension';
import { startStage } from '@/test/stage/stage';
import { emptyTables, putRows, storeSettings } from '@/test/support/extension-data';
import type { Quota } from '@/utils/quota/quota';
import { type Bench, openOffice, openOurs } from './browser';
import { openMeter } from './main-thread';
import { openPopup } from './opening';
import { PEOPLE_QUOTA, THREE_QUOTAS } from './quotas';
import { report } from './report';
import { seed } from './seed';
import { median } from './table';

const OPENINGS = 15;
const ROWS = 150_000;
/** New activities per opening. */
const LOGGED = 2;

/** A popup to measure: the browser, and what is stored there before it opens. */
class Case {
  readonly painted: number[] = [];
  readonly recounted: number[] = [];
  shift = 0;

  constructor(
    private readonly bench: Bench,
    private readonly office: Page,
    private readonly quotas: readonly Quota[],
    private readonly chosenQuota: string | null,
  ) {}

  async open(): Promise<void> {
    await emptyTables(this.office, 'quotas');
    await putRows(this.office, 'quotas', this.quotas);
    await storeSettings(this.office, { ...CONSENTED, chosenQuota: this.chosenQuota });
    const { page, paintedAt, shift } = await openPopup(this.bench);
    this.painted.push(paintedAt);
    this.shift += shift;
    const spent = await openMeter(page);
    for (let n = 0; n < LOGGED; n++) {
      await this.log(page);
      this.recounted.push((await spent()).scripts);
    }
    await page.close();
  }

  /** Logs a call, and waits until the popup shows it and is at rest. */
  private async log(page: Page): Promise<void> {
    const line = page.getByTestId('line-call');
    const before = await line.getAttribute('data-actual');
    await this.office.evaluate((message) => chrome.runtime.sendMessage(message), {
      type: 'log-activity',
      message: { kind: 'call', action: 'connected', person: `Person ${Math.random()}` },
    });
    await page.waitForFunction(
      (was) =>
        document.querySelector('[data-testid="line-call"]')?.getAttribute('data-actual') !== was,
      before,
    );
    await page.waitForTimeout(300);
  }
}

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

test('opening the popup', async () => {
  const stage = await startStage();
  const [empty, full] = [await openOurs(stage), await openOurs(stage)];
  const [ofEmpty, ofFull] = [await openOffice(empty), await openOffice(full)];
  for (const bench of [empty, full]) await (await openPopup(bench)).page.close();
  await seed(ofFull, ROWS, Date.now());

  const nothing = new Case(empty, ofEmpty, [], null);
  const one = new Case(full, ofFull, [], null);
  const three = new Case(full, ofFull, THREE_QUOTAS, 'by-month');
  const people = new Case(full, ofFull, [...THREE_QUOTAS, PEOPLE_QUOTA], 'people');
  const cases = [nothing, one, three, people];
  for (let n = 0; n < OPENINGS; n++) for (const each of cases) await each.open();
  reportOpening('150,000 in the log', one, { name: 'empty log', held: nothing });
  reportOpening('and 3 quotas, by the month with what is carried over', three, {
    name: 'one quota, by the week',
    held: one,
  });
  reportOpening('and different people of a month', people, {
    name: 'acts of a month',
    held: three,
  });
  report({
    what: `popup: layout shift, sum of ${OPENINGS * cases.length} openings`,
    ours: cases.reduce((sum, { shift }) => sum + shift, 0),
    unit: '',
    against: null,
    goal: { text: 'none', met: cases.every(({ shift }) => shift === 0) },
  });
  reportRecount(three, nothing);
  await Promise.all([empty.close(), full.close(), stage.close()]);
});

function reportOpening(what: string, ours: Case, than: { name: string; held: Case }): void {
  const [figure, other] = [median(ours.painted), median(than.held.painted)];
  report({
    what: `popup: opened to numbers, ${what}`,
    ours: figure,
    unit: 'ms',
    against: { name: than.name, figure: other },
    goal: { text: 'under 100 ms, at most 1.5 x', met: figure < 100 && figure <= 1.5 * other },
  });
}

function reportRecount(ours: Case, held: Case): void {
  report({
    what: 'popup: scripts after one more activity',
    ours: median(ours.recounted),
    unit: 'ms',
    against: { name: 'empty log, one quota', figure: median(held.recounted) },
    goal: null,
  });
}
