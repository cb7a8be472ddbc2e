import { expect } from '@/test/e2e/extension';
import { profileOf } from '@/test/e2e/pages/linkedin-page';
import { SALES_TOUCHES, TOUCHES_BY_HAND } from '@/test/e2e/pages/linkedin-touches';
import { placeOf } from '@/test/e2e/pages/touch-by-hand';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import { test } from '../stage-alone';
import { LANGUAGES } from './linkedin-html';
import { BODY_FORMS, PLACES } from './page/carry';

const [anna, ben, , , elif] = MEMBERS;

for (const touch of [...TOUCHES_BY_HAND, ...SALES_TOUCHES]) {
  test(`${touch.name} reaches the server, once`, async ({ openLinkedin, stage }) => {
    const linkedin = await openLinkedin(placeOf(touch));
    const acts = () => stage.linkedin.touches.map((one) => one.touch.act);
    await touch.make(linkedin);
    await expect.poll(acts).toEqual([touch.act]);
    if (!touch.takeBack) return;
    await touch.takeBack.make(linkedin);
    await expect.poll(acts).toEqual([touch.act, touch.takeBack.act]);
  });
}

test('what is under way cannot be pressed again before the page shows what came of it', async ({
  openLinkedin,
  stage,
}) => {
  const linkedin = await openLinkedin();
  const { promise: shown, resolve: show } = Promise.withResolvers<void>();
  await linkedin.page.route('**/stage/world', async (route) => {
    await shown;
    await route.continue();
  });
  await linkedin.post().pressLike();
  await expect.poll(() => stage.linkedin.touches.length).toBe(1);
  const again = linkedin.post().pressLike();
  await expect(linkedin.post().card.getByRole('button', { disabled: true })).toHaveCount(1);
  show();
  await again;
  await expect
    .poll(() => stage.linkedin.touches.map(({ touch }) => touch.act))
    .toEqual(['react', 'take-reaction-back']);
});

for (const language of LANGUAGES) {
  test(`in ${language}, a person finds everything by its name`, async ({ openLinkedin, stage }) => {
    const linkedin = await openLinkedin({ language });
    await linkedin.post().celebrate();
    await linkedin.follow('search');
    await linkedin.inviteAtOnce(anna);
    await linkedin.follow('sent');
    await linkedin.withdraw(anna);
    await linkedin.go(profileOf(ben));
    await linkedin.invite('A note');
    await expect
      .poll(() => stage.linkedin.touches.map(({ touch }) => touch.act))
      .toEqual(['react', 'invite', 'withdraw', 'invite']);
    expect(stage.linkedin.touches.at(-1)?.touch).toMatchObject({ person: ben, note: 'A note' });
  });
}

test('going to another page of the site does not load it', async ({ openLinkedin, stage }) => {
  const linkedin = await openLinkedin();
  const loads = () => stage.requests.filter(({ path }) => /^\/(feed|search|in|myn)/.test(path));
  await linkedin.follow('search');
  await linkedin.page.getByRole('link', { name: 'Ben Okafor', exact: true }).click();
  await expect(linkedin.page.getByRole('heading', { name: 'Ben Okafor' })).toBeVisible();
  await linkedin.page.goBack();
  await expect(linkedin.page.getByRole('heading', { name: 'Search' })).toBeVisible();
  expect(loads()).toHaveLength(1);
});

test('a dialog sends from the hidden frame, and the page then confirms it', async ({
  openLinkedin,
  stage,
}) => {
  const linkedin = await openLinkedin({ path: profileOf(anna) });
  const sentFrom = linkedin.page
    .waitForRequest(/voyagerRelationships/)
    .then((made) => made.frame());
  await linkedin.invite();
  expect(new URL((await sentFrom).url()).pathname).toBe('/preload/');
  await expect
    .poll(() => stage.requests.filter(({ path }) => path.includes('handlePostInterop')).length)
    .toBe(1);
  expect(stage.linkedin.touches).toHaveLength(1);
});

test('the weekly limit opens its dialog, and nobody is invited', async ({
  openLinkedin,
  stage,
}) => {
  const linkedin = await openLinkedin({ path: profileOf(anna) });
  stage.linkedin.answerNext('limit');
  await linkedin.invite();
  await expect(linkedin.limit).toBeVisible();
  expect(stage.linkedin.touches).toMatchObject([{ isDone: false }]);
});

for (const fault of ['refused', 'errors', 'server'] as const) {
  test(`what is ${fault} is not done, and the page says so`, async ({ openLinkedin, stage }) => {
    const linkedin = await openLinkedin();
    stage.linkedin.answerNext(fault);
    await linkedin.post().pressLike();
    await expect(linkedin.notice).toContainText('That did not work');
    const [post] = stage.linkedin.world.posts;
    expect(post?.reaction).toBeNull();
    await linkedin.post().pressLike();
    await expect.poll(() => stage.linkedin.world.posts[0]?.reaction).toBe('LIKE');
  });
}

test('after `server-after` and `cut` the page cannot know that it was done', async ({
  openLinkedin,
  stage,
}) => {
  const linkedin = await openLinkedin();
  for (const fault of ['server-after', 'cut'] as const) {
    stage.linkedin.answerNext(fault);
    await linkedin.post(elif).pressLike();
    await expect(linkedin.notice).toContainText('That did not work');
    await expect.poll(() => stage.linkedin.touches.at(-1)?.isDone).toBe(true);
  }
});

test('what is held is done at once, and answered when it is let go', async ({
  openLinkedin,
  stage,
}) => {
  const linkedin = await openLinkedin();
  stage.linkedin.answerNext('held');
  await linkedin.post().pressLike();
  await expect.poll(() => stage.linkedin.world.posts[0]?.reaction).toBe('LIKE');
  const like = linkedin.post().card.getByRole('button', { name: 'Reaction button state: LIKE' });
  await expect(like).toBeHidden();
  stage.release();
  await expect(like).toBeVisible();
});

test('a request goes out of every frame, by both ways, with every form of body', async ({
  openLinkedin,
  stage,
}) => {
  const { page } = await openLinkedin();
  const carriers = PLACES.flatMap((place) => [
    ...BODY_FORMS.filter((form) => form !== 'parameters').map((form) => ({
      place,
      form,
      by: 'fetch' as const,
    })),
    { place, by: 'xhr' as const, form: 'text' as const },
    { place, by: 'xhr' as const, form: 'blob' as const },
    { place, by: 'xhr' as const, form: 'buffer' as const },
  ]);
  const outcomes = await page.evaluate((all) => {
    const [, person] = window.linkedin.members;
    const touches = all.map((carrier) => ({
      touch: { act: 'follow' as const, whom: person },
      manner: { carrier },
    }));
    return window.linkedin.burst(touches);
  }, carriers);
  expect(outcomes.every(({ isDone }) => isDone)).toBe(true);
  const sent = stage.linkedin.touches.map(({ touch }) => touch);
  expect(sent).toEqual(
    carriers.map(() => ({ act: 'follow', whom: expect.objectContaining({ vanity: ben.vanity }) })),
  );
});

test('a test makes any request, and gives the answer to it', async ({ openLinkedin, stage }) => {
  const { page } = await openLinkedin();
  const answers = await page.evaluate(async () => {
    const asked = {
      method: 'POST' as const,
      url: '/voyager/api/anything',
      contentType: 'application/json',
      body: '{}',
    };
    const { exchange } = window.linkedin;
    return [
      await exchange(asked, { status: 418, bodyText: 'no' }, { by: 'xhr', place: 'preload' }),
      await exchange(asked, { status: 200, bodyText: ['a', 'b', 'c'] }, { place: 'blank' }),
      await exchange(asked, 'cut'),
    ];
  });
  expect(answers).toEqual([
    { status: 418, body: 'no' },
    { status: 200, body: 'abc' },
    { status: 0, body: '' },
  ]);
  expect(stage.linkedin.touches).toEqual([]);
});

test('older posts come below the others as they are asked for', async ({ openLinkedin }) => {
  const { page } = await openLinkedin();
  const posts = page.getByRole('button', { name: /^Open control menu for post by/ });
  const before = await posts.count();
  await page.evaluate(() => window.linkedin.loadOlder());
  await expect(posts).toHaveCount(before + 10);
});
