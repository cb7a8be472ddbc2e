import { CONSENTED, expect, test } from '@/test/e2e/extension';
import { leadPageOf, profileOf } from '@/test/e2e/pages/linkedin-page';
import { MESSAGES, PEOPLE_TOUCHES } from '@/test/e2e/pages/linkedin-people-touches';
import { fullName } from '@/test/e2e/pages/linkedin-post';
import { placeOf } from '@/test/e2e/pages/touch-by-hand';
import { rowsOf } from '@/test/support/extension-data';
import { MEMBERS, REP } from '@/utils/sites/linkedin/build/people';

const [anna, ben, , , elif] = MEMBERS;

test('a lead has the company that the page shows', async ({ extension }) => {
  const linkedin = await extension.openLinkedin({ path: leadPageOf(anna) });
  await linkedin.pressSave();
  const [row] = await extension.rowsOnce(1);
  const { headline, company } = anna;
  expect(row?.people).toMatchObject([{ name: fullName(anna), headline, company }]);
});

for (const touch of [...PEOPLE_TOUCHES, ...MESSAGES].filter(({ path }) =>
  path?.startsWith('/in/'),
)) {
  test(`in German, ${touch.name} has the name and the headline of the profile`, async ({
    extension,
  }) => {
    const linkedin = await extension.openLinkedin(placeOf(touch, { language: 'de' }));
    await touch.make(linkedin);
    const [row] = await extension.rowsOnce(1);
    const [person] = touch.people;
    expect(row?.people).toMatchObject([
      { name: person && fullName(person), headline: person?.headline },
    ]);
  });
}

test('a touch without a name gets it once the rep sees the person', async ({ extension }) => {
  const { page } = await extension.openLinkedin();
  await page.evaluate(() => {
    const [person] = window.linkedin.members;
    return window.linkedin.touch({ act: 'invite', person }, { generation: 'voyager' });
  });
  expect((await extension.rowsOnce(1))[0]?.people).toEqual([{ id: `profile:${anna.profile}` }]);
  await page.evaluate((path) => window.linkedin.go(path), profileOf(anna));
  await expect
    .poll(() => extension.rows(), { timeout: 15_000 })
    .toMatchObject([{ people: [{ name: fullName(anna), headline: anna.headline }] }]);
  const known = JSON.stringify(await rowsOf(extension.office, 'people'));
  expect(known).toContain(anna.vanity);
});

test.describe('with a topic', () => {
  test.use({ settings: { ...CONSENTED, topics: ['retirement planning'] } });

  test('a touch of a post bears the topic that the post is about, and no other', async ({
    extension,
  }) => {
    const linkedin = await extension.openLinkedin();
    await linkedin.post(anna).pressLike();
    await extension.rowsOnce(1);
    await linkedin.post(elif).pressLike();
    const rows = await extension.rowsOnce(2);
    const topics = Object.fromEntries(rows.map((row) => [row.people[0]?.name, row.topics ?? []]));
    expect(topics).toEqual({ [fullName(anna)]: ['retirement planning'], [fullName(elif)]: [] });
  });

  test('what is pressed while an answer is on its way lends it neither name nor topic', async ({
    extension,
    stage,
  }) => {
    const linkedin = await extension.openLinkedin();
    stage.linkedin.answerNext('held');
    await linkedin.post(elif).pressLike();
    await expect.poll(() => stage.linkedin.touches.length).toBe(1);
    await linkedin.post(anna).pressLike();
    await extension.rowsOnce(1);
    stage.release();
    const rows = await extension.rowsOnce(2);
    const topics = Object.fromEntries(rows.map((row) => [row.people[0]?.name, row.topics ?? []]));
    expect(topics).toEqual({ [fullName(anna)]: ['retirement planning'], [fullName(elif)]: [] });
  });

  test('an invitation to somebody who was heard to speak of it bears it too', async ({
    extension,
  }) => {
    const linkedin = await extension.openLinkedin();
    await linkedin.post().pressLike();
    await expect.poll(() => rowsOf(extension.office, 'heard')).not.toEqual([]);
    await linkedin.follow('search');
    await linkedin.inviteAtOnce(ben);
    await expect
      .poll(async () => (await extension.rows()).find(({ action }) => action === 'invite'))
      .toMatchObject({ people: [{ name: fullName(ben) }], topics: ['retirement planning'] });
    const stored = JSON.stringify([await extension.rows(), await extension.stored('')]);
    expect(stored).not.toContain('starts too late');
  });
});

test.describe('where visits count', () => {
  test.use({ settings: { ...CONSENTED, countVisits: true } });

  test('a profile that the rep stays on is a visit, once; their own is none', async ({
    extension,
  }) => {
    const linkedin = await extension.openLinkedin({ path: profileOf(REP) });
    await linkedin.go(profileOf(anna));
    expect(await extension.rowsOnce(1)).toMatchObject([
      { action: 'visit', proof: 'page', people: [{ name: fullName(anna) }] },
    ]);
    await linkedin.go(profileOf(ben));
    await linkedin.go(profileOf(anna));
    await linkedin.go(leadPageOf(elif));
    const rows = await extension.rowsOnce(2);
    const names = rows.map(({ people }) => people[0]?.name).sort();
    expect(names).toEqual([fullName(anna), fullName(elif)]);
  });
});
