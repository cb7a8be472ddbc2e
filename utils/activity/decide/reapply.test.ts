import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulesWith } from '@/test/support/counting-rules';
import { mailSighting } from '@/test/support/sightings';
import { type Activity, activitySchema } from '@/utils/activity/activity';
import { type CountingRules, judge } from '@/utils/activity/rules/counting-rules';
import type { Sighting } from '@/utils/activity/sighting';
import { decide } from './decide';
import { mayCountMore, preview, reapply } from './reapply';
import { decideByRep } from './rep-decision';

const NOW = Date.parse('2026-11-20T14:03:22Z');
const LATER = NOW + 5000;
const MOMENT = { now: NOW, zone: 'UTC' };

function rowTo(addresses: string[], over: Partial<Sighting> = {}, rules = rulesWith()): Activity {
  const people = addresses.map((address) => ({ id: address, role: null, name: 'Name', address }));
  const row = decide(null, mailSighting({ people, at: NOW, ...over }), rules, MOMENT);
  if (row === null) throw new Error('nothing was stored');
  return row;
}

const ANNA = 'anna@berg.example';
const BO = 'bo@globex.example';
const NEVER_BERG = rulesWith({ neverLog: ['berg.example'] });

describe('changed rules, applied to a row', () => {
  test('leaves it out, without its people', () => {
    const row = reapply(rowTo([ANNA]), NEVER_BERG, LATER);
    expect(row).toMatchObject({
      state: 'excluded',
      reason: 'never-log',
      people: [],
      evidence: {},
      history: [{ to: 'counted' }, { at: LATER, from: 'counted', to: 'excluded', why: 'policy' }],
    });
    expect(JSON.stringify(row)).not.toContain('berg');
  });

  test('lets it count on for those who remain', () => {
    const before = rowTo([ANNA, BO]);
    const row = reapply(before, NEVER_BERG, LATER);
    expect(row).toEqual({ ...before, people: [before.people[1]] });
  });

  test.each<[string, Partial<Sighting>, Activity['state']]>([
    ['waits for an answer', { outcome: 'unknown' }, 'excluded'],
    ['is scheduled', { act: 'scheduled', due: NOW + 9e6 }, 'excluded'],
    ['failed', { outcome: 'refused' }, 'failed'],
  ])('takes the people of one that %s', (_, over, state) => {
    const row = reapply(rowTo([ANNA], over), NEVER_BERG, LATER);
    expect(row).toMatchObject({ state, people: [], evidence: {} });
  });

  test('one that is proven later stays left out', () => {
    const open = reapply(rowTo([ANNA], { outcome: 'unknown' }), NEVER_BERG, LATER);
    const people = [{ id: ANNA, role: null, name: null, address: ANNA }];
    const seen = decide(open, mailSighting({ people, at: NOW }), NEVER_BERG, MOMENT);
    expect(seen).toMatchObject({ state: 'excluded', reason: 'never-log', people: [] });
  });

  test('changes nothing of what counts by it too', () => {
    expect(reapply(rowTo([BO]), NEVER_BERG, LATER)).toBeNull();
  });

  test('cannot look at one that names nobody', () => {
    const internal = rowTo(['boss@acme.example']);
    expect(internal.state).toBe('excluded');
    expect(reapply(internal, rulesWith({ ownDomains: [] }), LATER)).toBeNull();
  });

  test.each(['exclude', 'restore', 'undo'] as const)(
    'does not touch what the rep decided: %s',
    (decision) => {
      const start = rowTo([ANNA], decision === 'restore' ? { outcome: 'refused' } : {});
      const decided = decideByRep(start, decision, NOW);
      expect(decided && reapply(decided, NEVER_BERG, LATER)).toBeNull();
    },
  );

  test('does not touch what the rep logged by hand', () => {
    const { signs: _, ...row } = rowTo([ANNA]);
    expect(reapply({ ...row, source: 'manual' }, NEVER_BERG, LATER)).toBeNull();
  });
});

describe('a preview', () => {
  test('tells what would change, and how many rows cannot be looked at', () => {
    const [anna, bo, boss] = [rowTo([ANNA]), rowTo([BO]), rowTo(['boss@acme.example'])];
    const byRep = decideByRep(rowTo([ANNA]), 'exclude', NOW) ?? anna;
    const { changes, unseen } = preview([anna, bo, boss, byRep], NEVER_BERG, LATER);
    expect(changes).toMatchObject([{ row: anna, changed: { reason: 'never-log' } }]);
    expect(unseen).toBe(1);
  });

  test('of nothing is empty', () => {
    expect(preview([], NEVER_BERG, LATER)).toEqual({ changes: [], unseen: 0 });
  });
});

const address = fc.constantFrom(
  ANNA,
  BO,
  'boss@acme.example',
  'no-reply@berg.example',
  'x@gmail.com',
);
const entries = fc.uniqueArray(fc.constantFrom('berg.example', '*.example', BO, 'gmail.com'));
const rules = fc
  .record({
    leaveOutInternal: fc.boolean(),
    leaveOutAutomatic: fc.boolean(),
    countOrganizations: fc.boolean(),
    neverLog: entries,
    privatePeople: fc.uniqueArray(address),
  })
  .map((over) => rulesWith(over));

describe('for any rules before and after', () => {
  const rows = fc.array(fc.uniqueArray(address, { minLength: 1 }), { maxLength: 5 });

  test('what is applied is what was shown, once, and nobody is left whom the rules leave out', () => {
    fc.assert(
      fc.property(rows, rules, rules, (people, before, after) => {
        const log = people.map((to) => rowTo(to, {}, before));
        const shown = preview(log, after, LATER);
        const applied = log.map((row) => reapply(row, after, LATER) ?? row);
        expect(log.filter((row, place) => row !== applied[place])).toEqual(
          shown.changes.map(({ row }) => row),
        );
        expect(preview(applied, after, LATER).changes).toEqual([]);
        for (const row of applied) {
          expect(activitySchema.safeParse(row).success).toBe(true);
          expect(judge({ from: null, people: row.people }, after).people).toEqual(row.people);
        }
      }),
    );
  });

  test('a row never counts that did not before', () => {
    fc.assert(
      fc.property(rows, rules, rules, (people, before, after) => {
        for (const row of people.map((to) => rowTo(to, {}, before))) {
          const changed = reapply(row, after, LATER);
          if (changed?.state === 'counted') expect(row.state).toBe('counted');
        }
      }),
    );
  });

  test('if more counts by the second, that was foreseen', () => {
    const counts = (to: string[], rules: CountingRules) => rowTo(to, {}, rules).state === 'counted';
    fc.assert(
      fc.property(fc.uniqueArray(address, { minLength: 1 }), rules, rules, (to, before, after) => {
        fc.pre(counts(to, after) && !counts(to, before));
        expect(mayCountMore(before, after)).toBe(true);
      }),
    );
  });
});
