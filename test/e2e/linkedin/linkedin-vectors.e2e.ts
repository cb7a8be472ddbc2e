import { rm } from 'node:fs/promises';
import { type Page, test } from '@playwright/test';
import { ABSENT } from '@/test/corpus/exchanges';
import { type Recorded, recordedExchanges } from '@/test/corpus/linkedin-exchanges';
import { actionOf, idsOf, NEEDS_ANSWER, partsOf, verdictOf } from '@/test/corpus/linkedin-truth';
import { CONSENTED, expect } from '@/test/e2e/extension';
import { LinkedinPage } from '@/test/e2e/pages/linkedin-page';
import { startStage } from '@/test/stage/stage';
import { builtExtension, installedId, launch } from '@/test/support/browser/launch';
import { quietBuild } from '@/test/support/browser/quiet-build';
import { emptyTables, resetData, rowsOf } from '@/test/support/extension-data';
import { printTable } from '@/test/support/print-table';
import type { Activity } from '@/utils/activity/activity';
import type { Settings } from '@/utils/settings/settings';
import { buildTouch } from '@/utils/sites/linkedin/build/exchange';

const recorded = recordedExchanges();
const named = (id: string) => recorded.filter((one) => one.id === id);

/** What must have been done before it can be taken back. */
const BEFORE: Record<string, () => Recorded[]> = {
  'withdraw-sdui': () => named('conn-voyager-v2-nonote'),
  'unfollow-sdui': () => named('follow-sdui'),
  'unfollow-voyager-company': () => named('follow-voyager-company'),
  'msg-recall': () => named('msg-existing-normalized'),
  'comment-delete-rest': () => named('comment-voyager'),
  'comment-delete-feed': () => named('comment-voyager'),
  'post-gql-delete': () => [builtPost('7490000000000000001')],
  'repost-gql-delete': () => named('repost-gql'),
  'sn-unsave-lead': () => named('sn-save-lead'),
};

/**
 * Acts that are taken back by a number that only the answer tells. The recorded numbers are much older than the test
 * run, so the time in them does not help either.
 */
const UNLINKED = ['msg-recall', 'comment-delete-rest', 'comment-delete-feed', 'post-gql-delete'];

function builtPost(id: string): Recorded {
  const built = buildTouch('voyager', { act: 'post', text: 'Hello' });
  if (!built) throw new Error('a post cannot be built');
  const { status, body } = built.accepted({ id, at: Date.now() });
  const { url, method, body: bodyText } = built.asked;
  const request = { url, method, bodyText: bodyText ?? '' };
  const truth = { type: 'post', count: true } as const;
  return { id: 'built', request, response: { status, bodyText: body }, expect: truth };
}

const STATES = { accepted: 'counted', refused: 'failed', unknown: 'unconfirmed' } as const;

/** The expected states of the rows of an exchange of which the `known` part is seen; none if there must be no row. */
function statesOf(one: Recorded, isQuiet: boolean): string[] {
  const { many, act, outcome } = verdictOf(one);
  const isPolicy = one.expect.count === 'policy';
  const done = isPolicy ? 'excluded' : STATES[outcome as keyof typeof STATES];
  if (many === 0) return [];
  if (act === 'scheduled') return ['counted'];
  if (act === 'undone') return [isQuiet && UNLINKED.includes(one.id) ? 'counted' : 'undone'];
  const isMistaken = isQuiet && NEEDS_ANSWER.includes(one.id);
  return Array.from({ length: many }, () => (isMistaken ? 'counted' : done));
}

/** Makes the exchange as the page's own code would. */
async function make(page: Page, { request, response }: Recorded): Promise<void> {
  const { method, url, bodyText } = request;
  const isStream = url.includes('/flagship-web/');
  await page.evaluate(({ asked, answer, by }) => window.linkedin.exchange(asked, answer, { by }), {
    asked: {
      method: method as 'POST',
      url,
      body: method === 'GET' ? null : bodyText,
      contentType: 'application/json',
    },
    answer: response,
    by: isStream ? ('fetch' as const) : ('xhr' as const),
  });
}

/**
 * One browser in which the exchanges are made one after the other. Returns the resulting states of each, by its name.
 */
async function play(
  extension: string,
  settings: Partial<Settings>,
  isQuiet: boolean,
): Promise<Map<string, string>> {
  const stage = await startStage();
  const { context, close } = await launch(stage, { extension });
  const id = await installedId(context);
  const office = await context.newPage();
  await office.goto(`chrome-extension://${id}/manifest.json`);
  await resetData(office, settings);
  const page = await context.newPage();
  const linkedin = new LinkedinPage(page);
  await linkedin.open();
  const came = new Map<string, string>();
  for (const one of recorded) {
    await test.step(one.id, async () => {
      await emptyTables(office);
      const before = BEFORE[one.id]?.() ?? [];
      for (const [place, first] of before.entries()) {
        await make(page, first);
        await expect.poll(async () => (await rowsOf(office)).length).toBe(place + 1);
      }
      await make(page, one);
      const rows = await settled(office, page, statesOf(one, isQuiet));
      expectTrue(one, rows);
      came.set(one.id, rows.map(({ state }) => state).join(' ') || '-');
    });
  }
  await close();
  await stage.close();
  return came;
}

/** The rows that an exchange made, read after a later touch has come, which comes after everything that it caused. */
async function settled(office: Page, page: Page, states: string[]): Promise<Activity[]> {
  await page.evaluate(() => {
    const whom = window.linkedin.members[4];
    return window.linkedin.touch({ act: 'follow', whom }, { generation: 'voyager' });
  });
  const [, , , , elif] = await page.evaluate(() => window.linkedin.members);
  const isLast = ({ people }: Activity) => people[0]?.id === `profile:${elif.profile}`;
  await expect.poll(async () => (await rowsOf(office)).some(isLast)).toBe(true);
  const rest = async () => (await rowsOf(office)).filter((row) => !isLast(row));
  await expect.poll(async () => (await rest()).map(({ state }) => state)).toEqual(states);
  return rest();
}

/** The row has the right kind, person and object. */
function expectTrue(one: Recorded, rows: Activity[]): void {
  const { expect: truth } = one;
  const action = BEFORE[one.id] ? null : actionOf(one);
  for (const row of rows) {
    expect(row).toMatchObject({ kind: 'social', site: 'linkedin', account: 'me' });
    expect(row.key).toMatch(/^linkedin:me:[a-z]+:/);
    if (action !== null) expect(row.action).toBe(action);
    const ids = row.people.map((person) => person.id);
    const known = idsOf(truth);
    if (truth.count === true && known.length > 0) {
      expect(
        known.some((id) => ids.includes(id)),
        `${ids} of ${known}`,
      ).toBe(true);
    }
    if (truth.count === 'policy') expect(row).toMatchObject({ reason: 'organization', people: [] });
    const place = JSON.stringify([row.key, row.aliases, row.evidence]);
    if (truth.count === true) for (const part of partsOf(truth)) expect(place).toContain(part);
  }
}

test('each of the 98 exchanges comes to what it is, over the page and over the network', async () => {
  test.skip(recorded.length === 0, ABSENT);
  test.setTimeout(240_000);
  const byPage = await play(builtExtension, CONSENTED, false);
  const quiet = await quietBuild();
  const settings = { ...CONSENTED, quietSites: ['linkedin'] };
  const byNetwork = await play(quiet, settings, true).finally(() => rm(quiet, { recursive: true }));
  printTable([
    ['exchange', 'as it is', 'page', 'network', ''],
    ...recorded.map((one) => {
      const truth = statesOf(one, false).join(' ') || '-';
      const [page = '', network = ''] = [byPage.get(one.id), byNetwork.get(one.id)];
      return [one.id, truth, page, network, page === network ? '' : 'needs the answer'];
    }),
  ]);
  const differing = recorded.filter(({ id }) => byPage.get(id) !== byNetwork.get(id));
  expect(differing.map(({ id }) => id).sort()).toEqual([...NEEDS_ANSWER, ...UNLINKED].sort());
});
