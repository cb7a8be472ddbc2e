import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyLog, recordSighting } from '@/entrypoints/background/recording/recorder';
import { openLog } from '@/test/model/log-in-memory';
import { rulesWith } from '@/test/support/counting-rules';
import { touchSighting } from '@/test/support/sightings';
import type { Activity } from '@/utils/activity/activity';
import type { Sighting } from '@/utils/activity/sighting';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { talliesBetween } from '@/utils/store/activities';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';

const T = Date.parse('2026-11-18T10:00:00Z');
const RULES = rulesWith({ ownDomains: [] });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC' });
});

/** When comments are made, s: some close together, some far apart. */
const second = fc.oneof(fc.constantFrom(0, 1, 40, 61, 293), fc.nat({ max: 300 }));
/** The site's own numbers of comments: so few that two that were made apart are called the same. */
const number = fc.nat({ max: 3 });
const post = fc.constantFrom(1, 2);

const done = fc
  .record({
    post,
    second,
    outcome: fc.constantFrom<Sighting['outcome']>('accepted', 'unknown', 'refused'),
    answer: fc.option(number),
  })
  .map(({ post, second, outcome, answer }) => comment(post, second, answer, { outcome }));
const undone = fc
  .record({ post, number, second: fc.nat({ max: 400 }), made: fc.option(second) })
  .map(({ post, number, second, made }) => deleted(post, number, second, made));

function comment(
  post: number,
  second: number,
  answer: number | null,
  over: Partial<Sighting> = {},
) {
  const at = T + second * 1000;
  const object = `comment:activity:${post}`;
  const formerly = answer === null ? null : `comment:${post}-${answer}`;
  return touchSighting({ at, object, id: `${object}:${at}`, formerly, ...over });
}

function deleted(post: number, number: number, second: number, made: number | null): Sighting {
  return {
    ...touchSighting({ at: T + second * 1000, people: [], act: 'undone' }),
    id: `comment:${post}-${number}`,
    object: `comment:activity:${post}`,
    ...(made !== null && { madeAt: T + made * 1000 }),
  };
}

/** Found by chance once: what is taken back by a number that another comment turns out to bear. */
const FOUND = [
  comment(1, 0, null),
  deleted(1, 61, 0, null),
  comment(1, 61, null),
  comment(1, 61, 61),
];

test('the log finds by its indexes the acts that a look through all rows finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(done, undone), { maxLength: 14 }), async (seen) => {
      await emptyLog();
      const all = openLog(RULES);
      for (const sighting of seen) {
        all.record({ ...sighting, topics: [] }, Date.now());
        await recordSighting(sighting);
      }
      const standing = (rows: Activity[]) =>
        rows.map(({ key, at, state, aliases }) => ({ key, at, state, aliases }));
      const stored = await log.activities.orderBy('key').toArray();
      const expected = all.rows().sort((a, b) => (a.key < b.key ? -1 : 1));
      expect(standing(stored)).toEqual(standing(expected));
      const tallies = await talliesBetween('1970-01-01', '2999-12-31');
      expect(tallies.reduce((sum, { counted }) => sum + counted, 0)).toBe(
        stored.filter(({ state }) => state === 'counted').length,
      );
    }),
    { numRuns: Number(process.env.QUOTA_PACER_RUNS ?? 60), examples: [[FOUND]] },
  );
});
