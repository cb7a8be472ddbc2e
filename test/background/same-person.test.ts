import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { logByHand } from '@/utils/activity/decide/log-by-hand';
import { WEEKLY_COLUMNS, weeklyRows } from '@/utils/csv/weekly-csv';
import { countsByDay } from '@/utils/quota/line-counts';
import { DEFAULT_QUOTA, type QuotaLine } from '@/utils/quota/quota';
import { weeklyReport } from '@/utils/quota/weekly/weekly-report';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { actsBetween, withPersons } from '@/utils/store/acts';
import { log } from '@/utils/store/database';

const DAY = '2026-11-18';
const now = Date.UTC(2026, 10, 18, 12);
const PEOPLE: QuotaLine = {
  id: 'people',
  filter: { kinds: ['call'] },
  measure: 'people',
  target: 9,
};
const VERSIONS = [{ ...DEFAULT_QUOTA, lines: [PEOPLE] }];

const call = (person: string, id: string) =>
  logByHand({ kind: 'call', action: 'connected', note: '', person, at: now }, id, {
    now,
    zone: 'UTC',
  });

test('a person logged by hand counts once however the name is written, in rows of before too', async () => {
  const decomposed = 'Jose\u0301 Di\u0301az';
  const old = { ...call('', 'old'), people: [{ id: decomposed.toLowerCase(), name: decomposed }] };
  await log.activities.bulkPut([old, call('José Díaz', 'a'), call('JOSÉ\u00A0DÍAZ', 'b')]);
  const acts = await actsBetween(DAY, DAY, VERSIONS);
  expect(countsByDay(PEOPLE, { tallies: [], acts }, [DAY])).toEqual([1]);

  const { calendar, weekStart } = DEFAULT_SETTINGS;
  const weeks = weeklyReport({
    ...{ tallies: [], acts, outcomes: [], versions: VERSIONS, first: DAY, last: DAY },
    ...{ calendar, zone: 'UTC', weekStart, start: null, now },
  });
  const activities = await withPersons(await log.activities.toArray());
  async function* days() {
    yield { day: DAY, activities };
  }
  const [rows] = await Array.fromAsync(
    weeklyRows({ weeks, days: days(), rep: { id: 'r', name: 'R' } }),
  );
  expect(rows?.[0]?.[WEEKLY_COLUMNS.indexOf('unique_prospects')]).toBe(1);
});
