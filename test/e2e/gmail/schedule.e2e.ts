import { type Extension, expect, test } from '@/test/e2e/extension';

const HOUR = 3_600_000;

async function rowIn(extension: Extension, state: string) {
  await expect.poll(async () => (await extension.rows()).map((row) => row.state)).toEqual([state]);
  const [row] = await extension.rows();
  return row;
}

for (const wire of ['arrays', 'objects'] as const) {
  test.describe(`Gmail speaking ${wire}`, () => {
    test('a scheduled mail waits, and is taken back when it is cancelled', async ({
      extension,
      stage,
    }) => {
      const gmail = await extension.openGmail({ wire });
      const due = Math.ceil(Date.now() / 1000) * 1000 + HOUR;
      await gmail.compose({ to: 'anna@acme.example', subject: 'Tomorrow' });
      await gmail.schedule(due);
      expect(await rowIn(extension, 'scheduled')).toMatchObject({ at: due, reason: null });
      await gmail.cancel('Tomorrow');
      expect(await rowIn(extension, 'undone')).toMatchObject({ reason: 'cancelled' });
      await gmail.schedule(due + HOUR);
      expect(await rowIn(extension, 'scheduled')).toMatchObject({ at: due + HOUR });
      expect(Object.values(stage.states())).toEqual(['schedule']);
    });
  });
}

test('a scheduled mail counts when it leaves, also if the worker slept until then', async ({
  extension,
  stage,
}) => {
  const gmail = await extension.openGmail();
  await gmail.compose({ to: 'anna@acme.example', subject: 'Soon' });
  const due = Math.ceil(Date.now() / 1000) * 1000 + 3_000;
  await gmail.schedule(due);
  // On a busy machine it may have left before anybody looks.
  await extension.rowsOnce(1);
  await extension.stopWorker();
  await expect.poll(() => Object.values(stage.states())).toEqual(['send']);
  // Anything starts the worker; here it is a popup.
  await extension.openPopup();
  const row = await rowIn(extension, 'counted');
  expect(row).toMatchObject({ at: due, reason: null });
  expect(row?.history.map(({ to }) => to)).toEqual(['scheduled', 'counted']);
});

test('scheduled, taken back beside the notice and sent at once, it is one', async ({
  extension,
}) => {
  const gmail = await extension.openGmail();
  await gmail.compose({ to: 'anna@acme.example' });
  await gmail.schedule(Date.now() + HOUR);
  await rowIn(extension, 'scheduled');
  await gmail.undo();
  await rowIn(extension, 'undone');
  await gmail.send();
  expect(await rowIn(extension, 'counted')).toMatchObject({ history: { length: 3 } });
});
