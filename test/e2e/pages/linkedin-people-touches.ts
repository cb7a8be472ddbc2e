import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import { profileOf } from './linkedin-page';
import type { TouchByHand } from './touch-by-hand';

const [anna, ben, chloe, dirk, elif] = MEMBERS;

/** Invitations, and following. */
export const PEOPLE_TOUCHES: readonly TouchByHand[] = [
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

export const MESSAGES: readonly TouchByHand[] = [
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
