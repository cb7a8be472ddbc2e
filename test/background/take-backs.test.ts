import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { emptyLog, recordSighting } from '@/entrypoints/background/recording/recorder';
import { sightingSchema } from '@/utils/activity/sighting';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import adapter from '@/utils/sites/linkedin/adapter';
import { buildTouch, touchExchange } from '@/utils/sites/linkedin/build/exchange';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import { GENERATIONS, idAt, type Touch, timeOf } from '@/utils/sites/linkedin/build/touch';
import { readExchange } from '@/utils/sites/read-exchange';

import type { Exchange } from '@/utils/sites/site-adapter';
import { talliesBetween } from '@/utils/store/activities';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';

// What the reader finds in the wire must fit what the log uses to look up an act.

const [anna] = MEMBERS;
const AT = Date.parse('2026-11-18T10:00:00Z');
const MINUTE = 60_000;
/** The server's id for the new thing, made a moment after the request left. */
const MADE = idAt(AT + 300, 5);
const post = `activity:${idAt(AT - 60 * MINUTE)}`;

const PAIRS: [Touch, Touch][] = [
  [
    { act: 'invite', person: anna },
    { act: 'withdraw', person: anna, invitation: MADE },
  ],
  [
    { act: 'message', people: [anna], text: 'Good morning', originToken: 'o-1' },
    { act: 'recall', message: `2-M${MADE}` },
  ],
  [
    { act: 'react', post },
    { act: 'take-reaction-back', post },
  ],
  [
    { act: 'comment', post, text: 'Well said' },
    { act: 'delete-comment', post, comment: MADE },
  ],
  [
    { act: 'post', text: 'News' },
    { act: 'delete-post', post: `activity:${MADE}` },
  ],
  [
    { act: 'repost', post },
    { act: 'delete-repost', post, repost: MADE },
  ],
  [
    { act: 'repost', post, text: 'Worth reading' },
    { act: 'delete-post', post: `activity:${MADE}` },
  ],
  [
    { act: 'follow', whom: anna },
    { act: 'unfollow', whom: anna },
  ],
  [
    { act: 'save-lead', person: anna },
    { act: 'unsave-lead', person: anna },
  ],
  [
    { act: 'add-to-list', whom: anna, list: '7' },
    { act: 'remove-from-list', whom: anna, list: '7' },
  ],
];

/** The ways in which one exchange reaches the reader: seen twice by a page's observer, or by its status alone. */
const WAYS: Record<string, (exchange: Exchange) => Exchange[]> = {
  'from the page': (exchange) => [{ ...exchange, answer: null }, exchange],
  'by status alone': ({ answer, ...asked }) => [
    { ...asked, answer: answer && { ...answer, body: null } },
  ],
};
/**
 * Acts that are taken back only by the site's own id. If no answer told that id, nobody can know which act it was: by
 * status alone, and in the oldest wire, whose answer to an invitation is not read.
 */
const BY_NAME_ALONE = ['voyager message', 'voyager invite', 'legacy invite'];
const isTold = (generation: string, way: string, act: string) =>
  !BY_NAME_ALONE.includes(`${generation} ${act}`) ||
  (way === 'from the page' && generation !== 'legacy');

const cases = GENERATIONS.flatMap((generation) =>
  PAIRS.filter((pair) => pair.every((touch) => buildTouch(generation, touch))).flatMap(
    ([done, back]) =>
      Object.keys(WAYS)
        .filter((way) => isTold(generation, way, done.act))
        .map((way) => ({ generation, done, back, way, name: done.act })),
  ),
);
const rows = () => log.activities.orderBy('at').toArray();

async function see(exchanges: Exchange[]): Promise<void> {
  for (const exchange of exchanges) {
    for (const sighting of readExchange(adapter, exchange).sightings) {
      await recordSighting(sightingSchema.parse(sighting));
    }
  }
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  await emptyLog();
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, zone: 'UTC' });
});

describe('what is done and taken back', () => {
  test('is said in some generation, whatever it is', () => {
    expect(new Set(cases.map(({ done }) => done))).toEqual(new Set(PAIRS.map(([done]) => done)));
  });

  test.each(cases)('$generation, $way: $name', async ({ generation, done, back, way }) => {
    const seen = WAYS[way] ?? (() => []);
    await see(seen(touchExchange(generation, done, { at: AT, id: MADE })));
    expect(await rows()).toMatchObject([{ state: 'counted', at: AT }]);
    await see(seen(touchExchange(generation, back, { at: AT + 90 * MINUTE })));
    expect(await rows()).toMatchObject([{ state: 'undone', reason: 'taken-back', at: AT }]);
    expect(await talliesBetween('2026-11-16', '2026-11-22')).toMatchObject([{ counted: 0 }]);
  });

  test.each(cases)(
    '$generation, $way: $name, once more',
    async ({ generation, done, back, way }) => {
      const seen = WAYS[way] ?? (() => []);
      const again = { at: AT + 120 * MINUTE, id: idAt(AT + 120 * MINUTE + 300) };
      const said = done.act === 'message' ? { ...done, originToken: 'o-2' } : done;
      await see(seen(touchExchange(generation, done, { at: AT, id: MADE })));
      await see(seen(touchExchange(generation, back, { at: AT + 90 * MINUTE })));
      await see(seen(touchExchange(generation, said, again)));
      const standing = (await rows()).filter(({ state }) => state !== 'undone');
      expect(standing).toMatchObject([{ state: 'counted', at: again.at }]);
    },
  );
});

test('the site’s ids tell when a thing was made', () => {
  expect(timeOf(MADE)).toBe(AT + 300);
});
