import { expect, test } from 'vitest';
import { compare, shortest } from './sequences';

const MANY = 20_000;
/** For another number of them: `SEQUENCES=1000000 npx vitest run test/model/sequences.test.ts`. */
const FIRST = Number(process.env.SEQUENCES ?? 1);

/** ms: the machine may be busy with other work. */
const PATIENCE = 240_000;

test(
  'whatever is done, however it travels: the log says what the server has',
  () => {
    const trouble: string[] = [];
    const met: Record<string, number> = {};
    for (let seed = FIRST; seed < FIRST + MANY && trouble.length < 5; seed++) {
      const outcome = compare(seed);
      if (outcome.trouble.length > 0) trouble.push(shortest(seed));
      for (const state of outcome.states) met[state] = (met[state] ?? 0) + 1;
    }
    expect(trouble).toEqual([]);
    // Every kind of end occurs often enough to mean something.
    for (const state of ['counted', 'scheduled', 'undone', 'failed', 'unconfirmed']) {
      expect(met[state]).toBeGreaterThan(500);
    }
  },
  PATIENCE,
);
