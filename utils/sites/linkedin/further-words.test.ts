import { describe, expect, test } from 'vitest';
import { sightingSchema } from '@/utils/activity/sighting';
import { readExchange } from '@/utils/sites/read-exchange';
import type { Exchange } from '../site-adapter';
import adapter from './adapter';
import { AT } from './build/examples';
import { touchExchange } from './build/exchange';
import { MEMBERS } from './build/people';
import { flightDone } from './build/sdui';
import { followFromFeed } from './build/sdui-feed';
import { type Asked, type Built, idAt, type Touch, toExchange } from './build/touch';
import { answer, rest } from './build/voyager';
import { commentByGraphql } from './build/voyager-feed';
import { inviteToEvent } from './build/voyager-network';

const [anna, ben] = MEMBERS;
const number = idAt(AT - 86_400_000);
const post = `activity:${number}`;
const group = `groupPost:1976445-${number}`;
const comment = idAt(AT - 3_600_000);
const WEEK = Math.floor(AT / 604_800_000);

/** What the two ways of watching make of an exchange, in short. They must agree. */
function said(exchange: Exchange): string[] {
  const [full, bare] = [exchange.answer?.body ?? '', null].map((body) => {
    const { sightings, unread } = readExchange(adapter, {
      ...exchange,
      answer: { status: 200, body },
    });
    const acts = sightings.map((sighting) => {
      const { act, action, id, object } = sightingSchema.parse(sighting);
      return `${act} ${action} ${id} ${object ?? '-'}`;
    });
    return unread ? [...acts, 'unread'] : acts;
  });
  expect(bare).toEqual(full);
  return full ?? [];
}

const built = ({ asked, accepted }: Built) =>
  toExchange(asked, accepted({ id: comment, at: AT }), AT);
const streamed = (asked: Asked) => toExchange(asked, flightDone(), AT);
const plain = (asked: Asked) => toExchange(asked, answer(200, {}), AT);

describe('the menu of a post in the feed', () => {
  test('follows and unfollows the same person as their profile does', () => {
    const here = [true, false].map((on) => said(streamed(followFromFeed(anna, on, post))));
    const there = (['follow', 'unfollow'] as const).map((act) =>
      said(touchExchange('sdui', { act, whom: anna })),
    );
    expect(here).toEqual(there);
    expect(here.flat()).toEqual([
      `done follow follow:profile:${anna.profile} -`,
      `undone follow follow:profile:${anna.profile} -`,
    ]);
  });

  test('with the name of the address alone it is them all the same', () => {
    const { body, ...asked } = followFromFeed(anna, false, post);
    const only = body?.replace(/"member(?:Id|NonIterableProfileId)":"[^"]*"/g, '"x":""') ?? '';
    expect(said(streamed({ ...asked, body: only }))).toEqual([
      `undone follow follow:vanity:${anna.vanity} -`,
    ]);
  });

  test.each(['profile.updateFollowState', 'requests.mynetwork.updateFollowState'])(
    'the same by another name, %s',
    (name) => {
      const { body, ...asked } = followFromFeed(anna, true, post);
      const other = body?.replaceAll('requests.feed.updateFollowState', name) ?? '';
      expect(said(streamed({ ...asked, body: other }))).toHaveLength(1);
    },
  );
});

test('one invitation with an empty list beside it is one', () => {
  const { body, ...exchange } = touchExchange('voyager', { act: 'invite', person: anna });
  const both = JSON.stringify({ ...JSON.parse(body ?? ''), invitations: [] });
  const first = JSON.stringify({ invitations: [], ...JSON.parse(body ?? '') });
  const invited = `done invite invite:profile:${anna.profile}:${WEEK} invite:profile:${anna.profile}`;
  for (const text of [both, first]) expect(said({ ...exchange, body: text })).toEqual([invited]);
});

test('one invitation beside a list of others is one more, or the same', () => {
  const { body, ...exchange } = touchExchange('legacy', { act: 'invite-many', people: [anna] });
  const { invitations } = JSON.parse(body ?? '');
  const beside = (person: typeof anna | typeof ben) => {
    const single = touchExchange('legacy', { act: 'invite', person }).body ?? '';
    return said({ ...exchange, body: JSON.stringify({ ...JSON.parse(single), invitations }) });
  };
  expect(new Set(beside(anna)).size).toBe(1);
  expect(new Set(beside(ben)).size).toBe(2);
});

test('of many, those that can be read are counted, and the rest is told', () => {
  const { body, ...exchange } = touchExchange('sales', { act: 'save-leads', people: [anna, ben] });
  const changed = body?.replace(anna.lead, '') ?? '';
  expect(said({ ...exchange, body: changed })).toEqual([
    `done save-lead save:lead:${ben.lead} -`,
    'unread',
  ]);
});

test('of more than a hundred, it is told that there may be more', () => {
  const entities = Array.from({ length: 250 }, (_, n) => `urn:li:fs_salesProfile:(ACwAA${n},A,b)`);
  const exchange = touchExchange('sales', { act: 'save-leads', people: [anna] });
  const acts = said({ ...exchange, body: JSON.stringify({ entities }) });
  expect(acts).toHaveLength(101);
  expect(acts.at(-1)).toBe('unread');
});

describe('a comment by GraphQL', () => {
  const at = `comment:${post}`;
  test.each<[string, Built, string[]]>([
    [
      'is made',
      commentByGraphql(post, { text: 'Well said' }),
      [`done comment comment:${post}:${AT} ${at}`],
    ],
    [
      'answers another',
      commentByGraphql(post, { text: 'Well said', parent: comment }),
      [`done reply comment:comment:${post}:${comment}:${AT} ${at}`],
    ],
    [
      'is deleted',
      commentByGraphql(post, { comment }),
      [`undone comment comment:${comment} ${at}`],
    ],
    ['is edited, which is no act', commentByGraphql(post, { comment, text: 'Well' }), []],
  ])('%s', (_, what, acts) => {
    expect(said(built(what))).toEqual(acts);
  });

  test('knows the number that the site gave it', () => {
    const [sighting] = readExchange(
      adapter,
      built(commentByGraphql(post, { text: 'Well' })),
    ).sightings;
    expect(sighting?.formerly).toBe(`comment:${comment}`);
  });
});

describe('a post in a group', () => {
  const at = `comment:${group}`;
  const reply = { act: 'comment', post: group, comment, text: 'Hi' } as const;
  test.each<[Touch, string]>([
    [{ act: 'react', post: group }, `done reaction reaction:${group} -`],
    [{ act: 'take-reaction-back', post: group }, `undone reaction reaction:${group} -`],
    [
      { act: 'react', post: group, comment },
      `done reaction reaction:comment:${group}:${comment} -`,
    ],
    [{ act: 'comment', post: group, text: 'Hi' }, `done comment comment:${group}:${AT} ${at}`],
    [reply, `done reply comment:comment:${group}:${comment}:${AT} ${at}`],
    [{ act: 'delete-comment', post: group, comment }, `undone comment comment:${comment} ${at}`],
    [{ act: 'repost', post: group }, `done repost repost:${group} repost:${group}`],
  ])('%o by the second wire', (touch, expected) => {
    expect(said(touchExchange('voyager', touch, { at: AT }))).toEqual([expected]);
  });

  test.each<Touch>([
    { act: 'react', post: group },
    { act: 'take-reaction-back', post: group },
    { act: 'react', post: group, comment },
    { act: 'comment', post: group, text: 'Hi' },
  ])('%o by the newest wire has the same name', (touch) => {
    expect(said(touchExchange('sdui', touch, { at: AT }))).toEqual(
      said(touchExchange('voyager', touch, { at: AT })),
    );
  });
});

test('inviting people to an event is no touch, and nothing is said to be missing', () => {
  expect(said(plain(inviteToEvent([anna, ben], '7')))).toEqual([]);
});

test('following the state of somebody by its own resource is a follow', () => {
  const key = encodeURIComponent(`urn:li:fsd_followingState:urn:li:fsd_profile:${anna.profile}`);
  const body = { patch: { $set: { following: true } } };
  for (const resource of [
    `feed/dash/followingStates/${key}`,
    `voyagerFeedDashFollowingStates/${key}`,
  ])
    expect(said(plain(rest(resource, body)))).toEqual([
      `done follow follow:profile:${anna.profile} -`,
    ]);
});

test('a repost by REST is one, and is taken back by its address', () => {
  const root = `urn:li:${post}`;
  const key = encodeURIComponent(`urn:li:fsd_repost:urn:li:instantRepost:(${root},1)`);
  const made = rest('voyagerFeedDashReposts?decorationId=x', { rootContentUrn: root });
  const gone = rest(`voyagerFeedDashReposts/${key}`, null, 'DELETE');
  const name = `repost repost:${post} repost:${post}`;
  expect([made, gone].flatMap((asked) => said(plain(asked)))).toEqual([
    `done ${name}`,
    `undone ${name}`,
  ]);
});
