import { describe, expect, it } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import { DEFAULT_QUOTA, type Quota, type QuotaLine } from '@/utils/quota/quota';
import { smartHints } from './smart-check';

const seen = new Set(KINDS);
const baseline = (median: number, high: number) => ({ median, high, periods: 8 });
const usual = new Map(DEFAULT_QUOTA.lines.map(({ id, target }) => [id, baseline(target, target)]));
const hints = (quota: Partial<Quota> = {}, other = {}) =>
  smartHints({ quota: { ...DEFAULT_QUOTA, ...quota }, baselines: usual, seen, ...other }).map(
    ({ letter, hint, ...rest }) => [letter, hint, ...('line' in rest ? [rest.line.id] : [])],
  );
const line = (id: string, kinds: QuotaLine['filter']['kinds'], target: number): QuotaLine => ({
  id,
  filter: { kinds },
  measure: 'activities',
  target,
});

describe('smartHints', () => {
  it('has nothing to say of a usual week that the rep has reached before', () => {
    expect(hints()).toEqual([]);
  });

  it('asks for a target first, and for nothing else then', () => {
    expect(hints({ lines: [line('call', ['call'], 0)] })).toEqual([['specific', 'no-targets']]);
    expect(hints({ lines: [] })).toEqual([['specific', 'no-targets']]);
  });

  it.each([
    [
      'a heap of kinds',
      { lines: [line('email', KINDS, 60)] },
      {},
      ['specific', 'too-wide', 'email'],
    ],
    [
      'what nobody sees',
      { lines: [line('call', ['call'], 50)] },
      { seen: new Set(['email']) },
      ['measurable', 'unseen', 'call'],
    ],
    [
      'what is far above the better weeks',
      { lines: [line('call', ['call'], 66)] },
      {},
      ['achievable', 'ambitious', 'call'],
    ],
    [
      'what half of the weeks exceeded',
      { lines: [line('call', ['call'], 49)] },
      {},
      ['achievable', 'easy', 'call'],
    ],
    [
      'a target without history',
      { lines: [line('call', ['call'], 50)] },
      { baselines: new Map([['call', null]]) },
      ['achievable', 'unknown'],
    ],
    [
      'outreach that leads nowhere',
      { lines: [line('email', ['email'], 60)] },
      {},
      ['relevant', 'only-outreach'],
    ],
    [
      'a year in one piece',
      { period: { unit: 'year', count: 1 } as const },
      {},
      ['timeBound', 'long'],
    ],
  ])('names %s, and only that', (_, quota, other, hint) => {
    expect(hints(quota, other)).toEqual([hint]);
  });

  it('takes a line of outcomes as leading somewhere', () => {
    const won: QuotaLine = {
      id: 'won',
      filter: { kinds: [], outcomes: ['won'] },
      measure: 'units',
      target: 15,
    };
    expect(hints({ lines: [line('email', ['email'], 60), won] })).toEqual([]);
  });
});
