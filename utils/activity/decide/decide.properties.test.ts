import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulesWith } from '@/test/support/counting-rules';
import { mailSighting } from '@/test/support/sightings';
import { activitySchema } from '@/utils/activity/activity';
import type { Sighting } from '@/utils/activity/sighting';
import { decide } from './decide';
import { decideByRep } from './rep-decision';

const NOW = Date.parse('2026-11-20T14:03:22Z');
const MOMENT = { now: NOW, zone: 'UTC' };
const RULES = rulesWith();
const SIGHTING = mailSighting();

const first = (sighting: Sighting) => {
  const row = decide(null, sighting, RULES, MOMENT);
  if (row === null) throw new Error('nothing was stored');
  return row;
};
const later = { ...MOMENT, now: NOW + 5000 };

const LASTING = ['exclude', 'restore', 'undo'] as const;
type Lasting = (typeof LASTING)[number];

describe('for any sequence of sightings and decisions', () => {
  const outcome = fc.constantFrom<Sighting['outcome']>('accepted', 'refused', 'unknown');
  const decision = fc.constantFrom(...LASTING);
  const step = fc.oneof({ weight: 3, arbitrary: outcome }, { weight: 1, arbitrary: decision });
  const isDecision = (s: string): s is Lasting => LASTING.includes(s as Lasting);

  test('there is one valid row, its history leads to its state, and the best proof or the rep decides', () => {
    fc.assert(
      fc.property(outcome, fc.array(step), (start, steps) => {
        let row = first({ ...SIGHTING, outcome: start });
        const seen: string[] = [start];
        let decided: Lasting | null = null;
        for (const s of steps) {
          if (isDecision(s)) {
            const changed = decideByRep(row, s, NOW);
            if (changed) decided = s;
            row = changed ?? row;
          } else {
            if (decided === null) seen.push(s);
            row = decide(row, { ...SIGHTING, outcome: s }, RULES, later) ?? row;
          }
        }
        const byRep = { exclude: 'excluded', restore: 'counted', undo: 'undone' } as const;
        const byProof = seen.includes('accepted')
          ? 'counted'
          : seen.includes('unknown')
            ? 'unconfirmed'
            : 'failed';
        expect(row.state).toBe(decided ? byRep[decided] : byProof);
        expect(row.history.at(-1)?.to).toBe(row.state);
        expect(activitySchema.safeParse(row).success).toBe(true);
        for (const [n, entry] of row.history.entries()) {
          expect(entry.from).toBe(row.history[n - 1]?.to ?? null);
        }
      }),
    );
  });
});
