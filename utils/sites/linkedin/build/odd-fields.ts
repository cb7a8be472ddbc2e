/**
 * The right result for each field that a reader uses, when the field is absent, null, an empty text, an empty list,
 * an empty object, a number, a list instead of one (or one instead of a list), and doubled: how many acts, with a
 * minus if they are taken back; `?` if it must be reported that something may be missing; a dot if nothing was done.
 * Of several names for the same thing one may be missing, but not what says what was done, or to whom.
 */
const TABLE = `
sdui invite
  requestId: 1 1 1 1 1 1 1 1
  payload: ? ? ? ? ? ? 1 1
  memberId: 1 1 1 1 1 1 1 1
  nonIterableProfileId: 1 1 1 1 1 1 1 1
  profileCanonicalUrl: 1 1 1 1 1 1 1 1
  memberId nonIterableProfileId profileCanonicalUrl: ? ? ? ? ? 1 ? ?
voyager invite
  memberProfile: ? ? ? ? ? ? ? ?
  invitee: ? ? ? ? ? ? 1 1
  customMessage: 1 1 1 1 1 1 1 1
legacy invite
  profileId: ? ? ? ? ? ? ? ?
  invitee: ? ? ? ? ? ? 1 1
legacy invite-many
  invitations: ? ? ? ? ? ? 1 2
  profileId: ? ? ? ? ? ? ? ?
  invitee: ? ? ? ? ? ? 2 2
sales invite
  member: ? ? ? ? ? ? ? ?
  message: 1 1 1 1 1 1 1 1
sdui withdraw
  inviterActionType: -1 -1 -1 -1 -1 -1 -1 -1
  invitationType: -1 -1 -1 ? ? ? ? ?
  invitationId: -1 -1 -1 -1 -1 -1 -1 -1
  profileUrn: -1 -1 -1 -1 -1 -1 -1 -1
  inviteeVanityName: -1 -1 -1 -1 -1 -1 -1 -1
  invitationId profileUrn inviteeVanityName: ? ? ? ? ? -1 ? ?
sdui accept-invitation
  inviteeActionType: ? ? ? ? ? ? ? ?
  invitationType: 1 1 1 ? ? ? ? ?
  invitationId: 1 1 1 1 1 1 1 1
  profileId: 1 1 1 1 1 1 1 1
  invitationId profileId: ? ? ? ? ? 1 ? ?
voyager accept-invitation
  invitationType: 1 1 1 ? ? ? ? ?
legacy accept-invitation
  invitationId: 1 1 1 ? ? 1 ? ?
sdui follow
  followStateType: ? ? ? ? ? ? 1 1
  memberId: 1 1 1 1 1 1 1 1
  profileId: 1 1 1 1 1 1 1 1
  vanityName: 1 1 1 1 1 1 1 1
  memberId profileId vanityName: ? ? ? ? ? 1 ? ?
sdui unfollow
  followStateType: ? ? ? ? ? ? -1 -1
voyager follow
  following: ? ? ? ? ? ? 1 1
  patch: ? ? ? ? ? ? 1 1
  $set: ? ? ? ? ? ? 1 1
legacy follow
  urn: ? ? ? ? ? ? ? ?
voyager message
  hostRecipientUrns: ? ? ? ? ? ? 1 1
  originToken: 1 1 1 1 1 1 1 1
  subject: 1 1 1 1 1 1 1 1
  premiumInMail: 1 1 1 1 1 1 1 1
  text: 1 1 1 1 1 1 1 1
  mailboxUrn: 1 1 1 1 1 1 1 1
voyager message in a thread
  conversationUrn: ? ? ? ? ? 1 ? ?
voyager message to a page
  pagesMessaging: 1 1 1 1 1 1 1 1
voyager recall
  messageUrn: ? ? ? ? ? -1 ? ?
legacy message
  recipients: ? ? ? ? ? ? 1 1
sales message
  recipients: ? ? ? ? ? ? 1 1
  subject: 1 1 1 1 1 1 1 1
sales message in a thread
  threadId: ? ? ? ? ? 1 ? ?
sdui react
  threadUrn: ? ? ? ? ? ? 1 1
  activityId: ? ? ? ? ? 1 ? ?
  reactionType: 1 1 1 1 1 1 1 1
sdui react in a group
  groupId: ? ? ? ? ? 1 ? ?
  postId: ? ? ? ? ? 1 ? ?
sdui react to a comment
  commentId: 1 1 1 1 1 1 1 1
  thread: ? ? ? ? ? ? 1 1
  commentUrn: ? ? ? ? ? ? 1 1
sdui take-reaction-back
  threadUrn: ? ? ? ? ? ? -1 -1
  reactionType: -1 -1 -1 -1 -1 -1 -1 -1
voyager react
  queryId: 1 1 1 1 1 1 1 1
  variables: ? ? ? ? ? ? 1 1
  entity: -1 -1 -1 ? ? ? 1 1
  reactionType: ? ? ? 1 1 1 1 1
  threadUrn: ? ? ? ? ? ? 1 1
voyager take-reaction-back
  threadUrn: ? ? ? ? ? ? -1 -1
legacy react
  threadUrn: ? ? ? ? ? ? 1 1
  reactionType: 1 1 1 1 1 1 1 1
sdui comment
  threadUrn: 1 1 1 1 1 1 1 1
  activityId: ? ? ? ? ? 1 ? ?
  collection: ? ? ? ? ? ? 1 1
voyager comment
  threadUrn: ? ? ? ? ? ? 1 1
  commentary: 1 1 1 1 1 1 1 1
legacy comment
  updateId: ? ? ? ? ? ? 1 1
sdui delete-comment
  commentUrn: ? ? ? ? ? ? -1 -1
  commentId: ? ? ? ? ? -1 ? ?
  thread: ? ? ? ? ? ? -1 -1
voyager post
  post: ? ? ? ? ? ? 1 1
  origin: ? ? ? 1 1 1 1 1
  intendedShareLifeCycleState: 1 1 1 ? ? ? ? ?
voyager post for later
  scheduledAt: ? ? ? ? ? ? ? ?
  intendedShareLifeCycleState: 1 1 1 ? ? ? ? ?
voyager repost
  parentUrn: 1 1 1 ? ? ? 1 1
  origin: ? ? ? 1 1 1 1 1
voyager delete-post
  updateUrn: ? ? ? ? ? ? -1 -1
sdui delete-post
  feedUpdateUrn: ? ? ? ? ? ? -1 -1
  activityId: ? ? ? ? ? -1 ? ?
legacy post
  origin: ? ? ? 1 1 1 1 1
legacy repost
  resharedUpdate: 1 1 1 ? ? ? 1 1
  origin: ? ? ? 1 1 1 1 1
sdui repost
  threadUrn: ? ? ? ? ? ? 1 1
voyager repost of one click
  entity: ? ? ? ? ? ? 1 1
  rootContentUrn: ? ? ? ? ? ? 1 1
voyager delete-repost
  resourceKey: ? ? ? ? ? ? -1 -1
sales save-lead
  member: ? ? ? ? ? ? 1 1
  lists: 1 1 1 1 1 1 1 1
sales save-leads
  entities: ? ? ? . ? ? 1 2
  lists: 2 2 2 2 2 2 2 2
sales save-account
  companyIds: ? ? ? . ? 1 1 1
sales unsave-lead
  member: ? ? ? ? ? ? -1 -1
sales add-to-list
  entity: ? ? ? ? ? ? ? ?
  addToLists: ? ? ? . ? 1 1 1
  removeFromLists: 1 1 1 1 1? -2 1 1
  addToLists removeFromLists: ? ? ? . ? -2 1 1
sales remove-from-list
  entity: ? ? ? ? ? ? ? ?
  addToLists: -1 -1 -1 -1 -1? -2 -1 -1
  removeFromLists: ? ? ? . ? -1 -1 -1
`;

/** What is to be seen of a touch in which a field is odd; `field` is its name, or the names of several. */
export interface Row {
  name: string;
  field: string;
  expected: string;
}

/** The table, row by row. */
export const ROWS: Row[] = [...TABLE.matchAll(/^(\w.*)\n((?: {2}.*\n)+)/gm)].flatMap(
  ([, name = '', rows = '']) =>
    [...rows.matchAll(/ {2}(.*): (.*)\n/g)].map(([, field = '', expected = '']) => ({
      name,
      field,
      expected,
    })),
);
