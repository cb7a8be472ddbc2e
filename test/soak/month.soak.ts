import { expect, test } from '@playwright/test';
import { soak } from './soak';
import { tableOf } from './table';

/** By default a rep's month, three times; `QUOTA_PACER_SEEDS=4,5 QUOTA_PACER_ACTS=500` plays others. */
const SEEDS = (process.env.QUOTA_PACER_SEEDS ?? '1,2,3').split(',').map(Number);
const ACTS = Number(process.env.QUOTA_PACER_ACTS ?? 6000);
/** How soon after a fault's end everything that waited must be written and must have left the outbox, ms. */
const SOON = 2000;

for (const seed of SEEDS) {
  test(`${ACTS} acts with faults at moments chosen by seed ${seed}`, async () => {
    const say = (line: string) => process.stdout.write(`  ${line}\n`);
    const {
      faults: _,
      waits,
      acts: __,
      ...wrong
    } = await soak(seed, ACTS, say).then((result) => {
      say(`\n${tableOf(result)}\n`);
      return result;
    });
    const nothing = {
      lost: [],
      doubled: [],
      wrongDay: [],
      unconfirmed: [],
      madeUp: [],
      waiting: 0,
    };
    expect(wrong).toEqual(nothing);
    expect(waits.filter(({ ms, emptyAfter }) => Math.max(ms, emptyAfter) > SOON)).toEqual([]);
  });
}
