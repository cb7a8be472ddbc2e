import { expect, test } from '@playwright/test';
import { NOTHING_WRONG, soak, wrongIn } from '@/test/soak/soak';
import { tableOf } from '@/test/soak/table';

test('of some hundred acts none is lost or doubled, whatever fails meanwhile', async () => {
  test.setTimeout(300_000);
  // Another seed each day, which the table names.
  const seed = Math.floor(Date.now() / 86_400_000);
  const result = await soak(seed, 400);
  process.stdout.write(`\nA short soak, seed ${seed}:\n${tableOf(result)}\n\n`);
  expect(wrongIn(result)).toEqual(NOTHING_WRONG);
});
