import { MEMBERS, REP } from '@/utils/sites/linkedin/build/people';
import { leadPageOf } from './linkedin-page';
import { MESSAGES, PEOPLE_TOUCHES } from './linkedin-people-touches';
import type { TouchByHand } from './touch-by-hand';

const [anna, ben] = MEMBERS;

const onFeed: TouchByHand[] = [
  {
    name: 'a reaction to a post',
    make: (page) => page.post().pressLike(),
    act: 'react',
    action: 'reaction',
    people: [anna],
    takeBack: { make: (page) => page.post().pressLike(), act: 'take-reaction-back' },
  },
  {
    name: 'a reaction to a comment',
    make: (page) => page.post().pressLikeOfComment(ben),
    act: 'react',
    action: 'reaction',
    people: [ben],
    takeBack: { make: (page) => page.post().pressLikeOfComment(ben), act: 'take-reaction-back' },
  },
  {
    name: 'a comment',
    make: (page) => page.post().comment('Words that nobody keeps'),
    act: 'comment',
    action: 'comment',
    people: [anna],
    takeBack: { make: (page) => page.post().deleteComment(), act: 'delete-comment' },
  },
  {
    name: 'a reply',
    make: (page) => page.post().reply('Words that nobody keeps'),
    act: 'comment',
    action: 'reply',
    people: [ben],
    takeBack: { make: (page) => page.post().deleteComment(), act: 'delete-comment' },
  },
  {
    name: 'a post',
    make: (page) => page.write('Words that nobody keeps'),
    act: 'post',
    action: 'post',
    people: [],
    takeBack: { make: (page) => page.post(REP).delete(), act: 'delete-post' },
  },
  {
    name: 'a repost',
    make: (page) => page.post().repost(),
    act: 'repost',
    action: 'repost',
    people: [anna],
    takeBack: { make: (page) => page.post().deleteRepost(), act: 'delete-repost' },
  },
  {
    name: 'a repost with thoughts',
    make: (page) => page.repostWithThoughts('Words that nobody keeps'),
    act: 'repost',
    action: 'repost',
    people: [anna],
    isWritten: true,
    takeBack: { make: (page) => page.post(REP).delete(), act: 'delete-post' },
  },
];

/** The touches of Sales Navigator, which has only one wire. */
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

/** The touches that every account has, whichever wire its pages speak. */
export const TOUCHES_BY_HAND: readonly TouchByHand[] = [...onFeed, ...PEOPLE_TOUCHES, ...MESSAGES];
