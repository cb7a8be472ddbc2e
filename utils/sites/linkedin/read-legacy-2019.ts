import {
  type Acts,
  accept,
  type Call,
  comment,
  follow,
  invite,
  message,
  personOf,
  react,
  share,
  some,
  uncomment,
  unshare,
  withdraw,
} from './acts';
import { field, lastOf, list, part, personId, threadOf, vanityId } from './wire';

/* The REST of 2019 to 2023, which the newer pages still use here and there, and the small page for phones. */
export const RESOURCES: Record<string, (call: Call) => Acts> = {
  'growth/normInvitations': ({ action, body, at }) => {
    const all = action === 'batchCreate' ? list(field(body, 'invitations')) : [body];
    const PROFILE = 'invitee/com.linkedin.voyager.growth.invitation.InviteeProfile/profileId';
    return some(
      all.flatMap((one) =>
        invite(personOf([personId(field(one, PROFILE))]), at, field(one, 'message')),
      ),
    );
  },
  'relationships/invitations': ({ action, key, at }) =>
    action === 'accept' ? accept(key, []) : action === 'withdraw' ? withdraw(key, [], at) : [],
  'messaging/conversations': ({ action, body, answer, at }) => {
    const made = field(body, 'conversationCreate');
    return action === 'create' ? messageOf(made, '', answer, at) : [];
  },
  'messaging/conversations/events': ({ action, key, body, answer, at }) =>
    action === 'create' ? messageOf(body, key, answer, at) : [],
  'feed/comments': ({ action, key, body, at }) =>
    action === 'delete'
      ? uncomment(threadOf(key))
      : action === 'create'
        ? comment(threadOf(field(body, 'updateId') ?? field(body, 'threadUrn')), at)
        : null,
  'feed/reactions': reaction,
  voyagerFeedReactions: reaction,
  'feed/follows': ({ action, body }) =>
    /^(?:un)?followByEntityUrn$/.test(action)
      ? follow(personOf([personId(field(body, 'urn'))]), /^un/.test(action))
      : null,
  'contentcreation/normShares': ({ action, key, body, at }) =>
    action === 'delete'
      ? unshare(threadOf(key))
      : action === 'create'
        ? share(threadOf(field(body, 'resharedUpdate')), field(body, 'commentaryV2/text'), at)
        : null,
  /** `/mwlite/invite`. */
  invite: ({ body, answer, at }) =>
    some(
      invite(personOf([vanityId(field(body, 'inviteeVanityName'))]), at).map((act) => ({
        ...act,
        isRefused: field(answer, 'inviteSuccess') === false || Boolean(field(answer, 'dropReason')),
      })),
    ),
};

function reaction({ action, body }: Call): Acts {
  const thread = threadOf(field(body, 'threadUrn') ?? field(body, 'updateId'));
  return /^(?:create|delete)$/.test(action) ? react(thread, action === 'delete') : null;
}

function messageOf(made: unknown, thread: string, answer: unknown, at: number): Acts {
  const people = list(field(made, 'recipients')).flatMap((one) => personOf([personId(one)]));
  const token = part(/^([\w-]{1,100})$/, field(made, 'eventCreate/originToken'));
  const urn = lastOf(field(answer, 'data/value/eventUrn') ?? field(answer, 'value/eventUrn'));
  return message(people[1] ? 'group-message' : 'message', people, at, thread, token, urn);
}
