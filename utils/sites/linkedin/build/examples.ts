import type { Exchange } from '@/utils/sites/site-adapter';
import { buildTouch, touchExchange } from './exchange';
import { inviteFromPhonePage } from './legacy';
import { noiseExchanges } from './noise';
import { COMPANY, MEMBERS } from './people';
import { flightDone } from './sdui';
import { followFromFeed } from './sdui-feed';
import { type Built, GENERATIONS, idAt, type Touch, toExchange } from './touch';
import { commentByGraphql, reactByRest } from './voyager-feed';
import { inviteOfFirstVersion } from './voyager-network';

/** ms: when all of these were sent. */
export const AT = 1_795_000_000_000;
/** ms: when the site made what is taken back here. */
export const MADE_AT = AT - 3_600_000;

const [anna, ben] = MEMBERS;
const made = idAt(MADE_AT);
const post = `activity:${idAt(AT - 86_400_000)}`;
const comment = idAt(AT - 43_200_000);

/** What a rep writes. None of it may appear in a sighting. */
export const WRITTEN = 'Shall we talk about pensions?';

/** Everything that a rep can do here. */
export const DONE: Touch[] = [
  { act: 'invite', person: anna },
  { act: 'invite', person: anna, note: WRITTEN },
  { act: 'invite-many', people: [anna, ben] },
  { act: 'accept-invitation', person: anna, invitation: made },
  { act: 'message', people: [anna], text: WRITTEN, originToken: 'o-1' },
  { act: 'message', people: [anna], text: WRITTEN, subject: WRITTEN },
  { act: 'message', people: [anna], text: WRITTEN, isToPage: true },
  { act: 'message', people: [anna, ben], text: WRITTEN, originToken: 'o-2' },
  { act: 'message', thread: '2-Tx9', text: WRITTEN, originToken: 'o-3' },
  { act: 'react', post },
  { act: 'react', post, comment },
  { act: 'comment', post, text: WRITTEN },
  { act: 'comment', post, comment, text: WRITTEN },
  { act: 'post', text: WRITTEN },
  { act: 'post', text: WRITTEN, isPoll: true },
  { act: 'post', text: WRITTEN, due: AT + 86_400_000 },
  { act: 'repost', post },
  { act: 'repost', post, text: WRITTEN },
  { act: 'follow', whom: anna },
  { act: 'follow', whom: COMPANY },
  { act: 'save-lead', person: anna, list: '7' },
  { act: 'save-leads', people: [anna, ben] },
  { act: 'save-account', company: COMPANY },
  { act: 'add-to-list', whom: anna, list: '7' },
];

/** Everything that a rep can take back. */
export const UNDONE: Touch[] = [
  { act: 'withdraw', person: anna, invitation: made },
  { act: 'recall', message: `2-M${made}` },
  { act: 'take-reaction-back', post },
  { act: 'take-reaction-back', post, comment },
  { act: 'delete-comment', post, comment: made },
  { act: 'delete-post', post: `activity:${made}` },
  { act: 'delete-repost', post, repost: made },
  { act: 'unfollow', whom: anna },
  { act: 'unsave-lead', person: anna },
  { act: 'remove-from-list', whom: anna, list: '7' },
];

/** `touches` in every wire that can express them. */
export const inAllWords = (touches: Touch[]): Exchange[] =>
  GENERATIONS.flatMap((generation) =>
    touches.flatMap((touch) =>
      buildTouch(generation, touch) ? touchExchange(generation, touch, { at: AT }) : [],
    ),
  );

const inGroup = `groupPost:1976445-${idAt(AT - 86_400_000)}`;
const onInGroup: Touch[] = [
  { act: 'react', post: inGroup },
  { act: 'react', post: inGroup, comment },
  { act: 'comment', post: inGroup, text: WRITTEN },
  { act: 'comment', post: inGroup, comment, text: WRITTEN },
];
const withEmptyList = (built: Built): Built => ({
  ...built,
  asked: { ...built.asked, body: (built.asked.body ?? '').replace(/^{/, '{"invitations":[],') },
});

const others = [
  { asked: followFromFeed(anna, true, post), accepted: () => flightDone() },
  commentByGraphql(post, { text: WRITTEN }),
  commentByGraphql(post, { text: WRITTEN, parent: comment }),
  withEmptyList(inviteOfFirstVersion(anna, WRITTEN)),
  inviteOfFirstVersion(anna, WRITTEN),
  inviteFromPhonePage(anna.vanity),
  reactByRest({ post }),
].map(({ asked, accepted }) => toExchange(asked, accepted({ id: made, at: AT }), AT));

/** What the rep did, as it is sent over the wires. */
export const acts: Exchange[] = [...inAllWords(DONE), ...inAllWords(onInGroup), ...others];

/** What is sent over the same wires and is no act. */
export const nothing: Exchange[] = [...noiseExchanges(), ...inAllWords(UNDONE)];
