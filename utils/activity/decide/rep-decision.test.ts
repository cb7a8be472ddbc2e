import { describe, expect, test } from 'vitest';
import { by, MINUTE, moment, NOW, RULES, rowOf, sent, undone } from '@/test/support/acts';
import type { Activity } from '@/utils/activity/activity';
import { decide } from './decide';
import { backTo, decideByRep, type RepDecision } from './rep-decision';

describe('a mail to nobody that can be read', () => {
  const row = rowOf(sent({ people: [] }));

  test('asks the rep', () => {
    expect(row).toMatchObject({ state: 'unconfirmed', reason: 'no-people' });
    expect(by(row, 'confirm')).toMatchObject({ state: 'counted', reason: null, proof: 'rep' });
    expect(by(row, 'drop')).toMatchObject({ state: 'failed', reason: 'not-sent' });
    expect(by(by(row, 'confirm'), 'reopen')).toMatchObject({
      state: 'unconfirmed',
      reason: 'no-people',
    });
  });
});

describe('a mail that nobody answered for', () => {
  const lost = sent({ outcome: 'unknown' });

  test.each([
    ['confirm', 'counted', null],
    ['drop', 'failed', 'not-sent'],
  ] as const)('%s, and back', (decision, state, reason) => {
    const row = by(rowOf(lost), decision);
    expect(row).toMatchObject({ state, reason });
    expect(by(row, 'reopen')).toMatchObject({ state: 'unconfirmed', reason: 'no-answer' });
    expect(by(by(row, 'reopen'), decision)).toMatchObject({ state, reason });
  });

  test('and that the rep dropped counts once there is proof', () => {
    const row = by(rowOf(lost), 'drop');
    expect(decide(row, lost, RULES, moment())).toBeNull();
    expect(decide(row, sent(), RULES, moment())).toMatchObject({ state: 'counted' });
  });

  test('and that the rep confirmed is taken back like any other', () => {
    const row = by(rowOf(lost), 'confirm');
    expect(decide(row, undone(NOW), RULES, moment())).toMatchObject({ state: 'undone' });
  });

  test('was an undo: that it was sent means that it counts', () => {
    const row = rowOf(sent(), undone(NOW - 10, { outcome: 'unknown' }));
    expect(row).toMatchObject({ state: 'unconfirmed' });
    expect(by(row, 'confirm')).toMatchObject({ state: 'counted' });
    expect(by(row, 'drop')).toMatchObject({ state: 'undone' });
  });

  test('of what stands there is nothing to confirm', () => {
    for (const decision of ['confirm', 'drop', 'reopen'] as const) {
      expect(decideByRep(rowOf(sent()), decision, NOW)).toBeNull();
    }
  });
});

describe('what the rep said is taken back by the decision that leads back', () => {
  const planned = { act: 'scheduled', due: NOW + MINUTE } as const;
  const rows: [string, Activity, RepDecision[]][] = [
    ['counted', rowOf(sent()), ['exclude', 'undo']],
    ['scheduled', rowOf(sent(planned)), ['exclude']],
    [
      'not answered',
      rowOf(sent({ outcome: 'unknown' })),
      ['confirm', 'drop', 'exclude', 'restore'],
    ],
    ['to nobody that can be read', rowOf(sent({ people: [] })), ['confirm', 'drop', 'exclude']],
    ['refused', rowOf(sent({ outcome: 'refused' })), ['restore']],
    ['taken back', rowOf(sent(), undone(NOW)), ['restore']],
    ['left out by the rep', by(rowOf(sent()), 'exclude'), ['restore']],
    ['dropped by the rep', by(rowOf(sent({ outcome: 'unknown' })), 'drop'), ['restore']],
  ];

  test.each(rows.flatMap(([name, row, said]) => said.map((one) => [name, one, row] as const)))(
    '%s: %s',
    (_, said, row) => {
      const { state, reason } = row;
      expect(by(by(row, said), backTo(row))).toMatchObject({ state, reason });
    },
  );

  test('and what is seen later decides again', () => {
    const lost = rowOf(sent({ outcome: 'unknown' }));
    const open = by(by(lost, 'exclude'), 'reopen');
    expect(decide(open, sent(), RULES, moment())).toMatchObject({ state: 'counted' });
    expect(decide(by(lost, 'exclude'), sent(), RULES, moment())?.state).toBe('excluded');
  });
});
