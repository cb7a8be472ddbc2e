import type { Member } from './people';
import { flightDone, type Row, type SduiOptions, serverRequest } from './sdui';
import { type Asked, type Builders, type Built, isOrganization, type Touch } from './touch';

const MY_NETWORK = 'com.linkedin.sdui.requests.mynetwork';

const built = (asked: Asked, ...rows: Row[]): Built => ({
  asked,
  accepted: () => flightDone(...rows),
});

/** The urn of a post, as these pages spell it. */
export const activity = (post: string) => ({
  activityUrn: { activityId: post.replace(/^\w+:/, '') },
});
const commentUrn = (post: string, commentId: string) => ({ commentId, thread: `urn:li:${post}` });

/** `groupPost:G-P` in two numbers. */
const groupPost = (post: string) => {
  const [groupId, postId] = post.replace(/^\w+:/, '').split('-');
  return { threadUrnGroupPostThreadUrn: { groupPostUrn: { groupId, postId } } };
};

const threadUrn = (post: string, comment?: string) =>
  comment === undefined
    ? post.startsWith('groupPost')
      ? groupPost(post)
      : { threadUrnActivityThreadUrn: activity(post) }
    : { threadUrnCommentThreadUrn: { commentUrn: commentUrn(post, comment) } };

const names = ({ firstName, lastName }: Member) => ({ firstName, lastName });

const connectionState = ({ member }: Member) => `state:invitation:urn:li:member:${member}`;

function addConnection(person: Member): Built {
  const key = connectionState(person);
  const asked = serverRequest(`${MY_NETWORK}.addaAddConnection`, {
    inviteeUrn: { memberId: person.member },
    nonIterableProfileId: person.profile,
    renderMode: 'IconAndText',
    ...names(person),
    isDisabled: { key: `connect-button-disabled-${person.member}`, namespace: null },
    connectionState: { key, namespace: null },
    origin: 'InvitationOrigin_PYMK_COHORT_SECTION',
    profileCanonicalUrl: `https://www.linkedin.com/in/${person.vanity}`,
    // The page sends along how a refusal would be drawn, which looks like an answer and is none.
    onFailure: { states: [{ key, value: { stringValue: 'Connect' } }] },
    postActionSentConfigs: [],
  });
  const pending = { key: { key: { value: { id: key } } }, value: { stringValue: 'Pending' } };
  return built(asked, [0, { states: [pending] }]);
}

function invitationAction(person: Member, invitation: string, action: string, type: string) {
  return built(
    serverRequest(`${MY_NETWORK}.addaInvitationAction`, {
      origin: 'InvitationOrigin_INVITATION_MANAGER',
      invitationUrn: { invitationId: invitation },
      invitationType: `GenericInvitationType_${type}`,
      validationToken: 'not-to-be-kept',
      inviteeActionType: `InviteeActionType_${action}`,
      postActionSentConfigs: [],
      ...names(person),
      profileUrn: { profileId: person.profile },
    }),
  );
}

const withdraw = (person: Member, invitation: string) =>
  built(
    serverRequest(`${MY_NETWORK}.addaWithdrawInvitation`, {
      inviterActionType: 'InviterActionType_WITHDRAW',
      inviteeVanityName: person.vanity,
      ...names(person),
      profileUrn: person.profile,
      queryName: 'ProfileMemberRelationshipRefreshById',
      invitationType: 'GenericInvitationType_CONNECTION',
      invitationUrn: { invitationId: invitation },
    }),
  );

function followState(person: Member, state: 'ACTIVE' | 'INACTIVE'): Built {
  const data = { profileId: person.profile, vanityName: person.vanity };
  const asked = serverRequest(`${MY_NETWORK}.addaUpdateFollowState`, {
    followStateType: `FollowStateType_FOLLOW_${state}`,
    memberUrn: { memberId: person.member },
    postActionSentConfigs: [{ type: 'ProfileReplaceableSectionArgs', value: { data } }],
    followStateBinding: { key: `urn:li:fsd_followingState:urn:li:member:${person.member}` },
  });
  return built(asked);
}

const reaction = (name: string, post: string, comment: string | undefined, type = 'LIKE') =>
  built(
    serverRequest(`com.linkedin.sdui.reactions.${name}`, {
      threadUrn: threadUrn(post, comment),
      reactionType: `ReactionType_${type}`,
      reactionSource: comment === undefined ? 'Update' : 'Comment',
    }),
  );

function createComment(post: string, text: string): Built {
  const key = `commentBoxText-${btoa(post)}--OPAQUEFeedType_MAIN_FEED_RELEVANCE`;
  const payload = {
    optimisticKey: 'auto-component-4f1d',
    collection: {
      updateKey: {
        feedType: 3,
        items: [{ feedUpdateUrn: { updateUrnActivityUrn: activity(post) } }],
        aggregationType: 0,
      },
      threadUrn: threadUrn(post),
    },
    commentFieldBinding: { key, namespace: 'MemoryNamespace' },
  };
  const operation = 'com.linkedin.sdui.comments.createComment';
  return built(serverRequest(operation, payload, { states: [{ key, text }] }));
}

/** A repost at once, without thoughts. */
function instantRepost({ post, text }: Touch<'repost'>): Built | null {
  if (text !== undefined) return null;
  const operation = 'com.linkedin.sdui.feed.requests.createInstantRepost';
  return built(serverRequest(operation, { threadUrn: threadUrn(post) }));
}

/** What the page reports once the frame for invitations is done: a confirmation, and no act. */
export function afterInvitation(person: Member, isSent: boolean): Asked {
  return serverRequest(`${MY_NETWORK}.handlePostInteropConnection`, {
    profileId: person.profile,
    vanityName: person.vanity,
    ...names(person),
    success: isSent,
    ...(!isSent && { errorType: 'FUSE_LIMIT' }),
    showVerificationPostConnectNBA: true,
  });
}

/** What the page reports once the box for posts is closed: a confirmation, and no act. */
export function afterPost(post: string): Asked {
  return serverRequest('com.linkedin.sdui.action.sharing.closed-sharebox.server-action', {
    postUrl: `urn:li:${post}`,
    feedDashUpdateEntityUrnString: `urn:li:${post}`,
  });
}

/** A reaction that the rep gives in the name of a page they manage. */
export function reactionOfPage(post: string, company: string): Asked {
  const payload = {
    threadUrn: threadUrn(post),
    reactionType: 'ReactionType_LIKE',
    reactionSource: 'Update',
  };
  const options: SduiOptions = { actor: `urn:li:company:${company}` };
  return serverRequest('com.linkedin.sdui.reactions.create', payload, options);
}

function follow({ act, whom }: Touch<'follow' | 'unfollow'>): Built | null {
  if (isOrganization(whom)) return null;
  return followState(whom, act === 'follow' ? 'ACTIVE' : 'INACTIVE');
}

/** The touches as the site's newest pages express them, as server requests (2026). */
export const SDUI: Builders = {
  invite: ({ person, note }) => (note === undefined ? addConnection(person) : null),
  withdraw: ({ person, invitation }) => withdraw(person, invitation),
  'accept-invitation': ({ person, invitation, isOfPage }) =>
    invitationAction(person, invitation, 'ACCEPT', isOfPage ? 'ORGANIZATION' : 'CONNECTION'),
  'ignore-invitation': ({ person, invitation }) =>
    invitationAction(person, invitation, 'IGNORE', 'CONNECTION'),
  react: ({ post, comment, reaction: type }) => reaction('create', post, comment, type),
  'take-reaction-back': ({ post, comment, reaction: type }) =>
    reaction('delete', post, comment, type),
  comment: ({ post, comment, text }) => (comment === undefined ? createComment(post, text) : null),
  'delete-comment': ({ post, comment }) =>
    built(
      serverRequest(
        'com.linkedin.sdui.comments.deleteComment',
        { commentUrn: commentUrn(post, comment) },
        // Some of these requests have their name only in the body.
        { isNamedInUrl: false },
      ),
    ),
  repost: instantRepost,
  'delete-post': ({ post }) =>
    built(
      serverRequest('com.linkedin.sdui.update.deletePost', {
        feedUpdateUrn: { updateUrnActivityUrn: activity(post) },
      }),
    ),
  follow,
  unfollow: follow,
};
