import { expect } from '@/test/e2e/extension';

import { test } from './stage-alone';
import type { Fault } from './sync-service';

const REFUSALS: [Fault, string][] = [
  ['refused', 'The server refused the mail.'],
  ['error', 'The server answered 500.'],
  ['unacknowledged', 'The server did not say whether it took the mail.'],
  ['empty', 'The server did not say whether it took the mail.'],
  ['cut', 'The connection broke.'],
];
for (const [fault, words] of REFUSALS) {
  test(`a send that meets "${fault}" comes back to its writer`, async ({ open, stage }) => {
    const gmail = await open();
    await gmail.compose({ to: 'anna@acme.example', subject: 'Hello' });
    stage.answerNext(fault);
    await gmail.pressSend();
    await gmail.waitForToast('Message not sent');
    await expect(gmail.form.getByRole('alert')).toContainText(words);
    await gmail.send();
    const ids = stage.sends().map(({ mail }) => mail.id);
    expect(ids).toEqual([ids[0], ids[0]]);
  });
}

test('a held answer comes when it is let go', async ({ open, stage }) => {
  const gmail = await open();
  await gmail.compose({ to: 'anna@acme.example' });
  stage.answerNext('held');
  await gmail.pressSend();
  await expect.poll(() => stage.sends().length).toBe(1);
  await gmail.waitForToast('Sending…');
  stage.release();
  await gmail.waitForToast('Message sent');
});

test('an undo that comes too late is refused: the mail stays sent', async ({ open, stage }) => {
  const gmail = await open();
  await gmail.compose({ to: 'anna@acme.example', subject: 'Gone' });
  await gmail.send();
  stage.endUndo();
  await gmail.page.locator('#link_undo').click();
  await gmail.waitForToast('Too late to undo');
  expect(Object.values(stage.states())).toEqual(['send']);
});
