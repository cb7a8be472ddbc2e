import type { Touch } from '@/utils/sites/linkedin/build/touch';
import { at, textAt, textsAt } from './json';
import { type FindMember, namedBy, short, tail, threadFrom } from './members';

/** The parts of a write. */
export interface Asked {
  method: string;
  /** The part after `/voyager/api/` or the like, decoded. */
  resource: string;
  action: string;
  query: URLSearchParams;
  body: unknown;
  find: FindMember;
}

export type Read = (asked: Asked) => Touch | null;

/** An empty note is no note. */
export const noted = (note: string) => (note.trim() === '' ? {} : { note });

/** `urn:li:msg_message:(MAILBOX,ID)` and its like: the id. */
const second = (urn: string) => /,([^,()]+)\)$/.exec(urn)?.[1] ?? urn;

const invite: Read = ({ body, find }) => {
  const [older, newer] = [
    textAt(body, 'inviteeProfileUrn'),
    textAt(body, 'invitee', 'inviteeUnion', 'memberProfile'),
  ];
  const person = find(tail(newer || older));
  return { act: 'invite', person, ...noted(textAt(body, 'customMessage')) };
};

const INVITATION_ACTS: Record<string, 'withdraw' | 'accept-invitation' | 'ignore-invitation'> = {
  withdraw: 'withdraw',
  accept: 'accept-invitation',
  ignore: 'ignore-invitation',
};

/** The wire names only the invitation: the server knows whose it is. */
export const invitation: Read = ({ action, resource, find }) => {
  const act = INVITATION_ACTS[action];
  const id = /(\d+)$/.exec(resource)?.[1];
  return act && id ? { act, invitation: id, person: find(`invitation ${id}`) } : null;
};

const message: Read = ({ action, body, find }) => {
  if (action === 'recall') return { act: 'recall', message: second(textAt(body, 'messageUrn')) };
  if (action !== 'createMessage') return null;
  const conversation = textAt(body, 'message', 'conversationUrn');
  const subject = at(body, 'message', 'subject');
  const people = textsAt(body, 'hostRecipientUrns').map((urn) => find(tail(urn)));
  return {
    act: 'message',
    ...(conversation ? { thread: second(conversation) } : { people }),
    text: textAt(body, 'message', 'body', 'text'),
    originToken: textAt(body, 'message', 'originToken'),
    ...(typeof subject === 'string' && { subject }),
  };
};

const follow: Read = ({ body, resource, find }) => ({
  act: at(body, 'patch', '$set', 'following') === true ? 'follow' : 'unfollow',
  whom: namedBy(resource, find),
});

const comment: Read = ({ method, resource, body }) => {
  const [, id, post] = /fsd_comment:\((\d+),urn:li:(\w+:\d+)\)$/.exec(resource) ?? [];
  if (method === 'DELETE') {
    return id && post ? { act: 'delete-comment', post, comment: id } : null;
  }
  const thread = threadFrom(textAt(body, 'threadUrn'));
  return { act: 'comment', ...thread, text: textAt(body, 'commentary', 'text') };
};

const reactionByRest: Read = ({ query, body }) => ({
  act: 'react',
  ...threadFrom(query.get('threadUrn') ?? ''),
  reaction: textAt(body, 'reactionType'),
});

/** The touches in GraphQL, by the part of the operation's name that does not change. */
const GRAPHQL: Record<string, (variables: unknown) => Touch | null> = {
  voyagerSocialDashReactions(variables) {
    const thread = threadFrom(textAt(variables, 'threadUrn'));
    const reaction = textAt(variables, 'entity', 'reactionType');
    if (reaction === '') return { act: 'take-reaction-back', ...thread };
    return { act: 'react', ...thread, reaction };
  },
  voyagerContentcreationDashShares(variables) {
    const post = at(variables, 'post');
    if (post === null) {
      const updated = /urn:li:(\w+:\d+),/.exec(textAt(variables, 'updateUrn'))?.[1];
      const isEdit = at(variables, 'entity') !== null;
      return updated && !isEdit ? { act: 'delete-post', post: updated } : null;
    }
    const text = textAt(post, 'commentary', 'text');
    const original = textAt(post, 'parentUrn');
    if (original) return { act: 'repost', post: short(original), text };
    const due = at(post, 'scheduledAt');
    return { act: 'post', text, ...(typeof due === 'number' && { due }) };
  },
  voyagerFeedDashReposts(variables) {
    const root = textAt(variables, 'entity', 'rootContentUrn');
    if (root) return { act: 'repost', post: short(root) };
    const [, post, repost] =
      /\(urn:li:(\w+:\d+),(\d+)\)$/.exec(textAt(variables, 'resourceKey')) ?? [];
    return post && repost ? { act: 'delete-repost', post, repost } : null;
  },
};

const graphql: Read = ({ method, query, body }) => {
  const [family = ''] = (query.get('queryId') ?? '').split('.');
  return method === 'POST' ? (GRAPHQL[family]?.(at(body, 'variables')) ?? null) : null;
};

/** By the first part of the path. */
export const VOYAGER: Record<string, Read> = {
  voyagerRelationshipsDashMemberRelationships: (asked) =>
    asked.action.startsWith('verifyQuotaAndCreate') ? invite(asked) : null,
  voyagerRelationshipsDashInvitations: invitation,
  voyagerMessagingDashMessengerMessages: message,
  voyagerSocialDashReactions: reactionByRest,
  voyagerSocialDashNormComments: comment,
  'feed/dash/followingStates': follow,
  graphql,
};
