import { expect, test } from 'vitest';
import { fuzz } from './fuzz';

/** ms: the machine may be busy with other work. */
const PATIENCE = 240_000;

test(
  '50,000 mutated uploads and answers: no throw, nothing made up, nothing missed in silence',
  () => {
    const { trouble, reads, sighted, unread } = fuzz(50_000, 1);
    expect(trouble).toEqual([]);
    expect(reads).toBe(50_000);
    // Enough must still be readable: in exchanges that are mutated beyond recognition, nothing could go wrong.
    expect(sighted).toBeGreaterThan(10_000);
    expect(unread).toBeGreaterThan(5000);
  },
  PATIENCE,
);
