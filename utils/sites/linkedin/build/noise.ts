import type { Exchange } from '@/utils/sites/site-adapter';
import { COMPANY, MEMBERS, REP } from './people';
import { flight, flightDone, serverRequest } from './sdui';
import { afterInvitation, afterPost, reactionOfPage } from './sdui-touches';
import { type Answered, type Asked, idAt, toExchange } from './touch';
import { answer, encoded, graphql, mailbox, messengerUrn, rest } from './voyager';
import { commentByGraphql, editPost } from './voyager-feed';
import { inviteToEvent, inviteToPage } from './voyager-network';

const AT = 1_795_000_000_000;
const [anna] = MEMBERS;
const post = `activity:${idAt(AT)}`;
const MESSAGES = 'voyagerMessagingDashMessengerMessages';
const CONVERSATIONS = 'voyagerMessagingDashMessengerConversations';

const OPERATIONS = [
  'com.linkedin.sdui.requests.mynetwork.mojoTabsBadge',
  'com.linkedin.sdui.requests.mynetwork.addaClearUnseenInvitationsMutation',
  'com.linkedin.sdui.requests.mynetwork.addaMarkNotificationsSeen',
  'com.linkedin.sdui.impl.homenav.requests.getThirdPartyTrackingPixels',
  'com.linkedin.sdui.search.requests.updateSearchHistoryRequest',
  'com.linkedin.sdui.requests.mynetwork.addaMarkAllNetworkHighlightsAsSeen',
  'com.linkedin.sdui.requests.comments.courtesyReminder',
  'com.linkedin.sdui.requests.comments.commentControlMenuRequest',
  'com.linkedin.sdui.comments.updateComment',
  'com.linkedin.sdui.comments.fetchFeedUpdateComments',
  'com.linkedin.sdui.requests.events.sendEventInvitations',
  'com.linkedin.sdui.requests.mynetwork.sendInvitationsToEvent',
  'com.linkedin.sdui.update.saveState',
  'com.linkedin.sdui.requests.profile.endorseSkill',
  'WvmpEntityList',
];

/** A page of the feed, long and full of names of operations that nobody has carried out. */
function feedPage(): { asked: Asked; answered: Answered } {
  const pager = 'com.linkedin.sdui.pagers.feed.mainFeed';
  const rows = Array.from({ length: 200 }, (_, row): [number, unknown] => [
    row,
    { action: { requestId: 'com.linkedin.sdui.reactions.create', post: idAt(AT - row) } },
  ]);
  const asked = { ...serverRequest(pager, {}), body: JSON.stringify({ pagerId: pager }) };
  return {
    asked: { ...asked, url: `/flagship-web/rsc-action/actions/pagination?sduiid=${pager}` },
    answered: flight(...rows),
  };
}

/** Loads a profile that the rep may never open, because the mouse passed over its name. */
function prefetch(): Asked {
  const payload = { vanityName: anna.vanity, vieweeProfileId: anna.profile };
  const body = JSON.stringify({ isPrefetch: true, requestedArguments: { payload } });
  return {
    method: 'POST',
    url: `/flagship-web/in/${anna.vanity}/`,
    contentType: 'application/json',
    body,
  };
}

/** A read that is too long for an address, sent as a write. */
const tunnelledRead = (): Asked => ({
  ...rest('messaging/dash/presenceStatuses', null),
  contentType: 'application/x-www-form-urlencoded',
  body: `ids=List(${encoded(`urn:li:fsd_profile:${anna.profile}`)})`,
});

const read = (resource: string): Asked => rest(resource, null, 'GET');

const telemetry = (url: string, body: object): Asked => ({ ...rest('', body), url });

const heartbeat = () =>
  telemetry('/realtime/realtimeFrontendClientConnectivityTracking?action=sendHeartbeat', {
    isFirstHeartbeat: false,
    clientId: 'voyager-web',
    actorUrn: `urn:li:fsd_profile:${REP.profile}`,
  });

/** What the pages ask and report besides the rep's acts. None of it is an act. */
export const NOISE: readonly { name: string; asked: Asked; answered: Answered }[] = [
  ...OPERATIONS.map((operation) => ({
    name: operation,
    asked: serverRequest(operation, {}),
    answered: flightDone(),
  })),
  { name: 'a page of the feed', ...feedPage() },
  { name: 'prefetch of a profile', asked: prefetch(), answered: flight([1, '$Sreact.fragment']) },
  { name: 'invitation confirmed', asked: afterInvitation(anna, true), answered: flightDone() },
  { name: 'invitation denied', asked: afterInvitation(anna, false), answered: flightDone() },
  { name: 'post confirmed', asked: afterPost(post), answered: flightDone() },
  {
    name: 'reaction of a page',
    asked: reactionOfPage(post, COMPANY.company),
    answered: flightDone(),
  },
  ...[
    { name: 'invitations to a page', asked: inviteToPage(MEMBERS, COMPANY.company) },
    { name: 'invitations to an event', asked: inviteToEvent(MEMBERS, '7') },
    { name: 'edit of a post', asked: editPost(idAt(AT), 'New words') },
    { name: 'tunnelled read', asked: tunnelledRead() },
    { name: 'heartbeat', asked: heartbeat() },
    { name: 'page view', asked: telemetry('/li/track', { eventBody: { pageKey: 'p_feed' } }) },
    {
      name: 'sensor',
      asked: { ...telemetry('/to11yQ8s', {}), contentType: 'text/plain', body: 'binary' },
    },
    {
      name: 'who reacted',
      asked: read(
        `graphql?variables=(threadUrn:${encoded(`urn:li:${post}`)})&queryId=voyagerSocialDashReactions.cab0`,
      ),
    },
    {
      name: 'messages read',
      asked: read('voyagerMessagingGraphQL/graphql?queryId=messengerMessages.40'),
    },
    {
      name: 'signal of a comment',
      asked: graphql('inSessionRelevanceVoyagerFeedDashClientSignal', {
        backendUpdateUrn: `urn:li:${post}`,
        actionType: 'submitComment',
      }),
    },
    {
      name: 'composer opened',
      asked: graphql('voyagerContentcreationDashSharebox', { origin: 'FEED' }),
    },
    {
      name: 'typing',
      asked: rest(`${CONVERSATIONS}?action=typing`, {
        conversationUrn: messengerUrn('conversation', '2-T1'),
      }),
    },
    {
      name: 'emoji on a message',
      asked: rest(`${MESSAGES}?action=reactWithEmoji`, {
        messageUrn: messengerUrn('message', '2-M1'),
        emoji: '👏',
      }),
    },
    {
      name: 'emoji taken off a message',
      asked: rest(`${MESSAGES}?action=unreactWithEmoji`, {
        messageUrn: messengerUrn('message', '2-M1'),
        emoji: '👏',
      }),
    },
    {
      name: 'no more connected',
      asked: rest('voyagerRelationshipsDashMemberRelationships?action=removeFromMyConnections', {}),
    },
    {
      name: 'edit of a comment',
      asked: commentByGraphql(post, { text: 'New words', comment: idAt(AT, 3) }).asked,
    },
    {
      name: 'edit of a message',
      asked: rest(`${MESSAGES}/${encoded(messengerUrn('message', '2-M1'))}`, {
        patch: { $set: { body: { text: 'New words', attributes: [] } } },
      }),
    },
    {
      name: 'message delivered',
      asked: rest(
        `${MESSAGES.replace('Messages', 'MessageDeliveryAcknowledgements')}?action=sendDeliveryAcknowledgement`,
        {
          messageUrns: [messengerUrn('message', '2-M1')],
          clientId: mailbox,
        },
      ),
    },
    {
      name: 'messages seen',
      asked: rest('voyagerMessagingDashMessagingBadge?action=markAllMessagesAsSeen', { until: AT }),
    },
  ].map((told) => ({ ...told, answered: answer(200, {}) })),
];

/** All of `NOISE` as exchanges. */
export const noiseExchanges = (): Exchange[] =>
  NOISE.map(({ asked, answered }) => toExchange(asked, answered, AT));
