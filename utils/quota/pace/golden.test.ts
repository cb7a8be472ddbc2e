import { describe, expect, it } from 'vitest';
import {
  dealLine,
  did,
  lineOf,
  MONTH,
  quotaOf,
  readAt,
  touched,
  WEEK,
  won,
} from '@/test/support/quotas';
import { topicLine } from '@/utils/quota/quota';

/*
 * The figures of the design. November 2026 begins on a Sunday: its 21 working days are 2 to 6, 9 to 13, 16 to 20, 23 to
 * 27 and 30.
 */

const DOLLARS = 100;

describe('150 calls, 200 mails and 50 social touches in a month', () => {
  const month = [quotaOf(MONTH, [lineOf('call', 150), lineOf('email', 200), lineOf('social', 50)])];

  it('are half asked for at half of the month: Monday the 16th at one', () => {
    // 10 days and 4 of 8 hours are 10.5 of 21 days.
    const { lines, period, expected, target } = readAt('2026-11-16T13:00+01:00', month);
    expect(lines.map((line) => line.expected)).toEqual([75, 100, 25]);
    expect({ label: period.label, expected, target }).toEqual({
      label: '2026-11',
      expected: 200,
      target: 400,
    });
  });

  it('ask on the first morning for 8, 10 and 3', () => {
    // 150 / 21 = 7.14; 200 / 21 = 9.52; 50 / 21 = 2.38
    const { lines, today } = readAt('2026-11-02T07:00+01:00', month);
    expect(lines.map((line) => line.today.more)).toEqual([8, 10, 3]);
    expect(today.more).toBe(21);
  });

  it('are done when each is, whatever was done too much', () => {
    const tallies = [did('2026-11-03', 'call', 150), did('2026-11-04', 'email', 260)];
    const short = readAt('2026-11-20T12:00+01:00', month, { tallies });
    expect(short).toMatchObject({ actual: 350, target: 400, doneOn: null });
    const all = [...tallies, did('2026-11-19', 'social', 50)];
    expect(readAt('2026-11-20T12:00+01:00', month, { tallies: all })).toMatchObject({
      state: 'done',
      doneOn: '2026-11-19',
      landing: 400,
    });
  });
});

describe('250 calls a week', () => {
  const week = [quotaOf(WEEK, [lineOf('call', 250)])];

  it('are 50 a day, not 36', () => {
    const { days, today } = readAt('2026-11-16T08:00+01:00', week);
    expect(days.map(({ share }) => share)).toEqual([50, 50, 50, 50, 50, 0, 0]);
    expect(today).toEqual({ done: 0, share: 50, more: 50, works: true });
  });

  it('land at 200 after 100 in half of the week', () => {
    const tallies = [did('2026-11-16', 'call', 60), did('2026-11-17', 'call', 40)];
    expect(readAt('2026-11-18T13:00+01:00', week, { tallies })).toMatchObject({
      actual: 100,
      expected: 125,
      pace: -25,
      state: 'behind',
      landing: 200,
    });
  });
});

describe('50 people who commented on "retirement planning"', () => {
  const topic = 'retirement planning';
  const month = [quotaOf(MONTH, [topicLine(topic, 50)])];
  const people = Array.from({ length: 50 }, (_, index) => `person-${index}`);

  it('are 50 people, however often one was touched, and no others', () => {
    const acts = people.flatMap((person, index) => [
      touched(index < 25 ? '2026-11-03' : '2026-11-10', person, topic),
      touched('2026-11-12', person, topic),
      touched('2026-11-12', `${person}-elsewhere`, 'pension funds'),
    ]);
    const { lines, days, doneOn } = readAt('2026-11-12T12:00+01:00', month, { acts });
    expect(lines[0]).toMatchObject({ actual: 50, state: 'done', today: { done: 0, more: 0 } });
    expect(doneOn).toBe('2026-11-10');
    // On Tuesday, the 25 people who had not been reached the week before.
    expect(days.map(({ done }) => done)).toEqual([0, 25, 0, 0, 0, 0, 0]);
  });

  it('count anew in the next month', () => {
    const acts = [
      touched('2026-10-30', 'person-1', topic),
      touched('2026-11-03', 'person-1', topic),
    ];
    expect(readAt('2026-11-12T12:00+01:00', month, { acts }).actual).toBe(1);
  });
});

describe('two months of 125 calls, 200 mails, 5 meetings and 20 demos', () => {
  // November and December have 21 + 23 working days.
  const lines = [
    lineOf('call', 125),
    lineOf('email', 200),
    lineOf('meeting', 5),
    lineOf('demo', 20),
  ];
  const months = [quotaOf({ unit: 'month', count: 2 }, lines)];

  it('are half asked for at the end of 1 December, the 22nd working day', () => {
    const { lines, period } = readAt('2026-12-01T17:00+01:00', months);
    expect(lines.map((line) => line.expected)).toEqual([62.5, 100, 2.5, 10]);
    expect(period).toMatchObject({ first: '2026-11-01', last: '2026-12-31' });
    expect(period.label).toBe('2026-11-01/P2M');
  });

  it('stand in whole acts: 2 meetings of 2.5 are on pace', () => {
    const tallies = [did('2026-11-05', 'meeting', 2), did('2026-11-05', 'demo', 9)];
    const { lines } = readAt('2026-12-01T17:00+01:00', months, { tallies });
    expect(lines.slice(2).map(({ pace, state }) => [pace, state])).toEqual([
      [0, 'on-pace'],
      [-1, 'slightly-behind'],
    ]);
  });
});

describe('15 phones', () => {
  const week = [quotaOf(WEEK, [dealLine('units', 15)], { kind: 'volume' })];

  it('are units of deals won: one where none are said, and none of deals lost', () => {
    const outcomes = [
      won('2026-11-16', { units: 4 }),
      won('2026-11-17'),
      won('2026-11-17', { kind: 'lost', units: 6 }),
    ];
    const { lines } = readAt('2026-11-17T17:00+01:00', week, { outcomes });
    expect(lines[0]).toMatchObject({ actual: 5, expected: 6, pace: -1, state: 'behind' });
    // On Wednesday morning 10 of 15 were left for three days.
    expect(readAt('2026-11-18T09:00+01:00', week, { outcomes }).today.share).toBe(4);
  });
});

describe('$10,000 a month', () => {
  const month = [quotaOf(MONTH, [dealLine('amount', 10_000 * DOLLARS)], { kind: 'volume' })];

  it('is five deals of $2,000', () => {
    const days = ['2026-11-03', '2026-11-04', '2026-11-10', '2026-11-11', '2026-11-16'];
    const outcomes = days.map((day) => won(day, { amount: 2_000 * DOLLARS }));
    const at = '2026-11-16T13:00+01:00';
    expect(readAt(at, month, { outcomes }).lines[0]).toMatchObject({
      actual: 1_000_000,
      state: 'done',
      landing: 2_000_000,
    });
    const { lines, isMoney } = readAt(at, month, { outcomes: outcomes.slice(2) });
    expect(isMoney).toBe(true);
    expect(lines[0]).toMatchObject({
      actual: 600_000,
      expected: 500_000,
      pace: 100_000,
      state: 'ahead',
      landing: 1_200_000,
    });
  });

  it('of profit is what is left of the amount after goods and acquisition, and may be a loss', () => {
    const profit = [quotaOf(MONTH, [dealLine('profit', 10_000 * DOLLARS)], { kind: 'profit' })];
    const good = { amount: 900_000, costOfGoods: 300_000, acquisitionCost: 50_000 };
    const outcomes = [won('2026-11-03', good), won('2026-11-04', { costOfGoods: 750_000 })];
    const at = '2026-11-04T17:00+01:00';
    expect(readAt(at, profit, { outcomes: outcomes.slice(0, 1) }).lines[0]?.actual).toBe(550_000);
    // 10,000 x 3 of 21 days = 1,428.57; made: 5,500 - 7,500
    expect(readAt(at, profit, { outcomes }).lines[0]).toMatchObject({
      actual: -200_000,
      pace: -342_857,
      state: 'behind',
      landing: null,
    });
  });
});

describe('$75,000 a month as 15 x $5,000', () => {
  const lines = [dealLine('units', 15), dealLine('amount', 75_000 * DOLLARS)];

  it('is done with fifteen deals, by number and by amount', () => {
    const outcomes = Array.from({ length: 15 }, () =>
      won('2026-11-05', { amount: 5_000 * DOLLARS }),
    );
    const { lines: found, doneOn } = readAt('2026-11-06T12:00+01:00', [quotaOf(MONTH, lines)], {
      outcomes,
    });
    expect(found.map(({ actual, state }) => [actual, state])).toEqual([
      [15, 'done'],
      [7_500_000, 'done'],
    ]);
    expect(doneOn).toBe('2026-11-05');
  });
});

describe('$120,000 a year', () => {
  it('is asked for by working days, $10,000 a month on average', () => {
    const year = [quotaOf({ unit: 'year', count: 1 }, [dealLine('amount', 120_000 * DOLLARS)])];
    const { lines, period } = readAt('2026-12-31T17:00+01:00', year);
    expect(lines[0]?.expected).toBe(12_000_000);
    expect(period.label).toBe('2026');
    // 2026 has 261 working days, 129 of them up to the end of June.
    const june = readAt('2026-06-30T18:00+02:00', year).expected;
    expect(june).toBeCloseTo((12_000_000 * 129) / 261, 6);
  });
});
