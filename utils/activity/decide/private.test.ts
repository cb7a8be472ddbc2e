import { describe, expect, test } from 'vitest';
import { rulesWith } from '@/test/support/counting-rules';
import { mailSighting } from '@/test/support/sightings';
import { type Activity, activitySchema } from '@/utils/activity/activity';
import type { Sighting } from '@/utils/activity/sighting';
import { decide } from './decide';
import { isPrivate, markPrivate, unmarkPrivate } from './private';
import { decideByRep } from './rep-decision';

const NOW = Date.parse('2026-11-20T14:03:22Z');
const MOMENT = { now: NOW, zone: 'UTC' };

function seen(over: Partial<Sighting> = {}): Activity {
  const row = decide(null, mailSighting({ at: NOW, ...over }), rulesWith(), MOMENT);
  if (row === null) throw new Error('nothing was stored');
  return row;
}

function marked(row: Activity): Activity {
  const changed = markPrivate(row, NOW + 1);
  if (changed === null) throw new Error('it was not marked');
  return changed;
}

describe('a row that the rep calls private', () => {
  test('is left out and forgets who it was for', () => {
    const row = marked(seen());
    expect(row).toMatchObject({ state: 'excluded', reason: 'private', people: [], evidence: {} });
    expect(JSON.stringify(row)).not.toContain('berg');
    expect(isPrivate(row)).toBe(true);
    expect(activitySchema.safeParse(row).success).toBe(true);
  });

  test.each(['exclude', 'undo'] as const)(
    'forgets it also where the rep had said %s',
    (decision) => {
      const decided = decideByRep(seen(), decision, NOW);
      expect(decided && marked(decided)).toMatchObject({ reason: 'private', people: [] });
    },
  );

  test('is private even if it failed', () => {
    const row = marked(seen({ outcome: 'refused' }));
    expect(row).toMatchObject({ state: 'failed', people: [], evidence: {} });
    expect(isPrivate(row)).toBe(true);
  });

  test('stays left out when it is seen again', () => {
    const rules = rulesWith({ privatePeople: ['anna@berg.example'] });
    const open = marked(seen({ outcome: 'unknown' }));
    expect(decide(open, mailSighting({ at: NOW }), rules, MOMENT)).toMatchObject({
      state: 'excluded',
      reason: 'private',
      people: [],
    });
  });

  test('is no such thing where it names nobody', () => {
    expect(markPrivate(marked(seen()), NOW)).toBeNull();
    expect(markPrivate({ ...seen(), people: [] }, NOW)).toBeNull();
  });
});

describe('taken back', () => {
  test.each<[Partial<Sighting>, Activity['state']]>([
    [{}, 'counted'],
    [{ outcome: 'unknown' }, 'unconfirmed'],
    [{ act: 'scheduled', due: NOW + 9e6 }, 'scheduled'],
    [{ outcome: 'refused' }, 'failed'],
  ])('after %j it is %s again, without its people', (over, state) => {
    const before = seen(over);
    const row = unmarkPrivate(marked(before), NOW + 2);
    expect(row).toMatchObject({ state, reason: before.reason, people: [], evidence: {} });
    expect(row && isPrivate(row)).toBe(false);
    expect(row?.signs).toEqual(before.signs);
  });

  test('what the rep had left out before stays so', () => {
    const excluded = decideByRep(seen(), 'exclude', NOW);
    expect(excluded && unmarkPrivate(marked(excluded), NOW + 2)).toMatchObject({
      state: 'excluded',
      reason: 'rep',
    });
  });

  test('of a row that is not private is nothing', () => {
    expect(unmarkPrivate(seen(), NOW)).toBeNull();
  });
});

test('a private row that the rep counts after all is not private', () => {
  const row = decideByRep(marked(seen()), 'restore', NOW + 2);
  expect(row?.state).toBe('counted');
  expect(row && isPrivate(row)).toBe(false);
});
