import type { Expected, Recorded } from './linkedin-exchanges';

/** Our own names for things that have other names in the collection. */
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

/** This exchange only confirms or denies what another one did, and that one was seen itself. */
const CALLBACKS = ['conn-sdui-postinterop-fail', 'post-closed-sharebox'];
/** A post that is scheduled is reported as such. */
const SCHEDULED = ['post-gql-scheduled'];
/** What the site refuses inside a good answer: by its status alone it counts as done. */
export const NEEDS_ANSWER = [
  'conn-mwlite-fuse',
  'accept-sdui-servererror',
  'react-gql-errors',
  'post-gql-errors',
];

/** What an exchange means: how many acts, whether one is taken back, and what the site answered. */
export function verdictOf({ id, expect: truth }: Recorded): {
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

/** Null if the collection does not say. */
export function actionOf({ id, expect: { type } }: Recorded): string | null {
  if (type === null) return null;
  return /^reply-/.test(id) ? 'reply' : (ACTIONS[type] ?? type);
}

/** All ids that the collection gives for the person who was touched. */
export function idsOf(truth: Expected): string[] {
  const named = {
    profile: truth.targetProfileId,
    member: truth.targetMemberId,
    vanity: truth.targetVanity,
    lead: truth.salesProfileId,
    company: truth.companyId,
  };
  return Object.entries(named).flatMap(([kind, id]) => (id === undefined ? [] : `${kind}:${id}`));
}

/** A text that the act's id, object or thread must contain. */
export function partsOf(truth: Expected): string[] {
  const { postUrn, commentId, parentCommentId, conversationUrn, conversationId, threadId } = truth;
  const isOnComment = truth.type === 'reaction' || truth.undoes === 'comment';
  const isNamed = truth.undoes === 'message' || truth.undoes === 'connection_request';
  const parts = [
    // Deletions name only the number of what is deleted.
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

/** What only an answer tells: the site's own id of what was made. */
export function formerlyOf(truth: Expected): string | null {
  if (truth.undoes !== undefined) return null;
  if (truth.invitationId !== undefined) return `invitation:${truth.invitationId}`;
  if (truth.type === 'comment' && truth.commentId !== undefined)
    return `comment:${truth.commentId}`;
  const message = /,([^)]+)\)/.exec(truth.messageUrn ?? '')?.[1];
  return message === undefined ? null : `message:${message}`;
}
