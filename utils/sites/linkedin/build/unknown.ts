import { flightDone, serverRequest } from './sdui';
import { type Answered, type Asked, idAt } from './touch';
import { answer, graphql, rest } from './voyager';

const post = `activity:${idAt(1_795_000_000_000)}`;

const unknown = (shape: string, asked: Asked, answered: Answered = answer(200, {})) => ({
  shape,
  asked,
  answered,
});
const unknownOperation = (name: string) =>
  unknown(name, serverRequest(name, { thread: post }), flightDone());

/** Writes in families that carry acts, under unknown names. */
export const UNKNOWN_WRITES: readonly { shape: string; asked: Asked; answered: Answered }[] = [
  ...[
    'com.linkedin.sdui.reactions.applaud',
    'com.linkedin.sdui.reactions.updateReaction',
    'com.linkedin.sdui.comments.editAndPublish',
    'com.linkedin.sdui.requests.mynetwork.addaRemoveAndInvite',
    'com.linkedin.sdui.requests.mynetwork.addaCloseInvitation',
    'com.linkedin.sdui.requests.mynetwork.addaMarkAsContacted',
    'com.linkedin.sdui.requests.feed.toggleFollow',
    'com.linkedin.sdui.messaging.sendMessage',
  ].map(unknownOperation),
  unknown(
    'graphql.voyagerSocialDashApplause',
    graphql('voyagerSocialDashApplause', { entity: { type: 'LOUD' } }),
    answer(200, { data: {} }),
  ),
  unknown(
    'voyager.relationships.invitations.closeInvitations',
    rest('relationships/invitations?action=closeInvitations', { inviteActionData: [{}] }),
  ),
  unknown(
    'voyager.voyagerSocialDashReactions.updateReaction',
    rest('voyagerSocialDashReactions?action=updateReaction', { patch: { $set: { a: 1 } } }),
  ),
  unknown('sales.salesApiMessageActions.markAndSend', {
    ...rest('', {}),
    url: '/sales-api/salesApiMessageActions?action=markAndSend',
  }),
];
