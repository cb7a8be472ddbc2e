import {
  type Act,
  type Acts,
  accept,
  type Call,
  comment,
  follow,
  invite,
  message,
  personOf,
  react,
  repost,
  share,
  some,
  uncomment,
  unshare,
  withdraw,
} from './acts';
import { field, isWritten, lastOf, list, part, personId, threadOf, word } from './wire';

/*
 * `/voyager/api/…Dash…` and its GraphQL, since 2024. An operation of GraphQL is known by the family before the dot of
 * its `queryId`; what follows changes with every release. Several actions share a family and differ in their variables.
 */
const CONTENT =
  'hostMessageCreateContent/com.linkedin.voyager.dash.messaging.MessageCreateContent/messageCreateContentUnion';

/** ms: later than any time that a schedule may say. */
const LATEST = 8_640_000_000_000_000;

export const RESOURCES: Record<string, (call: Call) => Acts> = {
  voyagerRelationshipsDashMemberRelationships: (call) =>
    /^verify\w+AndCreate/.test(call.action) ? inviteOf(call) : noneOf(call, /^remove/),
  voyagerRelationshipsDashInvitations: (call) => {
    const invitation = part(/invitation:(\d{1,20})$/i, call.key);
    if (call.action === 'withdraw') return withdraw(invitation, [], call.at);
    if (call.action !== 'accept') return noneOf(call, /^(?:ignore|report|close)/);
    return /^(?:CONNECTION)?$/.test(word(call.body, 'invitationType'))
      ? accept(invitation, [])
      : [];
  },
  voyagerMessagingDashMessengerMessages: (call) =>
    call.action === 'createMessage' ? messageOf(call) : recallOf(call),
  voyagerSocialDashReactions: ({ action, key, query, body }) =>
    /^(?:create|delete)$/.test(action)
      ? react(
          threadOf(query.get('threadUrn') ?? field(body, 'threadUrn') ?? key),
          action === 'delete',
        )
      : null,
  voyagerSocialDashNormComments: (call) => {
    const { action, key, body, answer, at } = call;
    if (action === 'delete') return uncomment(threadOf(key));
    if (action !== 'create') return null;
    const thread = threadOf(field(body, 'threadUrn'));
    // A reply begins with the name of the one it is to.
    const first = field(body, 'commentary/attributesV2/0');
    const named = field(first, 'detailDataUnion/profileMention');
    const people = thread?.comment && !field(first, 'start') ? personOf([personId(named)]) : [];
    return comment(
      thread,
      at,
      field(answer, 'data/entityUrn') ?? field(answer, 'entityUrn'),
      people,
    );
  },
  'feed/dash/followingStates': ({ key, body }) => {
    const isOn = field(body, 'patch/$set/following');
    return typeof isOn === 'boolean' ? follow(personOf([personId(key)]), !isOn) : null;
  },
};

export const FAMILIES: Record<string, (call: Call) => Acts> = {
  voyagerSocialDashReactions: ({ body }) =>
    react(threadOf(field(body, 'threadUrn')), field(body, 'entity') === undefined),
  voyagerContentcreationDashShares: ({ body, answer, at }) => {
    const post = field(body, 'post');
    // Deleted by its name alone; with anything beside it, edited.
    if (!post) return field(body, 'entity') ? [] : unshare(threadOf(field(body, 'updateUrn')));
    const due = field(post, 'scheduledAt');
    const state = word(post, 'intendedShareLifeCycleState');
    if (state === 'SCHEDULED' && !(Number(due) > 0 && Number(due) < LATEST)) return null;
    if (!/^(?:PUBLISHED|SCHEDULED)?$/.test(state)) return [];
    const original = threadOf(field(post, 'parentUrn'));
    if (!original && word(post, 'origin') === 'RESHARE') return null;
    return share(
      original,
      field(post, 'commentary/text'),
      at,
      field(answer, 'data'),
      state === 'SCHEDULED' ? Number(due) : 0,
    );
  },
  voyagerFeedDashReposts: ({ body }) => {
    const original = field(body, 'entity/rootContentUrn');
    return repost(threadOf(original ?? field(body, 'resourceKey')), original === undefined);
  },
};

/** What is no act of the rep by its action's name; all else on this resource may be one. */
function noneOf({ action }: Call, noise: RegExp): Acts {
  return noise.test(action) ? [] : null;
}

/** Accepted only with the invitation that it made. */
function inviteOf({ body, answer, at }: Call): Acts {
  const invitee =
    field(body, 'invitee/inviteeUnion/memberProfile') ?? field(body, 'inviteeProfileUrn');
  const value = field(answer, 'data/value') ?? field(answer, 'value');
  const [number] = [
    field(value, 'invitationUrn'),
    field(value, '*invitation'),
    ...list(field(answer, 'included')).map((one) => field(one, 'entityUrn')),
  ].flatMap((urn) => part(/^urn:li:fsd_invitation:(\d{1,20})$/, urn) || []);
  return some(
    invite(personOf([personId(invitee)]), at, field(body, 'customMessage')).map((act) => ({
      ...act,
      formerly: number ? `invitation:${number}` : null,
      isRefused: answer !== undefined && !number,
    })),
  );
}

function messageOf({ body, answer, at }: Call): Acts {
  const content = field(body, CONTENT);
  const toPage = field(content, 'pagesMessaging') !== undefined;
  const people = list(field(body, 'hostRecipientUrns') ?? field(body, 'recipients'))
    .map(personId)
    .flatMap((id) => personOf([toPage ? id.replace(/^\w+/, 'company') : id]));
  const sent = field(body, 'message');
  const isInmail =
    field(content, 'premiumInMail') !== undefined || isWritten(field(sent, 'subject'));
  const value = field(answer, 'data/value') ?? field(answer, 'value');
  return message(
    people[1] ? 'group-message' : isInmail && !toPage ? 'inmail' : 'message',
    people,
    at,
    lastOf(field(sent, 'conversationUrn')),
    part(/^([\w-]{1,100})$/, field(sent, 'originToken')),
    lastOf(field(value, 'entityUrn') ?? field(answer, 'data/*value')),
  );
}

function recallOf(call: Call): Acts {
  const id = lastOf(field(call.body, 'messageUrn'));
  const recalled: Act = { action: 'message', act: 'undone', id: `message:${id}` };
  if (call.action !== 'recall') return noneOf(call, /moji$/);
  return id ? [recalled] : null;
}
