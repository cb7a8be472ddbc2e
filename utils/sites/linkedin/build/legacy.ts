import { type Builders, type Built, isOrganization, type Touch } from './touch';
import { answer, encoded, rest } from './voyager';
import { messageOf, threadOf } from './voyager-messages';

const INVITEE = 'com.linkedin.voyager.growth.invitation.InviteeProfile';
const CREATE = 'com.linkedin.voyager.messaging.create.MessageCreate';

const done = (status: number, asked: Built['asked']): Built => ({
  asked,
  accepted: () => answer(status, status === 204 ? null : {}),
});

const invitee = (profileId: string) => ({ invitee: { [INVITEE]: { profileId } } });

const onInvitation = (action: string, invitationId: string) =>
  done(
    200,
    rest(`relationships/invitations/${invitationId}?action=${action}`, {
      invitationId,
      invitationSharedSecret: 'not-to-be-kept',
      isGenericInvitation: false,
    }),
  );

function message(touch: Touch<'message'>): Built | null {
  const { people = [], thread, text, originToken, subject, isToPage } = touch;
  if (subject !== undefined || isToPage) return null;
  const eventCreate = {
    originToken,
    value: { [CREATE]: { attributedBody: { text, attributes: [] }, attachments: [] } },
    trackingId: 't',
  };
  const recipients = people.map(({ profile }) => profile);
  const create = { eventCreate, recipients, subtype: 'MEMBER_TO_MEMBER' };
  const asked =
    thread === undefined
      ? rest('messaging/conversations?action=create', {
          keyVersion: 'LEGACY_INBOX',
          conversationCreate: create,
        })
      : rest(`messaging/conversations/${thread}/events?action=create`, { eventCreate });
  return {
    asked,
    accepted: (made) => {
      const conversation = thread ?? threadOf(made);
      const value = {
        createdAt: made.at,
        eventUrn: `urn:li:fs_event:(${conversation},${messageOf(made)})`,
        backendEventUrn: `urn:li:messagingMessage:${messageOf(made)}`,
        conversationUrn: `urn:li:fs_conversation:${conversation}`,
      };
      return answer(201, { data: { value }, included: [] });
    },
  };
}

/** An invitation from the site's small pages for phones. */
export function inviteFromPhonePage(vanity: string, isDropped = false): Built {
  const asked = rest('', { inviteeVanityName: vanity, trackingId: 'x' });
  const told = isDropped
    ? { inviteSuccess: false, dropReason: 'FUSE_LIMIT' }
    : { inviteSuccess: true };
  return { asked: { ...asked, url: '/mwlite/invite' }, accepted: () => answer(200, told) };
}

const share = (text: string, resharedUpdate?: string) =>
  done(
    201,
    rest('contentcreation/normShares', {
      visibleToConnectionsOnly: false,
      commentaryV2: { text, attributes: [] },
      origin: 'FEED',
      ...(resharedUpdate && { resharedUpdate: `urn:li:${resharedUpdate}` }),
    }),
  );

function follow({ act, whom }: Touch<'follow' | 'unfollow'>): Built {
  const id = isOrganization(whom) ? whom.company : whom.profile;
  const urn = `urn:li:fs_followingInfo:${id}`;
  return done(200, rest(`feed/follows?action=${act}ByEntityUrn`, { urn }));
}

/** The touches as the oldest pages express them (2019). */
export const LEGACY: Builders = {
  invite: ({ person, note }) => ({
    asked: rest('growth/normInvitations', {
      emberEntityName: 'growth/invitation/norm-invitation',
      ...invitee(person.profile),
      ...(note !== undefined && { message: note }),
      trackingId: 'x',
    }),
    // The id of what was made is in a header.
    accepted: () => answer(201, {}),
  }),
  'invite-many': ({ people }) =>
    done(
      200,
      rest('growth/normInvitations?action=batchCreate', {
        invitations: people.map(({ profile }) => ({ ...invitee(profile), trackingId: 'x' })),
        uploadTransactionId: 'u',
      }),
    ),
  'accept-invitation': ({ invitation, isOfPage }) =>
    isOfPage ? null : onInvitation('accept', invitation),
  'ignore-invitation': ({ invitation }) => onInvitation('ignore', invitation),
  message,
  react: ({ post, comment, reaction = 'LIKE' }) =>
    done(
      201,
      rest('feed/reactions?action=create', {
        reactionType: reaction,
        threadUrn: comment === undefined ? `urn:li:${post}` : `urn:li:comment:(${post},${comment})`,
      }),
    ),
  comment: ({ post, comment: parent, text }) =>
    parent === undefined
      ? done(
          200,
          rest('feed/comments?action=create', {
            updateId: post,
            commentaryV2: { text, attributes: [] },
          }),
        )
      : null,
  'delete-comment': ({ post, comment }) =>
    done(
      204,
      rest(`feed/comments/${encoded(`urn:li:comment:(${post},${comment})`)}`, null, 'DELETE'),
    ),
  post: ({ text, due }) => (due === undefined ? share(text) : null),
  repost: ({ post, text = '' }) => share(text, post),
  'delete-post': ({ post }) =>
    done(204, rest(`contentcreation/normShares/${encoded(`urn:li:${post}`)}`, null, 'DELETE')),
  follow,
  unfollow: follow,
};
