import { expect } from '@playwright/test';
import { fullName, profileOf } from '@/test/e2e/pages/linkedin-page';
import { placeOf, SALES_TOUCHES, TOUCHES_BY_HAND } from '@/test/e2e/pages/linkedin-touches';
import { MEMBERS } from '@/utils/sites/linkedin/build-people';
import { test } from '../stage-alone';
import { LANGUAGES, WIRES } from './linkedin-html';
import { PLACES } from './page/carry';

const [anna, ben] = MEMBERS;

/** What only the older wires say, the newest pages say in those. */
const GENERATIONS = {
  sdui: ['sdui', 'voyager'],
  voyager: ['voyager'],
  legacy: ['legacy', 'voyager'],
};

for (const wire of WIRES) {
  for (const touch of TOUCHES_BY_HAND) {
    test(`${wire}: ${touch.name} reaches the server, once`, async ({ openLinkedin, stage }) => {
      const linkedin = await openLinkedin(placeOf(touch, { wire }));
      const { touches } = stage.linkedin;
      await touch.make(linkedin);
      await expect.poll(() => touches.map((one) => one.touch.act)).toEqual([touch.act]);
      expect(GENERATIONS[wire]).toContain(touches[0]?.generation);
      expect(touches[0]?.isDone).toBe(true);
      if (!touch.takeBack) return;
      await touch.takeBack.make(linkedin);
      const both = [touch.act, touch.takeBack.act];
      await expect.poll(() => touches.map((one) => one.touch.act)).toEqual(both);
    });
  }
}

for (const touch of SALES_TOUCHES) {
  test(`${touch.name} reaches the server, once`, async ({ openLinkedin, stage }) => {
    const linkedin = await openLinkedin(placeOf(touch, {}));
    await touch.make(linkedin);
    const acts = () => stage.linkedin.touches.map((one) => `${one.generation} ${one.touch.act}`);
    await expect.poll(acts).toEqual([`sales ${touch.act}`]);
    if (!touch.takeBack) return;
    await touch.takeBack.make(linkedin);
    await expect.poll(acts).toEqual([`sales ${touch.act}`, `sales ${touch.takeBack.act}`]);
  });
}

for (const language of LANGUAGES) {
  test(`in ${language}, a person finds everything by its name`, async ({ openLinkedin, stage }) => {
    const linkedin = await openLinkedin({ language });
    await linkedin.celebrate();
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
