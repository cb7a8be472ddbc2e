import { expect, test } from '@playwright/test';
import { fuzz } from '@/test/model/fuzz';
import { report } from './report';

const MANY = 1_000_000;
/** Other seeds than in the suite. */
const SEED = 1_000_001;

test('a million mutated uploads and answers', () => {
  test.setTimeout(3_600_000);
  const { trouble, reads, worst, worstPerThousand } = fuzz(MANY, SEED);
  expect(trouble).toEqual([]);
  expect(reads).toBe(MANY);
  report({
    what: `slowest of ${reads.toLocaleString('en')} mutated uploads (${Math.round(worst.size / 1000).toLocaleString('en')} kB with its answer)`,
    ours: worst.time,
    unit: 'ms',
    against: null,
    goal: { text: 'under 1 s', met: worst.time < 1000 },
  });
  report({
    what: 'slowest of the large ones, for each kB',
    ours: worstPerThousand,
    unit: 'ms',
    against: null,
    goal: { text: 'under 1 ms', met: worstPerThousand < 1 },
  });
});
