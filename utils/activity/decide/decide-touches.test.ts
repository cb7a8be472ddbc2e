import { describe, expect, test } from 'vitest';
import { moment, NOW } from '@/test/support/acts';
import { rulesWith } from '@/test/support/counting-rules';
import { touchSighting } from '@/test/support/sightings';
import { type Activity, activitySchema } from '@/utils/activity/activity';
import type { SightedPerson, Sighting } from '@/utils/activity/sighting';
import { decide } from './decide';
import { decideByRep } from './rep-decision';

const T = NOW - 3_600_000;
const DAY_BEFORE = NOW - 24 * 3_600_000;
const TARA: SightedPerson = {
  id: 'profile:ACoAATara',
  role: null,
  name: 'Tara Target',
  address: null,
  headline: 'Head of Benefits',
  company: 'Target Ltd',
};
const nameless = (id: string, others: string[] = []): SightedPerson => ({
  id,
  role: null,
  name: null,
  address: null,
  others,
});
const seen = (over: Partial<Sighting> = {}) => touchSighting({ at: T, people: [TARA], ...over });

function rowOf(rules: ReturnType<typeof rulesWith>, ...sightings: Sighting[]): Activity {
  const row = sightings.reduce<Activity | null>(
    (stored, sighting) => decide(stored, sighting, rules, moment()) ?? stored,
    null,
  );
  return activitySchema.parse(row);
}
const RULES = rulesWith();

describe('what is known of a touch', () => {
  const first = seen({ topics: ['pensions'], wrote: true, outcome: 'unknown' });

  test('is in the row', () => {
    expect(rowOf(RULES, first)).toMatchObject({
      people: [
        {
          id: TARA.id,
          name: 'Tara Target',
          headline: 'Head of Benefits',
          company: 'Target Ltd',
        },
      ],
      topics: ['pensions'],
      wrote: true,
      object: 'linkedin:me:comment:activity:7400',
    });
  });

  test.each([
    ['knows nobody', { people: [] }],
    ['knows an id', { people: [nameless(TARA.id)] }],
    ['knows another id beside it', { people: [nameless('member:7', [TARA.id])] }],
  ])('is not lost to a sight that %s', (_, over) => {
    const { people, topics, wrote, state } = rowOf(RULES, first, seen(over));
    expect(state).toBe('counted');
    expect(people).toMatchObject([{ name: 'Tara Target', company: 'Target Ltd' }]);
    expect({ topics, wrote }).toEqual({ topics: ['pensions'], wrote: true });
  });

  test('grows by a sight that says nothing else new', () => {
    const row = rowOf(RULES, seen({ people: [] }), seen({ topics: ['tax'] }));
    expect(row.people).toMatchObject([{ id: TARA.id, name: 'Tara Target' }]);
    expect(row.topics).toEqual(['tax']);
    expect(row.history).toHaveLength(1);
    expect(decide(row, seen({ topics: ['tax'] }), RULES, moment())).toBeNull();
  });

  test('grows also where the rep has decided, whose word stands', () => {
    const excluded = decideByRep(rowOf(RULES, first), 'exclude', NOW);
    const row = decide(excluded, seen({ topics: ['tax'] }), RULES, moment());
    expect(row).toMatchObject({ state: 'excluded', topics: ['pensions', 'tax'] });
  });

  test('is not kept of those whom the rules leave out, who stay left out of a sight of nobody', () => {
    const rules = rulesWith({ privatePeople: [TARA.id] });
    const row = rowOf(rules, first, seen({ people: [] }), seen({ people: [], topics: ['tax'] }));
    expect(row).toMatchObject({ state: 'excluded', reason: 'private', people: [], topics: [] });
    expect(JSON.stringify(row)).not.toContain('Tara');
  });
});

describe('a reaction', () => {
  const reaction = (at: number, over: Partial<Sighting> = {}) => {
    const { object, ...touch } = seen({ at, id: 'reaction:activity:7400', action: 'reaction' });
    return { ...touch, ...over };
  };
  const back = (at: number) => reaction(at, { act: 'undone', people: [] });

  test('changed stays where it was', () => {
    const row = rowOf(RULES, reaction(DAY_BEFORE), back(T), reaction(T + 4000));
    expect(row).toMatchObject({ state: 'counted', at: DAY_BEFORE });
  });

  test('changed, and seen in another order, stays where it was', () => {
    const row = rowOf(RULES, reaction(DAY_BEFORE), reaction(T + 4000), back(T));
    expect(row).toMatchObject({ state: 'counted', at: DAY_BEFORE });
  });

  test('given anew a while after counts anew, then', () => {
    const row = rowOf(RULES, reaction(DAY_BEFORE), back(T), reaction(T + 6000));
    expect(row).toMatchObject({ state: 'counted', at: T + 6000 });
  });

  test('taken back does not count', () => {
    expect(rowOf(RULES, reaction(DAY_BEFORE), back(T))).toMatchObject({ state: 'undone' });
  });
});

describe('the rules for touches', () => {
  const company = nameless('company:1035');

  test('leaves out what is done to an organization, unless the rep counts it', () => {
    const row = rowOf(RULES, seen({ people: [company], action: 'follow' }));
    expect(row).toMatchObject({ state: 'excluded', reason: 'organization', people: [] });
    const counting = rulesWith({ countOrganizations: true });
    expect(rowOf(counting, seen({ people: [company] })).state).toBe('counted');
  });

  test('counts for the person beside an organization', () => {
    expect(rowOf(RULES, seen({ people: [company, TARA] })).people).toHaveLength(1);
  });

  test('knows the private by any of their ids', () => {
    const rules = rulesWith({ privatePeople: ['member:100000042'] });
    const row = rowOf(rules, seen({ people: [{ ...TARA, others: ['member:100000042'] }] }));
    expect(row).toMatchObject({ state: 'excluded', reason: 'private', people: [] });
  });

  test.each([
    ['vanity:tara-target', []],
    [TARA.id, ['vanity:tara-target']],
    [TARA.id, ['vanity:TARA%2Dtarget']],
  ])('knows whom never to log by the address of their page (%s, %j)', (id, others) => {
    const rules = rulesWith({ neverLog: ['linkedin.com/in/tara-target'] });
    const row = rowOf(rules, seen({ people: [{ ...TARA, id, others }] }));
    expect(row).toMatchObject({ state: 'excluded', reason: 'never-log', people: [] });
  });

  test('knows the private by the address of their page', () => {
    const rules = rulesWith({ privatePeople: ['linkedin.com/in/tara-target'] });
    const row = rowOf(rules, seen({ people: [{ ...TARA, others: ['vanity:tara-target'] }] }));
    expect(row).toMatchObject({ state: 'excluded', reason: 'private', people: [] });
  });

  test('does not leave out by a domain whom no address places there', () => {
    expect(rowOf(rulesWith({ neverLog: ['linkedin.com'] }), seen()).state).toBe('counted');
  });
});
