import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@/test/e2e/extension';
import { bundle } from '@/test/stage/bundle-page';

/** It lies beside the project where it is developed, and is not part of it. */
const FOLDER = join(import.meta.dirname, '../../../../shared/corpus/linkedin/pages');

const TARA = 'ACoAAA1111111111111111111111111111TRGT';
const SELF = 'ACoAAA0000000000000000000000000000SELF';
const LEAD = 'ACwAAA9999999999999999999999999999LEAD';
const PROFILE = '/in/tara-target/';

const ids = [`profile:${TARA}`, 'vanity:tara-target'];
const member = 'member:100000042';
const name = 'Tara Target';
const headline = 'VP Procurement at Contoso';

/** What is read from each page, by the page's name: each way of reading, and the expected result. */
const PAGES: Record<string, (page: Page) => Promise<void>> = {
  'profile-topcard-sdui': async (page) => {
    expect(await profile(page)).toEqual({ ids, name, headline, company: 'Contoso' });
    // The stranger beside it is known by their own number, and under nobody else's name.
    const people = await page.evaluate((path) => window.reading.peopleOn(path), PROFILE);
    expect(people.map((one) => [one.ids[0], one.name])).toEqual([
      [`profile:${TARA}`, name],
      ['member:200000099', 'Sam Stranger'],
    ]);
    expect(await page.evaluate(() => window.reading.pending())).toEqual([]);
  },
  'profile-topcard-connected': async (page) =>
    expect(await profile(page)).toEqual({ ids, name, headline, company: null }),
  'profile-topcard-de': async (page) =>
    expect(await profile(page)).toEqual({
      ids,
      name,
      headline: 'Leiterin Einkauf bei Contoso',
      company: null,
    }),
  'profile-topcard-pending': async (page) => {
    const [first, ...others] = ids;
    expect(await profile(page)).toEqual({
      ids: [first, member, ...others],
      name,
      headline,
      company: null,
    });
    expect(await page.evaluate(() => window.reading.pending())).toEqual([member]);
  },
  'profile-self': async (page) =>
    expect(await page.evaluate(() => window.reading.self())).toEqual({
      ids: ['vanity:rae-rep'],
      name: null,
    }),
  'own-identity-bpr': async (page) =>
    expect(await page.evaluate(() => window.reading.self())).toEqual({
      ids: [`profile:${SELF}`, 'member:100000001', 'vanity:rae-rep'],
      name: 'Rae Rep',
    }),
  'feed-post-sdui': async (page) => {
    expect(await page.evaluate(() => window.reading.self())).toEqual({
      ids: ['vanity:rae-rep'],
      name: 'Rae Rep',
    });
    const author = await page.evaluate(() => window.reading.authorOf('[role=textbox]'));
    expect(author).toMatchObject({ ids: ['vanity:tara-target'], name });
    // An advertisement of an organization has no person.
    const promoted = '[componentkey=PromotedXyz] button:last-child';
    expect(await page.evaluate((button) => window.reading.authorOf(button), promoted)).toBeNull();
    const [post] = await page.evaluate(() => window.reading.posts());
    expect(post).toBe('Thoughts on retirement planning');
  },
  'feed-post-legacy': async (page) =>
    expect(await page.evaluate(() => window.reading.authorOf('.react-button__trigger'))).toEqual({
      ids,
      name,
      headline,
      company: null,
    }),
  'salesnav-lead': async (page) =>
    expect(
      await page.evaluate((path) => window.reading.profileOn(path), `/sales/lead/${LEAD},NAME,x`),
    ).toEqual({ ids: [`lead:${LEAD}`], name, headline, company: 'Contoso' }),
  'more-menu-sdui': async (page) =>
    expect(await page.evaluate(() => window.reading.idsOnPage())).toEqual([
      member,
      `lead:${LEAD}`,
      'vanity:tara-target',
    ]),
  'sent-invitations-sdui': async (page) =>
    expect(await page.evaluate(() => window.reading.rowOf('main a[href="#"]'))).toMatchObject({
      ids: ['vanity:tara-target'],
      name,
      headline,
    }),
  'invite-weekly-limit': async (page) =>
    expect(await page.evaluate(() => window.reading.isLimited())).toBe(true),
  'invite-modal-shadow': nothing,
  'invite-modal-note-shadow': nothing,
  'toast-legacy': nothing,
};

const profile = (page: Page) => page.evaluate((path) => window.reading.profileOn(path), PROFILE);

/** A page that gives nobody's id. */
async function nothing(page: Page): Promise<void> {
  expect(await profile(page)).toBeNull();
  expect(await page.evaluate((path) => window.reading.peopleOn(path), PROFILE)).toEqual([]);
  expect(await page.evaluate(() => window.reading.self())).toBeNull();
}

test.describe('pages as they were noted down', () => {
  let script = '';
  test.beforeAll(async () => {
    script = await bundle('test/support/browser/read-in-page.ts');
  });

  for (const [file, holds] of Object.entries(PAGES)) {
    test(file, async ({ extension }) => {
      const path = join(FOLDER, `${file}.html`);
      test.skip(!existsSync(path), 'the noted pages are not beside this clone');
      const page = await extension.office.context().newPage();
      await page.route('**/*', (route) => route.fulfill({ status: 404, body: '' }));
      await page.route('https://www.linkedin.com/page', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: readFileSync(path) }),
      );
      await page.goto('https://www.linkedin.com/page');
      await page.addScriptTag({ content: script });
      await holds(page);
      if (file !== 'invite-weekly-limit') {
        expect(await page.evaluate(() => window.reading.isLimited())).toBe(false);
      }
    });
  }
});
