import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyLog, recordSighting } from '@/entrypoints/background/recording/recorder';
import { rulesWith } from '@/test/support/counting-rules';
import { touchSighting } from '@/test/support/sightings';
import type { Activity } from '@/utils/activity/activity';
import { decide } from '@/utils/activity/decide/decide';
import { actAmong } from '@/utils/activity/decide/same-act';
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

/**
 * When comments are made, s: some close together, some far apart. The site gives each its own number; here that is
 * its second.
 */
const made = fc.constantFrom(0, 1, 40, 61, 293);

const done = fc
  .record({
    post: fc.constantFrom(1, 2),
    second: made,
    outcome: fc.constantFrom<Sighting['outcome']>('accepted', 'unknown', 'refused'),
    isAnswered: fc.boolean(),
  })
  .map(({ post, second, outcome, isAnswered }) => {
    const at = T + second * 1000;
    const object = `comment:activity:${post}`;
    const formerly = isAnswered ? `comment:${post}-${second}` : null;
    return touchSighting({ at, object, id: `${object}:${at}`, outcome, formerly });
  });
const undone = fc
  .record({
    post: fc.constantFrom(1, 2),
    id: made,
    second: fc.nat({ max: 400 }),
    isDated: fc.boolean(),
  })
  .map(({ post, id, second, isDated }) => ({
    ...touchSighting({ at: T + second * 1000, people: [], act: 'undone' }),
    id: `comment:${post}-${id}`,
    object: `comment:activity:${post}`,
    ...(isDated && { madeAt: T + id * 1000 }),
  }));

test('the log finds by its indexes the act that a look through all rows finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(done, undone), { maxLength: 14 }), async (seen) => {
      await emptyLog();
      const rows = new Map<string, Activity>();
      for (const sighting of seen) {
        const moment = { now: Date.now(), zone: 'UTC' };
        const known = { ...sighting, topics: [] };
        const row = decide(actAmong([...rows.values()], known), known, RULES, moment);
        if (row !== null) rows.set(row.key, row);
        await recordSighting(sighting);
      }
      const standing = (all: Activity[]) =>
        all.map(({ key, at, state, aliases }) => ({ key, at, state, aliases }));
      const stored = await log.activities.orderBy('key').toArray();
      const expected = [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
      expect(standing(stored)).toEqual(standing(expected));
      const counted = (await talliesBetween('1970-01-01', '2999-12-31')).map((one) => one.counted);
      expect(counted.reduce((sum, one) => sum + one, 0)).toBe(
        stored.filter(({ state }) => state === 'counted').length,
      );
    }),
    { numRuns: 60 },
  );
});
