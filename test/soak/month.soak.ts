import { expect, test } from '@playwright/test';
import { NOTHING_WRONG, soak, wrongIn } from './soak';
import { tableOf } from './table';

/** By default a rep's month, three times; `QUOTA_PACER_SEEDS=4,5 QUOTA_PACER_ACTS=500` plays others. */
const SEEDS = (process.env.QUOTA_PACER_SEEDS ?? '1,2,3').split(',').map(Number);
const ACTS = Number(process.env.QUOTA_PACER_ACTS ?? 6000);
/** How soon after a fault's end everything that waited must be written and must have left the outbox, ms. */
const SOON = 2000;

for (const seed of SEEDS) {
  test(`${ACTS} acts with faults at moments chosen by seed ${seed}`, async () => {
    const say = (line: string) => process.stdout.write(`  ${line}\n`);
    const result = await soak(seed, ACTS, say);
    say(`\n${tableOf(result)}\n`);
    expect(wrongIn(result)).toEqual(NOTHING_WRONG);
    expect(result.waits.filter(({ ms, emptyAfter }) => Math.max(ms, emptyAfter) > SOON)).toEqual(
      [],
    );
  });
}
