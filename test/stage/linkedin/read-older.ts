import { at, listAt, textAt, textsAt } from './json';
import { namedBy, short, threadFrom } from './members';
import { invitation, noted, type Read } from './read-voyager';

const INVITEE = 'com.linkedin.voyager.growth.invitation.InviteeProfile';
const CREATE = 'com.linkedin.voyager.messaging.create.MessageCreate';

const normInvitation: Read = ({ action, body, find }) => {
  const person = (of: unknown) => find(textAt(of, 'invitee', INVITEE, 'profileId'));
  if (action === 'batchCreate') {
    return { act: 'invite-many', people: listAt(body, 'invitations').map(person) };
  }
  return { act: 'invite', person: person(body), ...noted(textAt(body, 'message')) };
};

const conversation: Read = ({ action, resource, body, find }) => {
  if (action !== 'create') return null;
  const thread = /conversations\/([^/]+)\/events$/.exec(resource)?.[1];
  const create = at(body, 'conversationCreate') ?? body;
  const event = at(create, 'eventCreate');
  return {
    act: 'message',
    ...(thread ? { thread } : { people: textsAt(create, 'recipients').map(find) }),
    text: textAt(event, 'value', CREATE, 'attributedBody', 'text'),
    originToken: textAt(event, 'originToken'),
  };
};

const share: Read = ({ method, resource, body }) => {
  const post = /urn:li:(\w+:\d+)$/.exec(resource)?.[1];
  if (method === 'DELETE') return post ? { act: 'delete-post', post } : null;
  const text = textAt(body, 'commentaryV2', 'text');
  const original = textAt(body, 'resharedUpdate');
  if (!original) return { act: 'post', text };
  return { act: 'repost', post: short(original), ...(text && { text }) };
};

const comment: Read = ({ method, resource, body }) => {
  if (method === 'DELETE') {
    const { post, comment } = threadFrom(resource);
    return comment === undefined ? null : { act: 'delete-comment', post, comment };
  }
  const text = textAt(body, 'commentaryV2', 'text');
  return { act: 'comment', post: textAt(body, 'updateId'), text };
};

const follow: Read = ({ action, body, find }) => ({
  act: action.startsWith('un') ? 'unfollow' : 'follow',
  whom: find(textAt(body, 'urn').replace(/^.*:/, '')),
});

/** The oldest wire, by the first part of the path. */
export const LEGACY: Record<string, Read> = {
  'growth/normInvitations': normInvitation,
  'relationships/invitations': invitation,
  'messaging/conversations': conversation,
  'feed/reactions': ({ body }) => ({
    act: 'react',
    ...threadFrom(textAt(body, 'threadUrn')),
    reaction: textAt(body, 'reactionType'),
  }),
  'feed/comments': comment,
  'feed/follows': follow,
  'contentcreation/normShares': share,
  invite: ({ body, find }) => ({ act: 'invite', person: find(textAt(body, 'inviteeVanityName')) }),
};

const listEntity: Read = ({ method, resource, body, find }) => {
  const [, list, entity] = /\(list:urn:li:fs_salesList:(\d+),entity:(.*)\)$/.exec(resource) ?? [];
  if (method === 'DELETE') {
    return list && entity ? { act: 'remove-from-list', whom: namedBy(entity, find), list } : null;
  }
  const whom = namedBy(textAt(body, 'entity'), find);
  const [added] = textsAt(body, 'addToLists');
  const [removed] = textsAt(body, 'removeFromLists');
  if (added) return { act: 'add-to-list', whom, list: added };
  return removed ? { act: 'remove-from-list', whom, list: removed } : null;
};

const salesMessage: Read = ({ body, find }) => {
  const asked = at(body, 'createMessageRequest');
  const lead = (urn: string) => find(/\(([\w-]+),/.exec(urn)?.[1] ?? urn);
  const thread = textAt(asked, 'threadId');
  const subject = textAt(asked, 'subject');
  return {
    act: 'message',
    ...(thread ? { thread } : { people: textsAt(asked, 'recipients').map(lead) }),
    text: textAt(asked, 'body'),
    ...(subject && { subject }),
  };
};

const lead: Read = ({ action, body, find }) => {
  const [list] = textsAt(body, 'lists');
  const lists = list === undefined ? {} : { list };
  if (action === 'bulkSaveByMembers') {
    const ids = textsAt(body, 'entities').map((urn) => /\(([\w-]+),/.exec(urn)?.[1] ?? urn);
    return { act: 'save-leads', people: ids.map(find), ...lists };
  }
  const person = find(textAt(body, 'member'));
  if (action === 'unsaveByMember') return { act: 'unsave-lead', person };
  return action === 'saveByMember' ? { act: 'save-lead', person, ...lists } : null;
};

/** Sales Navigator, by the first part of the path. */
export const SALES: Record<string, Read> = {
  salesApiConnection: ({ body, find }) => ({
    act: 'invite',
    person: find(textAt(body, 'member')),
    ...noted(textAt(body, 'message')),
  }),
  salesApiMessageActions: salesMessage,
  salesApiLeads: lead,
  salesApiListEntities: listEntity,
  salesApiCompanies: ({ action, body }) => {
    const [company] = listAt(body, 'companyIds');
    return action === 'save' && company !== undefined
      ? { act: 'save-account', company: { company: `${company}`, name: '' } }
      : null;
  },
};
