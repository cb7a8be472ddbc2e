import { expect, test } from '@playwright/test';
import { findFirefox } from '@/.ci/find-browser.mjs';
import { type Random, randomOf } from '@/test/model/random';
import { type Stage, startStage } from '@/test/stage/stage';
import { startConnectProxy } from '@/test/support/browser/connect-proxy';
import { type Firefox, inBrowser, launchFirefox } from '@/test/support/browser/firefox';
import type { Activity } from '@/utils/activity/activity';
import { mailName, nameOf, type PlannedAct, plan } from './acts';

const HOSTS = { gmail: 'mail.google.com', linkedin: 'www.linkedin.com' } as const;
const PATHS = { gmail: '/mail/u/0/', linkedin: '/feed/?wire=sdui' } as const;
const SEED = Number(process.env.QUOTA_PACER_SEEDS?.split(',')[0] ?? 1);
const ACTS = Number(process.env.QUOTA_PACER_ACTS ?? 1500);
const MOST_AT_ONCE = 20;
const LOST_AFTER = 30_000;
const SOON = 2000;

const ROWS = `
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open('quota-pacer'));
  const rows = await done(database.transaction('activities').objectStore('activities').getAll());
  database.close();
  return rows;
`;

const LEFT = `
  const stored = await browser.storage.local.get(null);
  return Object.keys(stored).filter((key) => key.startsWith('outbox:')).length;
`;

/** A rep's tabs in Firefox: one of each site, and one of the extension. */
class Desk {
  private tabs: Record<'gmail' | 'linkedin' | 'office', string> = {
    gmail: '',
    linkedin: '',
    office: '',
  };

  constructor(readonly firefox: Firefox) {}

  async open(site: 'gmail' | 'linkedin'): Promise<void> {
    const { driver } = this.firefox;
    if (this.tabs[site] === '') {
      this.tabs[site] = await driver.open(`https://${HOSTS[site]}${PATHS[site]}`);
    } else {
      await driver.switchTo(this.tabs[site]);
      await driver.send('WebDriver:Navigate', { url: `https://${HOSTS[site]}${PATHS[site]}` });
    }
    if (site === 'linkedin') {
      await driver.evaluate(
        `for (const place of ['preload', 'blank']) await window.linkedin.ready(place)`,
      );
    }
  }

  /** Opens the popup in a tab, and waits until each light says that its site is watched. */
  async openOffice(): Promise<void> {
    const { driver, origin } = this.firefox;
    this.tabs.office = await driver.open(`${origin}/popup.html`);
    const lights = () =>
      driver.evaluate<string[]>(
        `return ['gmail', 'linkedin'].map((site) => document.querySelector('[data-testid=light-' + site + ']')?.dataset.state ?? '')`,
      );
    await expect.poll(lights, { timeout: LOST_AFTER }).toEqual(['watching', 'watching']);
  }

  async rows(): Promise<Activity[]> {
    await this.firefox.driver.switchTo(this.tabs.office);
    return this.firefox.driver.evaluate<Activity[]>(ROWS);
  }

  /** How much lies in the outbox. */
  async left(): Promise<number> {
    await this.firefox.driver.switchTo(this.tabs.office);
    return this.firefox.driver.evaluate<number>(LEFT);
  }

  async act(acts: readonly PlannedAct[]): Promise<void> {
    const { driver } = this.firefox;
    const touches = acts.flatMap((act) => (act.site === 'linkedin' ? [act] : []));
    if (touches.length > 0) {
      await driver.switchTo(this.tabs.linkedin);
      await driver.evaluate(`await window.linkedin.burst(${JSON.stringify(touches)})`);
    }
    const mails = acts.length - touches.length;
    if (mails === 0) return;
    await driver.switchTo(this.tabs.gmail);
    await driver.evaluate(
      `await window.stage.burst(${mails}, { to: [{ address: 'anna@acme.example' }] })`,
    );
  }
}

/** Ends the background, as Firefox does after it was idle. */
const SLEEP = 'await policy.extension.terminateBackground({ disableResetIdleForTest: true })';

type Fault = (desk: Desk, acts: readonly PlannedAct[], chance: Random) => Promise<void>;

const FAULTS: Record<string, Fault> = {
  nothing: (desk, acts) => desk.act(acts),
  async 'the background sleeps'(desk, acts) {
    await inBrowser(desk.firefox, SLEEP);
    await desk.act(acts);
  },
  async 'the background is ended right after'(desk, acts) {
    await desk.act(acts);
    await inBrowser(desk.firefox, SLEEP);
  },
  async 'a tab is loaded anew'(desk, acts, chance) {
    await desk.act(acts);
    await desk.open(chance.pick(['gmail', 'linkedin'] as const));
  },
};

test.skip(findFirefox() === null, 'there is no Firefox here');

test(`${ACTS} acts in Firefox, with faults at moments chosen by seed ${SEED}`, async () => {
  const stage = await startStage();
  const proxy = await startConnectProxy(Object.values(HOSTS), stage.port);
  const firefox = await launchFirefox(proxy.port);
  try {
    await firefox.driver.open(`${firefox.origin}/options.html`);
    await firefox.driver.click('[data-testid=consent-accept]');
    const desk = new Desk(firefox);
    for (const site of ['gmail', 'linkedin'] as const) await desk.open(site);
    await desk.openOffice();
    const { expected, waits } = await play(desk, stage);
    const rows = await desk.rows();
    expect(rows.map(nameOf).sort()).toEqual(expected.sort());
    expect(rows.filter(({ state }) => state !== 'counted')).toEqual([]);
    expect(waits.filter(({ ms, emptyAfter }) => Math.max(ms, emptyAfter) > SOON)).toEqual([]);
    expect(await desk.left()).toBe(0);
  } finally {
    await firefox.close();
    proxy.close();
    await stage.close();
  }
});

async function play(desk: Desk, stage: Stage) {
  const chance = randomOf(SEED);
  const acts = plan(ACTS, chance);
  const expected: string[] = [];
  const waits: { fault: string; ms: number; emptyAfter: number }[] = [];
  for (let from = 0; from < acts.length; ) {
    const batch = acts.slice(from, from + 1 + chance.below(MOST_AT_ONCE));
    const fault = chance.pick(Object.keys(FAULTS));
    const mails = stage.sends().length;
    await FAULTS[fault]?.(desk, batch, chance);
    const since = performance.now();
    expected.push(
      ...stage
        .sends()
        .slice(mails)
        .map(({ mail }) => mailName(mail.id)),
    );
    expected.push(...batch.flatMap((act) => (act.site === 'linkedin' ? [act.sign] : [])));
    while ((await desk.rows()).length < expected.length) {
      if (performance.now() - since > LOST_AFTER) break;
    }
    const ms = Math.round(performance.now() - since);
    while ((await desk.left()) > 0) {
      if (performance.now() - since > LOST_AFTER) break;
    }
    const emptyAfter = Math.round(performance.now() - since);
    from += batch.length;
    waits.push({ fault, ms, emptyAfter });
    process.stdout.write(
      `  ${from} acts, ${fault}: written after ${ms} ms, the outbox empty after ${emptyAfter} ms\n`,
    );
  }
  return { expected, waits };
}
