import { CONSENTED, expect, test } from '@/test/e2e/extension';
import { profileOf } from '@/test/e2e/pages/linkedin-page';
import { fullName } from '@/test/e2e/pages/linkedin-post';
import { SALES_TOUCHES, TOUCHES_BY_HAND } from '@/test/e2e/pages/linkedin-touches';
import { placeOf } from '@/test/e2e/pages/touch-by-hand';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';

const [anna, , , , elif] = MEMBERS;

test.use({ isQuietGranted: true, settings: { ...CONSENTED, quietSites: ['linkedin'] } });

for (const touch of [...TOUCHES_BY_HAND, ...SALES_TOUCHES]) {
  if (touch.action === null) continue;
  test(`in quiet mode, ${touch.name} counts once`, async ({ extension }) => {
    const linkedin = await extension.openLinkedin(placeOf(touch));
    await touch.make(linkedin);
    expect(await extension.rowsOnce(1)).toMatchObject([
      { action: touch.action, site: 'linkedin', state: 'counted', proof: 'status' },
    ]);
    const { takeBack } = touch;
    // A recall names its message by an id that only the answer to the message told.
    if (!takeBack || takeBack.act === 'recall') return;
    await takeBack.make(linkedin);
    await expect
      .poll(async () => (await extension.rows()).map(({ state }) => state))
      .toEqual(['undone']);
  });
}

for (const fault of ['refused', 'limit'] as const) {
  test(`in quiet mode, an invitation that meets "${fault}" fails`, async ({ extension, stage }) => {
    const linkedin = await extension.openLinkedin({ path: profileOf(anna) });
    stage.linkedin.answerNext(fault);
    await linkedin.invite();
    expect(await extension.rowsOnce(1)).toMatchObject([{ state: 'failed', reason: 'refused' }]);
  });
}

for (const fault of ['server-after', 'cut'] as const) {
  test(`in quiet mode, a comment that meets "${fault}" waits for the rep`, async ({
    extension,
    stage,
  }) => {
    const linkedin = await extension.openLinkedin({ wire: 'voyager' });
    stage.linkedin.answerNext(fault);
    await linkedin.post().comment('Well said');
    expect(await extension.rowsOnce(1)).toMatchObject([{ state: 'unconfirmed' }]);
  });
}

test('in quiet mode, what is pressed while an answer is on its way lends it no name', async ({
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
  const named = Object.fromEntries(rows.map(({ key, people }) => [key, people[0]?.name]));
  const [first, , third] = stage.linkedin.world.posts;
  expect(named).toEqual({
    [`linkedin:me:reaction:${first?.post}`]: fullName(anna),
    [`linkedin:me:reaction:${third?.post}`]: fullName(elif),
  });
});

test('in quiet mode, the limit of the week takes back what the status said', async ({
  extension,
}) => {
  const linkedin = await extension.openLinkedin({ path: profileOf(anna) });
  await linkedin.invite();
  expect(await extension.rowsOnce(1)).toMatchObject([{ state: 'counted', proof: 'status' }]);
  await linkedin.page.evaluate(() => window.linkedin.showLimit());
  await expect
    .poll(() => extension.rows())
    .toMatchObject([{ state: 'failed', reason: 'refused', proof: 'page' }]);
});

test('in quiet mode, a touch has the name and the topic that the page shows', async ({
  extension,
}) => {
  await extension.set({ ...CONSENTED, quietSites: ['linkedin'], topics: ['retirement planning'] });
  const linkedin = await extension.openLinkedin();
  await linkedin.post(anna).pressLike();
  const [row] = await extension.rowsOnce(1);
  expect(row).toMatchObject({
    people: [{ name: 'Anna Berg', headline: anna.headline }],
    topics: ['retirement planning'],
  });
});
