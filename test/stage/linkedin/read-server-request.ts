import type { Touch } from '@/utils/sites/linkedin/build/touch';
import { at, textAt } from './json';
import { type FindMember, short } from './members';

type Read = (payload: unknown, find: FindMember) => Touch | null;

function threadOf(payload: unknown): { post: string; comment?: string } {
  const comment = at(payload, 'threadUrn', 'threadUrnCommentThreadUrn', 'commentUrn');
  if (comment) {
    return { post: short(textAt(comment, 'thread')), comment: textAt(comment, 'commentId') };
  }
  const activity = at(payload, 'threadUrn', 'threadUrnActivityThreadUrn', 'activityUrn');
  return { post: `activity:${textAt(activity, 'activityId')}` };
}

const reaction = (payload: unknown) => ({
  ...threadOf(payload),
  reaction: textAt(payload, 'reactionType').replace('ReactionType_', ''),
});

const invitation = (payload: unknown) => textAt(payload, 'invitationUrn', 'invitationId');

const READERS: Record<string, Read> = {
  addaAddConnection: (payload, find) => ({
    act: 'invite',
    person: find(textAt(payload, 'nonIterableProfileId')),
  }),
  addaWithdrawInvitation: (payload, find) => ({
    act: 'withdraw',
    person: find(textAt(payload, 'profileUrn')),
    invitation: invitation(payload),
  }),
  addaInvitationAction: (payload, find) => {
    const isAccepted = textAt(payload, 'inviteeActionType') === 'InviteeActionType_ACCEPT';
    const person = find(textAt(payload, 'profileUrn', 'profileId'));
    return {
      act: isAccepted ? 'accept-invitation' : 'ignore-invitation',
      person,
      invitation: invitation(payload),
    };
  },
  addaUpdateFollowState: (payload, find) => ({
    act: textAt(payload, 'followStateType').endsWith('_INACTIVE') ? 'unfollow' : 'follow',
    whom: find(textAt(payload, 'memberUrn', 'memberId')),
  }),
  'reactions.create': (payload) => ({ act: 'react', ...reaction(payload) }),
  'reactions.delete': (payload) => ({ act: 'take-reaction-back', ...reaction(payload) }),
  'comments.deleteComment': (payload) => ({
    act: 'delete-comment',
    post: short(textAt(payload, 'commentUrn', 'thread')),
    comment: textAt(payload, 'commentUrn', 'commentId'),
  }),
  'requests.createInstantRepost': (payload) => ({ act: 'repost', ...threadOf(payload) }),
  'update.deletePost': (payload) => {
    const activity = at(payload, 'feedUpdateUrn', 'updateUrnActivityUrn', 'activityUrn');
    return { act: 'delete-post', post: `activity:${textAt(activity, 'activityId')}` };
  },
};

/** The words of a comment are in the states of the form, under the key that the arguments name. */
function comment(body: unknown, payload: unknown): Touch {
  const key = textAt(payload, 'commentFieldBinding', 'key');
  const states = at(body, 'requestedArguments', 'states');
  const held = Array.isArray(states) ? states.find((state) => textAt(state, 'key') === key) : null;
  return { act: 'comment', ...threadOf(at(payload, 'collection')), text: textAt(held, 'value') };
}

/** The touch in a server request; null if there is none, or if it is done in the name of a company page. */
export function readServerRequest(body: unknown, find: FindMember): Touch | null {
  const payload = at(body, 'requestedArguments', 'payload');
  const actor = textAt(
    at(body, 'requestedArguments', 'requestMetadata', 'currentActor'),
    ...['key', 'key', 'value', 'id'],
  );
  if (actor.includes('urn:li:company:')) return null;
  const operation = textAt(body, 'requestId');
  if (operation.endsWith('.comments.createComment')) return comment(body, payload);
  const [, read] = Object.entries(READERS).find(([name]) => operation.endsWith(`.${name}`)) ?? [];
  return read?.(payload, find) ?? null;
}
