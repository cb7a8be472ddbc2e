import { type Extension, expect, test } from '@/test/e2e/extension';
import type { LinkedinPage } from '@/test/e2e/pages/linkedin-page';
import { fullName } from '@/test/e2e/pages/linkedin-post';
import { SALES_TOUCHES, TOUCHES_BY_HAND } from '@/test/e2e/pages/linkedin-touches';
import { placeOf, type TouchByHand } from '@/test/e2e/pages/touch-by-hand';
import { WIRES, type Wire } from '@/test/stage/linkedin/linkedin-html';
import type { Activity } from '@/utils/activity/activity';
import { MEMBERS, type Member } from '@/utils/sites/linkedin/build/people';

const [, , , , elif] = MEMBERS;

const idsOf = ({ profile, member, vanity, lead }: Member) => [
  `profile:${profile}`,
  `member:${member}`,
  `vanity:${vanity}`,
  `lead:${lead}`,
];

/** Makes a touch that counts, so that everything sent before has arrived. */
async function makeLastTouch({ page }: LinkedinPage): Promise<void> {
  await page.evaluate(() => {
    const person = window.linkedin.members[4];
    return window.linkedin.touch({ act: 'follow', whom: person }, { generation: 'voyager' });
  });
}

function expectCounted(row: Activity | undefined, touch: TouchByHand): void {
  expect(row).toMatchObject({
    kind: 'social',
    action: touch.action,
    site: 'linkedin',
    account: 'me',
    state: 'counted',
    reason: null,
    proof: 'answer',
    source: 'auto',
    ...(touch.isWritten && { wrote: true }),
  });
  expect(row?.people.map(({ name }) => name)).toEqual(touch.people.map(fullName));
  const known = touch.people.flatMap(idsOf);
  for (const { id } of row?.people ?? []) expect(known).toContain(id);
}

async function expectNothingKept(extension: Extension): Promise<void> {
  const stored = JSON.stringify([await extension.rows(), await extension.stored('')]);
  expect(stored).not.toContain('nobody keeps');
}

/**
 * Makes the touch, and takes it back if the wire tells which one that is: in the oldest wire, an invitation has
 * neither an id when it is made nor a person when it is withdrawn.
 */
async function tryByHand(
  extension: Extension,
  linkedin: LinkedinPage,
  touch: TouchByHand,
  wire: Wire,
): Promise<void> {
  await touch.make(linkedin);
  if (touch.action === null) {
    await expect(linkedin.page.getByRole('main')).not.toContainText(
      fullName(touch.people[0] ?? elif),
    );
    await makeLastTouch(linkedin);
    expect(await extension.rowsOnce(1)).toMatchObject([{ action: 'follow' }]);
    return;
  }
  const [row] = await extension.rowsOnce(1);
  expectCounted(row, touch);
  await expectNothingKept(extension);
  const { takeBack } = touch;
  if (!takeBack || (wire === 'legacy' && takeBack.act === 'withdraw')) return;
  await takeBack.make(linkedin);
  const states = async () => (await extension.rows()).map(({ state }) => state);
  await expect.poll(states).toEqual(['undone']);
}

for (const wire of WIRES) {
  test.describe(`LinkedIn speaking ${wire}`, () => {
    for (const touch of TOUCHES_BY_HAND) {
      test(`${touch.name} counts once`, async ({ extension }) => {
        const linkedin = await extension.openLinkedin(placeOf(touch, { wire }));
        await tryByHand(extension, linkedin, touch, wire);
      });
    }
  });
}

test.describe('Sales Navigator', () => {
  for (const touch of SALES_TOUCHES) {
    test(`${touch.name} counts once`, async ({ extension }) => {
      await tryByHand(extension, await extension.openLinkedin(placeOf(touch)), touch, 'sdui');
    });
  }
});
