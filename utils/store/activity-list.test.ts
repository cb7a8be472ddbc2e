import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Activity, STATES } from '@/utils/activity/activity';
import { KINDS } from '@/utils/activity/activity-kind';
import { addDays, dayOf } from '@/utils/time/period';
import { newestActivities } from './activity-list';
import { log } from './database';

const EVERYTHING = { from: '2026-01-01', to: '2026-12-31', kind: null, state: null, topic: null };

function activity(key: string, at: number, change: Partial<Activity> = {}): Activity {
  const zone = change.zone ?? 'UTC';
  return {
    key,
    kind: 'email',
    action: 'new',
    site: 'gmail',
    account: 'u/0',
    at,
    day: dayOf(at, zone),
    zone,
    state: 'counted',
    reason: null,
    proof: 'answer',
    source: 'auto',
    people: [],
    topics: [],
    evidence: {},
    history: [],
    ...change,
  };
}

const TOPICS = ['retirement planning', 'pensions'];
const noon = Date.UTC(2026, 10, 18, 12);

describe('newestActivities', () => {
  beforeEach(() => log.activities.clear());

  it('gives the newest first, and no more than asked for', async () => {
    await log.activities.bulkPut([
      activity('b', noon + 1),
      activity('a', noon + 2),
      activity('c', noon),
    ]);
    const found = await newestActivities(EVERYTHING, 2);
    expect(found.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it("goes by the rep's own day, at both ends of the world", async () => {
    const justPastMidnight = Date.UTC(2026, 10, 17, 10, 30); // 18 November on Kiritimati
    const lateAtNight = Date.UTC(2026, 10, 19, 11, 30); // still 18 November on Baker Island
    await log.activities.bulkPut([
      activity('early', justPastMidnight, { zone: 'Pacific/Kiritimati' }),
      activity('late', lateAtNight, { zone: 'Etc/GMT+12' }),
      activity('other', lateAtNight),
    ]);
    const day = { ...EVERYTHING, from: '2026-11-18', to: '2026-11-18' };
    expect((await newestActivities(day, 9)).map(({ key }) => key)).toEqual(['late', 'early']);
  });

  it('agrees with a filter over the whole log', async () => {
    const row = fc.record({
      kind: fc.constantFrom(...KINDS),
      state: fc.constantFrom(...STATES),
      hours: fc.integer({ min: 0, max: 24 * 20 }),
      topics: fc.subarray(TOPICS),
    });
    const wanted = fc.record({
      kind: fc.option(fc.constantFrom(...KINDS)),
      state: fc.option(fc.constantFrom(...STATES)),
      topic: fc.option(fc.constantFrom(...TOPICS)),
      from: fc.integer({ min: 0, max: 20 }).map((count) => addDays('2026-11-01', count)),
      to: fc.integer({ min: 0, max: 20 }).map((count) => addDays('2026-11-01', count)),
    });
    const check = fc.asyncProperty(fc.array(row), wanted, async (rows, asked) => {
      const stored = rows.map(({ hours, ...change }, index) =>
        activity(`k${index}`, Date.UTC(2026, 10, 1) + hours * 3_600_000 + index, change),
      );
      await log.activities.clear();
      await log.activities.bulkPut(stored);
      const { from, to, kind, state, topic } = asked;
      const expected = stored
        .filter((one) => one.day >= from && one.day <= to)
        .filter((one) => kind === null || one.kind === kind)
        .filter((one) => state === null || one.state === state)
        .filter((one) => topic === null || one.topics.includes(topic))
        .sort((a, b) => b.at - a.at);
      expect(await newestActivities(asked, 1000)).toEqual(expected);
    });
    await fc.assert(check, { numRuns: 60 });
  });
});
