import { expect, test } from '@/test/e2e/extension';
import { profileOf } from '@/test/e2e/pages/linkedin-page';
import { BODY_FORMS, PLACES } from '@/test/stage/linkedin/page/carry';
import { BOUNDS } from '@/utils/activity/bounds';
import { NOISE } from '@/utils/sites/linkedin/build/noise';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import { UNKNOWN_WRITES } from '@/utils/sites/linkedin/build/unknown';

const [anna, ben, chloe, , elif] = MEMBERS;

for (const fault of ['refused', 'limit', 'errors'] as const) {
  test(`an invitation that meets "${fault}" fails, and counts when tried again`, async ({
    extension,
    stage,
  }) => {
    const linkedin = await extension.openLinkedin({ path: profileOf(anna) });
    stage.linkedin.answerNext(fault);
    await linkedin.invite();
    expect(await extension.rowsOnce(1)).toMatchObject([
      { action: 'invite', state: 'failed', reason: 'refused' },
    ]);
    if (fault === 'limit') await linkedin.page.getByRole('button', { name: 'Got it' }).click();
    await linkedin.invite();
    await expect.poll(() => extension.rows()).toMatchObject([{ state: 'counted', reason: null }]);
  });
}

for (const fault of ['server-after', 'cut'] as const) {
  test(`a comment that meets "${fault}" waits for the rep`, async ({ extension, stage }) => {
    const linkedin = await extension.openLinkedin({ wire: 'voyager' });
    stage.linkedin.answerNext(fault);
    await linkedin.post().comment('Well said');
    expect(await extension.rowsOnce(1)).toMatchObject([
      { action: 'comment', state: 'unconfirmed', reason: 'no-answer' },
    ]);
  });
}

test('a reaction that is changed stays one', async ({ extension, stage }) => {
  const linkedin = await extension.openLinkedin();
  await linkedin.post().pressLike();
  await extension.rowsOnce(1);
  await linkedin.post().celebrate();
  await expect.poll(() => stage.linkedin.touches.length).toBe(3);
  await expect.poll(() => extension.rows()).toMatchObject([{ state: 'counted' }]);
});

test('touches go on to count while the rep moves about the site', async ({ extension }) => {
  const linkedin = await extension.openLinkedin();
  await linkedin.post().pressLike();
  await extension.rowsOnce(1);
  await linkedin.follow('search');
  await linkedin.inviteAtOnce(ben);
  await extension.rowsOnce(2);
  await linkedin.go(profileOf(elif));
  await linkedin.pressFollow();
  const rows = await extension.rowsOnce(3);
  const actions = rows.map(({ action }) => action).sort();
  expect(actions).toEqual(['follow', 'invite', 'reaction']);
});

test('every frame, both ways to ask and every form of a body are seen', async ({ extension }) => {
  const { page } = await extension.openLinkedin();
  const carriers = PLACES.flatMap((place) =>
    (['fetch', 'xhr'] as const).flatMap((by) =>
      BODY_FORMS.filter(
        (form) => form !== 'parameters' && (by === 'fetch' || form !== 'request'),
      ).map((form) => ({ place, by, form })),
    ),
  );
  const tokens = await page.evaluate(async (all) => {
    const { members, burst, ready } = window.linkedin;
    for (const { place } of all) await ready(place);
    const touches = all.map((carrier) => ({
      touch: {
        act: 'message' as const,
        people: [members[2]],
        text: 'Words that nobody keeps',
        originToken: `${carrier.place}-${carrier.by}-${carrier.form}`,
      },
      manner: { carrier, generation: 'voyager' as const },
    }));
    await burst(touches);
    return touches.map(({ touch }) => touch.originToken);
  }, carriers);
  const rows = await extension.rowsOnce(carriers.length);
  expect(rows.map(({ key }) => key).sort()).toEqual(
    tokens.map((token) => `linkedin:me:message:${token}`).sort(),
  );
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['counted']));
  expect(rows[0]?.people).toMatchObject([{ id: `profile:${chloe.profile}` }]);
});

test('what is no act leaves nothing behind', async ({ extension }) => {
  const { page } = await extension.openLinkedin();
  await page.evaluate(
    async (all) => {
      for (const asked of all) await window.linkedin.ask(asked);
      const [person] = window.linkedin.members;
      await window.linkedin.touch({ act: 'follow', whom: person });
    },
    NOISE.map(({ asked }) => asked),
  );
  expect(await extension.rowsOnce(1)).toMatchObject([{ action: 'follow' }]);
  expect((await extension.healthOf('linkedin'))?.unread ?? 0).toBe(0);
});

test('writes that nobody knows are counted as not understood, by name', async ({ extension }) => {
  const { page } = await extension.openLinkedin();
  // No more names are kept.
  const unknown = UNKNOWN_WRITES.slice(-BOUNDS.shapes);
  // Each twice: counted twice, named once.
  await page.evaluate(
    async (all) => {
      for (const asked of all) await window.linkedin.ask(asked);
    },
    [...unknown, ...unknown].map(({ asked }) => asked),
  );
  const shapes = unknown.map(({ shape }) => shape);
  await expect
    .poll(() => extension.healthOf('linkedin'))
    .toMatchObject({ unread: 2 * shapes.length, shapes: shapes.map((shape) => ({ shape })) });
  expect(await extension.rows()).toEqual([]);
});
