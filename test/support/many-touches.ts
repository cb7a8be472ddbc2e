import type { Carrier } from '@/test/stage/linkedin/page/carry';
import type { Manner } from '@/test/stage/linkedin/page/client';
import type { Activity } from '@/utils/activity/activity';
import { buildMember, MEMBERS, type Member } from '@/utils/sites/linkedin/build/people';
import { type Generation, idAt, type Touch } from '@/utils/sites/linkedin/build/touch';

/** A touch, how it is made, and what its row must say. */
export interface PlannedTouch {
  touch: Touch;
  manner: Manner;
  /** What tells its row from all others: see `signOf`. */
  sign: string;
}

const CARRIERS: Carrier[] = [
  { place: 'top', by: 'fetch' },
  { place: 'top', by: 'xhr' },
  { place: 'preload', by: 'xhr' },
  { place: 'blank', by: 'fetch' },
];

/**
 * Touches of many kinds, in all wires. `number` makes each one unique. Posts are not among them, because two in one
 * second count as one.
 */
const KINDS: ((number: number, person: Member) => [Generation, Touch, sign: string])[] = [
  (n, person) => ['sdui', { act: 'invite', person }, `invite ${n}`],
  (n, person) => ['voyager', { act: 'invite', person, note: 'Hello' }, `invite ${n}`],
  (n, whom) => ['sdui', { act: 'follow', whom }, `follow ${n}`],
  (n, whom) => ['voyager', { act: 'follow', whom }, `follow ${n}`],
  (n) => ['sdui', { act: 'react', post: postOf(n) }, `reaction ${postOf(n)}`],
  (n) => ['voyager', { act: 'react', post: postOf(n) }, `reaction ${postOf(n)}`],
  (n) => ['sdui', { act: 'comment', post: postOf(n), text: 'Well said' }, `comment ${postOf(n)}`],
  (n) => ['voyager', { act: 'comment', post: postOf(n), text: 'Well' }, `comment ${postOf(n)}`],
  (n, person) => [
    'voyager',
    { act: 'message', people: [person], text: 'Hello', originToken: `token-${n}` },
    `message ${n}`,
  ],
  (n, person) => ['sales', { act: 'save-lead', person }, `save-lead ${n}`],
  (n, whom) => ['sales', { act: 'add-to-list', whom, list: '7001' }, `add-to-list ${n}`],
  (n, person) => ['sdui', { act: 'accept-invitation', person, invitation: `${n}` }, `accept ${n}`],
  (n) => ['sdui', { act: 'repost', post: postOf(n) }, `repost ${postOf(n)}`],
  (n) => [
    'voyager',
    { act: 'comment', post: postOf(n), comment: idAt(COMMENTED), text: 'Well said' },
    `reply ${postOf(n)}`,
  ],
  (n, person) => [
    'voyager',
    { act: 'message', people: [person], text: 'Hello', subject: 'Hello', originToken: `in-${n}` },
    `inmail ${n}`,
  ],
  (n, person) => [
    'voyager',
    { act: 'message', people: [person, MEMBERS[0]], text: 'Hello', originToken: `group-${n}` },
    `group-message ${n}`,
  ],
  (n) => ['legacy', { act: 'comment', post: postOf(n), text: 'Well said' }, `comment ${postOf(n)}`],
  (n) => ['legacy', { act: 'react', post: postOf(n) }, `reaction ${postOf(n)}`],
  (n, person) => ['legacy', { act: 'message', people: [person], text: 'Hello' }, `message ${n}`],
];

const FIRST = 5000;
const COMMENTED = 1_790_000_000_000;
const postOf = (number: number) => `activity:${idAt(1_790_000_000_000 + number * 60_000)}`;

/** `count` touches, each of another person or thing, made from each of the page's frames in turn. */
export function manyTouches(count: number): PlannedTouch[] {
  return Array.from({ length: count }, (_, place) => {
    const number = FIRST + place;
    const kind = KINDS[place % KINDS.length] as (typeof KINDS)[number];
    const [generation, touch, sign] = kind(number, buildMember(number));
    const carrier = CARRIERS[Math.floor(place / KINDS.length) % CARRIERS.length] as Carrier;
    return { touch, manner: { generation, carrier }, sign };
  });
}

/** What was done, and to which of the planned people or posts; the row's own text if it was none of them. */
export function signOf({ action, people, evidence }: Activity): string {
  const [person] = people;
  if (['reaction', 'comment', 'reply', 'repost'].includes(action))
    return `${action} ${evidence.thread}`;
  const number = NUMBERS.get(person?.id ?? '');
  return `${action} ${number ?? person?.id}`;
}

const NUMBERS = new Map(
  Array.from({ length: 10_000 }, (_, place) => FIRST + place).flatMap((number) => {
    const { profile, member, lead } = buildMember(number);
    return [`profile:${profile}`, `member:${member}`, `lead:${lead}`].map((id) => [id, number]);
  }),
);
