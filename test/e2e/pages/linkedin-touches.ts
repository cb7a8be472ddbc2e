import type { ActionOf } from '@/utils/activity/activity-kind';
import { MEMBERS, type Member } from '@/utils/sites/linkedin/build-people';
import type { Act } from '@/utils/sites/linkedin/build-touch';
import { type LinkedinPage, type LinkedinPlace, leadPageOf, profileOf } from './linkedin-page';

const [anna, ben, chloe, dirk, elif] = MEMBERS;

/** A touch as a person makes it, with the mouse and the keyboard. */
export interface TouchByHand {
  name: string;
  path?: string;
  make(page: LinkedinPage): Promise<void>;
  /** What it is to the site, and what to the log; null where it is no touch of the rep's. */
  act: Act;
  action: ActionOf<'social'> | null;
  /** Whom it touches, as far as the wire or the page says. */
  people: readonly Member[];
  /** True if the rep wrote words along with it. */
  isWritten?: true;
  /** How it is taken back, and what that is to the site. */
  takeBack?: { make(page: LinkedinPage): Promise<void>; act: Act };
}

const onFeed: TouchByHand[] = [
  {
    name: 'a reaction to a post',
    make: (page) => page.pressLike(),
    act: 'react',
    action: 'reaction',
    people: [anna],
    takeBack: { make: (page) => page.pressLike(), act: 'take-reaction-back' },
  },
  {
    name: 'a reaction to a comment',
    make: (page) => page.pressLikeOfComment(ben),
    act: 'react',
    action: 'reaction',
    people: [ben],
    takeBack: { make: (page) => page.pressLikeOfComment(ben), act: 'take-reaction-back' },
  },
  {
    name: 'a comment',
    make: (page) => page.comment('Words that nobody keeps'),
    act: 'comment',
    action: 'comment',
    people: [anna],
    takeBack: { make: (page) => page.deleteComment(), act: 'delete-comment' },
  },
  {
    name: 'a reply',
    make: (page) => page.reply('Words that nobody keeps'),
    act: 'comment',
    action: 'reply',
    people: [ben],
    takeBack: { make: (page) => page.deleteComment(), act: 'delete-comment' },
  },
  {
    name: 'a post',
    make: (page) => page.write('Words that nobody keeps'),
    act: 'post',
    action: 'post',
    people: [],
    takeBack: { make: (page) => page.deletePost(), act: 'delete-post' },
  },
  {
    name: 'a repost',
    make: (page) => page.repost(),
    act: 'repost',
    action: 'repost',
    people: [anna],
    takeBack: { make: (page) => page.deleteRepost(), act: 'delete-repost' },
  },
  {
    name: 'a repost with thoughts',
    make: (page) => page.repost('Words that nobody keeps'),
    act: 'repost',
    action: 'repost',
    people: [anna],
    isWritten: true,
    takeBack: { make: (page) => page.deletePost(), act: 'delete-post' },
  },
];

const onPeople: TouchByHand[] = [
  {
    name: 'an invitation from a profile',
    path: profileOf(anna),
    make: (page) => page.invite(),
    act: 'invite',
    action: 'invite',
    people: [anna],
    takeBack: { make: (page) => page.withdraw(anna), act: 'withdraw' },
  },
  {
    name: 'an invitation with a note',
    path: profileOf(anna),
    make: (page) => page.invite('Words that nobody keeps'),
    act: 'invite',
    action: 'invite',
    people: [anna],
    isWritten: true,
    takeBack: { make: (page) => page.withdraw(anna), act: 'withdraw' },
  },
  {
    name: 'an invitation from the search',
    path: '/search/results/people/',
    make: (page) => page.inviteAtOnce(ben),
    act: 'invite',
    action: 'invite',
    people: [ben],
    takeBack: { make: (page) => page.withdraw(ben), act: 'withdraw' },
  },
  {
    name: 'an invitation that was accepted',
    path: '/mynetwork/invitation-manager/received/',
    make: (page) => page.accept(),
    act: 'accept-invitation',
    action: 'accept',
    people: [dirk],
  },
  {
    name: 'an invitation that was ignored',
    path: '/mynetwork/invitation-manager/received/',
    make: (page) => page.ignore(),
    act: 'ignore-invitation',
    action: null,
    people: [dirk],
  },
  {
    name: 'following somebody',
    path: profileOf(elif),
    make: (page) => page.pressFollow(),
    act: 'follow',
    action: 'follow',
    people: [elif],
    takeBack: { make: (page) => page.pressFollow(), act: 'unfollow' },
  },
];

const messages: TouchByHand[] = [
  {
    name: 'a message from a profile',
    path: profileOf(chloe),
    make: (page) => page.message('Words that nobody keeps'),
    act: 'message',
    action: 'message',
    people: [chloe],
  },
  {
    name: 'an InMail from a profile',
    path: profileOf(anna),
    make: (page) => page.message('Words that nobody keeps', 'A subject that nobody keeps'),
    act: 'message',
    action: 'inmail',
    people: [anna],
  },
  {
    name: 'a message in a conversation',
    path: '/messaging/thread/2-Tchloe/',
    make: (page) => page.answer('Words that nobody keeps'),
    act: 'message',
    action: 'message',
    people: [chloe],
    takeBack: { make: (page) => page.recall(), act: 'recall' },
  },
];

/** Those of Sales Navigator, which has one wire only. */
export const SALES_TOUCHES: readonly TouchByHand[] = [
  {
    name: 'an InMail from Sales Navigator',
    path: leadPageOf(anna),
    make: (page) => page.message('Words that nobody keeps', 'A subject that nobody keeps'),
    act: 'message',
    action: 'inmail',
    people: [anna],
  },
  {
    name: 'an invitation from Sales Navigator',
    path: leadPageOf(anna),
    make: (page) => page.invite(),
    act: 'invite',
    action: 'invite',
    people: [anna],
  },
  {
    name: 'a saved lead',
    path: leadPageOf(anna),
    make: (page) => page.pressSave(),
    act: 'save-lead',
    action: 'save-lead',
    people: [anna],
    takeBack: { make: (page) => page.pressSave(), act: 'unsave-lead' },
  },
  {
    name: 'a lead put on a list',
    path: leadPageOf(anna),
    make: (page) => page.pressList(),
    act: 'add-to-list',
    action: 'add-to-list',
    people: [anna],
    takeBack: { make: (page) => page.pressList(), act: 'remove-from-list' },
  },
];

/** Those that every account has, whatever its pages speak. */
export const TOUCHES_BY_HAND: readonly TouchByHand[] = [...onFeed, ...onPeople, ...messages];

/** The page on which the touch is made. */
export const placeOf = ({ path }: TouchByHand, place: LinkedinPlace = {}): LinkedinPlace => ({
  ...place,
  ...(path !== undefined && { path }),
});
