import { expect, test } from 'vitest';
import { type Sighting, sightingSchema } from '@/utils/activity/sighting';
import adapter from '@/utils/sites/linkedin/adapter';
import { ABSENT } from './exchanges';
import {
  type Expected,
  type Known,
  type Recorded,
  recordedExchanges,
  toExchange,
} from './linkedin-exchanges';

const AT = 1_795_000_000_000;
const recorded = recordedExchanges();

/** Our own name of what the collection calls by its own. */
const ACTIONS: Record<string, string> = {
  connection_request: 'invite',
  withdraw_invitation: 'invite',
  recall_message: 'message',
  message_page: 'message',
  delete_comment: 'comment',
  delete_post: 'post',
  delete_repost: 'repost',
  unfollow: 'follow',
  follow_company: 'follow',
  unfollow_company: 'follow',
  save_lead: 'save-lead',
  unsave_lead: 'save-lead',
  save_account: 'save-lead',
  list_add: 'add-to-list',
  list_add_account: 'add-to-list',
};

/** Confirms what another exchange did, or denies it: that one was seen itself. */
const CALLBACKS = ['conn-sdui-postinterop-fail', 'post-closed-sharebox'];
/** A post that is set for later is told as such. */
const SCHEDULED = ['post-gql-scheduled'];
/** What the site refuses inside an answer that looks well: by its status alone it is taken for done. */
const NEEDS_ANSWER = [
  'conn-mwlite-fuse',
  'accept-sdui-servererror',
  'react-gql-errors',
  'post-gql-errors',
];

/** What an exchange comes to: how many acts, whether one is taken back, and what the site said. */
function verdictOf({ id, expect: truth }: Recorded): {
  many: number;
  act: string;
  outcome: string;
} {
  const { count, undoes, failure, type, n = 1 } = truth;
  const none = { many: 0, act: '', outcome: '' };
  if (CALLBACKS.includes(id)) return none;
  if (SCHEDULED.includes(id)) return { many: 1, act: 'scheduled', outcome: 'accepted' };
  if (failure !== undefined) return { many: 1, act: 'done', outcome: 'refused' };
  if (count === 'ambiguous') return { many: 1, act: 'done', outcome: 'unknown' };
  if (undoes !== undefined || type === 'unfollow_company')
    return { many: 1, act: 'undone', outcome: 'accepted' };
  return count ? { many: n, act: 'done', outcome: 'accepted' } : none;
}

/** Null where the collection does not say. */
function actionOf({ id, expect: { type } }: Recorded): string | null {
  if (type === null) return null;
  return /^reply-/.test(id) ? 'reply' : (ACTIONS[type] ?? type);
}

/** All ids that the collection gives of the one who was touched. */
function idsOf(truth: Expected): string[] {
  const named = {
    profile: truth.targetProfileId,
    member: truth.targetMemberId,
    vanity: truth.targetVanity,
    lead: truth.salesProfileId,
    company: truth.companyId,
  };
  return Object.entries(named).flatMap(([kind, id]) => (id === undefined ? [] : `${kind}:${id}`));
}

/** What must stand in the act's id, object or thread. */
function partsOf(truth: Expected): string[] {
  const { postUrn, commentId, parentCommentId, conversationUrn, conversationId, threadId } = truth;
  const isOnComment = truth.type === 'reaction' || truth.undoes === 'comment';
  const isNamed = truth.undoes === 'message' || truth.undoes === 'connection_request';
  const parts = [
    // What is deleted goes by its number alone.
    postUrn?.replace(truth.undoes === 'post' ? /.*:/ : 'urn:li:', ''),
    isOnComment ? commentId : undefined,
    parentCommentId,
    /,([^)]+)\)/.exec(conversationUrn ?? '')?.[1],
    conversationId,
    threadId,
    ...(isNamed ? [truth.invitationId, /,([^)]+)\)/.exec(truth.messageUrn ?? '')?.[1]] : []),
  ];
  return parts.filter((part) => part !== undefined);
}

/** What only an answer tells: how the site itself calls what was made. */
function formerlyOf(truth: Expected): string | null {
  if (truth.undoes !== undefined) return null;
  if (truth.invitationId !== undefined) return `invitation:${truth.invitationId}`;
  if (truth.type === 'comment' && truth.commentId !== undefined)
    return `comment:${truth.commentId}`;
  const message = /,([^)]+)\)/.exec(truth.messageUrn ?? '')?.[1];
  return message === undefined ? null : `message:${message}`;
}

function readOf(one: Recorded, known: Known): Sighting[] {
  const exchange = toExchange(one, known, AT);
  const { sightings, unread, shape } = adapter.read(exchange);
  expect({ unread, shape }).toEqual({ unread: 0, shape: null });
  if (sightings.length > 0) expect(adapter.watches(exchange.url, exchange.method)).toBe(true);
  return sightings.map((sighting) => sightingSchema.parse(sighting));
}

test.for(['answer', 'status'] as const)(
  'each of the 98 exchanges is what it is, by its %s',
  (known, { skip }) => {
    if (recorded.length === 0) skip(ABSENT);
    expect(recorded).toHaveLength(98);
    for (const one of recorded) {
      const { id, expect: truth } = one;
      const { many, act, outcome } = verdictOf(one);
      const isMistaken = known === 'status' && NEEDS_ANSWER.includes(id);
      const sightings = readOf(one, known);
      expect(sightings, id).toHaveLength(many);
      for (const sighting of sightings) {
        const said = { act, kind: 'social', outcome: isMistaken ? 'accepted' : outcome };
        expect(sighting, id).toMatchObject(said);
        expect(sighting.action, id).toBe(actionOf(one) ?? sighting.action);
        const wrote = truth.hasNote ?? truth.withThoughts;
        if (wrote !== undefined) expect(sighting.wrote ?? false, id).toBe(wrote);
        const people = sighting.people.flatMap((person) => [person.id, ...(person.others ?? [])]);
        expect(people, id).toEqual(expect.arrayContaining(idsOf(truth)));
        if (truth.count === 'policy') expect(people[0], id).toMatch(/^company:/);
        const place = [sighting.id, sighting.object, sighting.thread].join(' ');
        for (const part of partsOf(truth)) expect(place, id).toContain(part);
        const formerly = formerlyOf(truth);
        if (formerly !== null)
          expect(sighting.formerly, id).toBe(known === 'answer' ? formerly : null);
      }
    }
  },
);

test('the answer changes what is made of an exchange in no others than those that are named', ({
  skip,
}) => {
  if (recorded.length === 0) skip(ABSENT);
  const differing = recorded.filter((one) => {
    const [told, seen] = (['answer', 'status'] as const).map((known) =>
      readOf(one, known).map(({ act, id, outcome }) => `${act} ${id} ${outcome}`),
    );
    return told?.join() !== seen?.join();
  });
  expect(differing.map(({ id }) => id)).toEqual(NEEDS_ANSWER);
});
