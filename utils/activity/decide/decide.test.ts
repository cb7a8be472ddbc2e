import { describe, expect, test } from 'vitest';
import { rulesWith } from '@/test/support/counting-rules';
import { mailSighting } from '@/test/support/sightings';
import { activitySchema } from '@/utils/activity/activity';
import type { Sighting } from '@/utils/activity/sighting';
import { decide } from './decide';
import { logByHand } from './log-by-hand';
import { decideByRep } from './rep-decision';

const NOW = Date.parse('2026-11-20T14:03:22Z');
const MOMENT = {
  now: NOW,
  zone: 'Europe/Stockholm',
};
const RULES = rulesWith();

const SIGHTING = mailSighting({
  at: NOW - 1000,
  url: 'https://mail.google.com/mail/u/0/#all/1a2b',
});
const INTERNAL: Sighting = {
  ...SIGHTING,
  people: [{ id: 'b@acme.example', role: 'to', name: 'Bo', address: 'b@acme.example' }],
};

const first = (sighting = SIGHTING) => {
  const row = decide(null, sighting, RULES, MOMENT);
  if (row === null) throw new Error('nothing was stored');
  return row;
};
const later = { ...MOMENT, now: NOW + 5000 };

describe('the first sighting of an act', () => {
  test('that the site accepted counts, with all that the log asks for', () => {
    expect(first()).toEqual({
      key: 'gmail:u/0:msg-a:r1',
      kind: 'email',
      action: 'new',
      site: 'gmail',
      account: 'u/0',
      at: NOW - 1000,
      day: '2026-11-20',
      zone: 'Europe/Stockholm',
      state: 'counted',
      reason: null,
      proof: 'answer',
      source: 'auto',
      people: [{ id: 'anna@berg.example', name: 'Anna Berg', address: 'anna@berg.example' }],
      topics: [],
      evidence: {
        url: 'https://mail.google.com/mail/u/0/#all/1a2b',
        thread: 'thread-a:r2',
      },
      history: [{ at: NOW, from: null, to: 'counted', why: 'seen' }],
      signs: [{ at: NOW - 1000, act: 'done', outcome: 'accepted', proof: 'answer' }],
    });
  });

  test('that the site refused is failed', () => {
    expect(first({ ...SIGHTING, outcome: 'refused' })).toMatchObject({
      state: 'failed',
      reason: 'refused',
    });
  });

  test('without an answer waits for one', () => {
    expect(first({ ...SIGHTING, outcome: 'unknown' })).toMatchObject({
      state: 'unconfirmed',
      reason: 'no-answer',
    });
  });

  test('inside the company keeps time, kind and reason, and nothing about the person', () => {
    const row = first(INTERNAL);
    expect(row).toMatchObject({ state: 'excluded', reason: 'internal', people: [], evidence: {} });
    expect(JSON.stringify(row)).not.toContain('b@acme.example');
  });

  test('inside the company keeps nothing about the person even if it failed', () => {
    const row = first({ ...INTERNAL, outcome: 'refused' });
    expect(row).toMatchObject({ state: 'failed', people: [], evidence: {} });
  });

  test('by a clock that runs ahead is dated now', () => {
    expect(first({ ...SIGHTING, at: NOW + 9_000_000 }).at).toBe(NOW);
  });
});

describe('a further sighting of the same act', () => {
  test('changes nothing', () => {
    expect(decide(first(), SIGHTING, RULES, later)).toBeNull();
  });

  test('with proof settles what had none, and says so in the history', () => {
    const row = decide(first({ ...SIGHTING, outcome: 'unknown' }), SIGHTING, RULES, later);
    expect(row).toMatchObject({ state: 'counted', reason: null });
    expect(row?.history.at(-1)).toEqual({
      at: later.now,
      from: 'unconfirmed',
      to: 'counted',
      why: 'seen',
    });
  });

  test('that failed does not take back what was accepted', () => {
    expect(decide(first(), { ...SIGHTING, outcome: 'refused' }, RULES, later)).toBeNull();
  });

  test('does not overrule the rep', () => {
    const excluded = decideByRep(first({ ...SIGHTING, outcome: 'unknown' }), 'exclude', NOW);
    expect(decide(excluded, SIGHTING, RULES, later)).toMatchObject({
      state: 'excluded',
      history: excluded?.history,
    });
  });
});

describe("the rep's decision", () => {
  test.each([
    ['exclude', 'excluded', 'rep', 'rep-excluded'],
    ['undo', 'undone', 'rep', 'rep-undone'],
  ] as const)('%s', (decision, state, reason, why) => {
    const row = decideByRep(first(), decision, later.now);
    expect(row).toMatchObject({ state, reason });
    expect(row?.history.at(-1)).toEqual({ at: later.now, from: 'counted', to: state, why });
  });

  test('restore counts what the rules had left out', () => {
    expect(decideByRep(first(INTERNAL), 'restore', later.now)).toMatchObject({
      state: 'counted',
      reason: null,
    });
  });

  test('that is no change is none', () => {
    expect(decideByRep(first(), 'restore', later.now)).toBeNull();
  });

  test('taken a thousand times keeps the beginning and the latest part of the history', () => {
    let row = first();
    for (let n = 0; n < 1000; n++) {
      row = decideByRep(row, n % 2 === 0 ? 'exclude' : 'restore', NOW + n) ?? row;
    }
    expect(activitySchema.safeParse(row).success).toBe(true);
    expect(row.history[0]).toMatchObject({ from: null });
    expect(row.history.at(-1)).toMatchObject({ at: NOW + 999 });
  });
});

describe('logged by hand', () => {
  test('counts at once', () => {
    const done = {
      kind: 'call',
      action: 'no-answer',
      person: ' Anna ',
      note: '',
      at: NOW,
    } as const;
    expect(logByHand(done, 'id-1', MOMENT)).toMatchObject({
      key: 'manual:rep:id-1',
      state: 'counted',
      source: 'manual',
      proof: 'rep',
      people: [{ id: 'anna', name: 'Anna' }],
    });
  });
});
