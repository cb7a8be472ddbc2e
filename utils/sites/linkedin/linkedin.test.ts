import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, readExchange } from '@/utils/sites/read-exchange';
import adapter from './adapter';
import { AT, acts, DONE, inAllWords, nothing, UNDONE, WRITTEN } from './build/examples';
import { touchExchange } from './build/exchange';
import { NOISE } from './build/noise';
import { MEMBERS } from './build/people';
import { deleteFromList, salesRequest } from './build/sales';
import { serverRequest } from './build/sdui';
import { type Asked, type Touch, toExchange } from './build/touch';
import { UNKNOWN_WRITES } from './build/unknown';
import { answer, graphql, rest } from './build/voyager';

const [, ben] = MEMBERS;
const post = 'activity:7528413292134400000';
const NOTHING = { sightings: [], unread: 0, shape: null };
const ok = (asked: Asked) => toExchange(asked, answer(200, {}), AT);

describe('what is none of it', () => {
  test.each(NOISE)('$name', ({ asked, answered }) => {
    expect(readExchange(adapter, toExchange(asked, answered, AT))).toEqual(NOTHING);
  });

  const actor = (id: string) => ({ currentActor: { key: { key: { value: { id } } } } });
  test.each([
    ['who acts is a page', actor('identitySwitcherActorContext-urn:li:fsd_company:42'), []],
    [
      'the actor that was chosen is a page',
      actor(`identitySwitcherActorContext-urn:li:${post}`),
      [{ key: `identitySwitcherActorContext-urn:li:${post}`, value: 'urn:li:fsd_company:42' }],
    ],
  ])('%s', (_, requestMetadata, states) => {
    const { answer: answered, ...asked } = touchExchange('sdui', { act: 'react', post });
    const body = JSON.parse(asked.body ?? '');
    const given = { ...body.requestedArguments, requestMetadata };
    const changed = { ...body, states, requestedArguments: given, serverRequest: { given } };
    expect(
      readExchange(adapter, { ...asked, answer: answered, body: JSON.stringify(changed) }),
    ).toEqual(NOTHING);
  });

  test.each<[string, Asked]>([
    [
      'a hashtag followed',
      rest('feed/follows?action=followByEntityUrn', { urn: 'urn:li:hashtag:x' }),
    ],
    ['no leads saved', salesRequest('salesApiLeads?action=bulkSaveByMembers', { entities: [] })],
    [
      'a comment of a page',
      rest('voyagerSocialDashNormComments', {
        threadUrn: `urn:li:${post}`,
        organizationActorUrn: 'urn:li:fsd_company:42',
      }),
    ],
    [
      'a draft of a post',
      graphql('voyagerContentcreationDashShares', {
        post: { origin: 'FEED', intendedShareLifeCycleState: 'DRAFT' },
      }),
    ],
    ['a private note', salesRequest('salesApiEntityNote', { body: { text: WRITTEN } })],
    [
      'a question put as a form',
      {
        ...graphql('voyagerSocialDashReactions', {}),
        body: `variables=(threadUrn:urn%3Ali%3A${post})`,
      },
    ],
  ])('%s', (_, asked) => {
    expect(readExchange(adapter, ok(asked))).toEqual(NOTHING);
  });
});

describe('what cannot be read', () => {
  test.each(UNKNOWN_WRITES)('$shape is counted by its name', ({ shape, asked, answered }) => {
    const exchange = toExchange(asked, answered, AT);
    expect(readExchange(adapter, exchange)).toEqual({ sightings: [], unread: 1, shape });
    expect(readExchange(adapter, { ...exchange, answer: null })).toEqual(NOTHING);
    expect(readExchange(adapter, { ...exchange, answer: { status: 400, body: '' } })).toEqual(
      NOTHING,
    );
  });

  test.each([
    [
      'voyager.voyagerSocialDashReactions.frobnicate',
      rest('voyagerSocialDashReactions?action=frobnicate', {}),
    ],
    [
      'voyager.feed.reactions.create',
      rest('feed/reactions?action=create', { reactionType: 'LIKE' }),
    ],
    ['sales.salesApiLeads.foo', salesRequest('salesApiLeads?action=foo', {})],
    ['com.linkedin.sdui.reactions.create', serverRequest('com.linkedin.sdui.reactions.create', {})],
    ['graphql.voyagerContentcreationDashShares', graphql('voyagerContentcreationDashShares', {})],
  ])('%s', (shape, asked) => {
    expect(readExchange(adapter, ok(asked))).toEqual({ sightings: [], unread: 1, shape });
    expect(shape).toMatch(/^[A-Za-z]\w{1,80}(\.[\w-]{1,80}){1,12}$/);
  });

  test('every act without its body', () => {
    for (const act of acts) {
      const { sightings, unread } = readExchange(adapter, { ...act, body: null });
      expect(sightings).toEqual([]);
      expect(unread).toBe(1);
    }
  });
});

test('one who leaves a list by its address is off it', () => {
  const { asked, accepted } = deleteFromList(ben, '7');
  expect(
    readExchange(adapter, toExchange(asked, accepted({ id: '1', at: AT }), AT)).sightings,
  ).toMatchObject([{ act: 'undone', action: 'add-to-list', id: `list:lead:${ben.lead}:7` }]);
});

test('the body names the operation where the address does not, and where the two differ', () => {
  const exchange = touchExchange('sdui', { act: 'react', post });
  const path = exchange.url.replace(/\?.*/, '');
  for (const url of [path, `${path}?sduiid=com.linkedin.sdui.requests.mynetwork.mojoTabsBadge`])
    expect(readExchange(adapter, { ...exchange, url }).sightings).toHaveLength(1);
});

/** True if a match pattern lets a request to `url` through. */
const matches = (pattern: string, url: string) =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(url);

test('both transports look at the same addresses', () => {
  const urls = [...acts, ...nothing].flatMap(({ url }) => [url, url.replace('voyager', 'voyages')]);
  for (const url of urls)
    expect(adapter.network.some((pattern) => matches(pattern, url))).toBe(
      adapter.watches(url, 'POST'),
    );
  for (const pattern of adapter.network) {
    expect(pattern).toMatch(/^https:\/\/www\.linkedin\.com\/[\w/?-]+\*$/);
    expect(adapter.watches(`${pattern.slice(0, -1)}x`, 'delete')).toBe(true);
  }
});

test.each([
  ['https://www.linkedin.com.evil.example/voyager/api/feed/comments'],
  ['//www.linkedin.com/voyager/api/feed/comments'],
  ['voyager/api/feed/comments'],
  ['/li/track'],
])('does not watch %s', (url) => {
  expect(adapter.watches(url, 'POST')).toBe(false);
});

test('whatever the rep writes, nothing of it is in a sighting, or leaves the page', () => {
  const words = fc.string({ minLength: 8, unit: 'grapheme' }).filter((text) => /\S/.test(text));
  fc.assert(
    fc.property(words, (text) => {
      const marked = `zq${text}qz`;
      const written = JSON.parse(
        JSON.stringify([...DONE, ...UNDONE]).replaceAll(
          JSON.stringify(WRITTEN),
          // A function, because `$&` in a text would stand for what is replaced.
          () => JSON.stringify(marked),
        ),
      ) as Touch[];
      for (const exchange of inAllWords(written)) {
        const seen = JSON.stringify([
          excerptOf(adapter, exchange),
          readExchange(adapter, exchange),
        ]);
        expect(seen).not.toContain(JSON.stringify(marked).slice(1, -1));
      }
    }),
    { numRuns: 20 },
  );
});
