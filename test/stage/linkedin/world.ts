import { MEMBERS, type Member, REP } from '@/utils/sites/linkedin/build/people';
import { idAt } from '@/utils/sites/linkedin/build/touch';

/** The relation of a member to the rep; for `asking` and `pending` there is an invitation. */
export type Relation = 'none' | 'asking' | 'pending' | 'connected';

export interface Person extends Member {
  relation: Relation;
  invitation: string | null;
  isFollowed: boolean;
  isSaved: boolean;
  /** The Sales Navigator lists that they are on. */
  lists: string[];
}

export interface Comment {
  id: string;
  /** The vanity name of the author. */
  author: string;
  text: string;
  /** The comment that it replies to. */
  parent: string | null;
  /** The rep's own reaction. */
  reaction: string | null;
}

export interface Post {
  /** `activity:<n>`. */
  post: string;
  author: string;
  text: string;
  reaction: string | null;
  comments: Comment[];
  /** The post that it reposts. */
  original: string | null;
  /** The id of the rep's own repost of it without thoughts. */
  repost: string | null;
}

export interface Thread {
  /** `2-…`. */
  id: string;
  /** Vanity names. */
  people: string[];
  messages: { id: string; text: string }[];
}

/** All that the pages show. */
export interface World {
  rep: Member;
  people: Person[];
  posts: Post[];
  threads: Thread[];
}

const HOUR = 3_600_000;
const [anna, ben, chloe, dirk, elif] = MEMBERS;

const WRITTEN: { by: Member; text: string; comments: { by: Member; text: string }[] }[] = [
  {
    by: anna,
    text: 'Some thoughts on retirement planning for firms of our size.',
    comments: [
      { by: ben, text: 'Retirement planning starts too late in most of them.' },
      { by: chloe, text: 'And costs less than people fear.' },
    ],
  },
  {
    by: dirk,
    text: 'Warum die Ruhestandsplanung zu den Aufgaben der Leitung gehört.',
    comments: [{ by: elif, text: 'Bei uns ist sie es seit diesem Jahr.' }],
  },
  { by: elif, text: 'We have moved: the new office has a garden.', comments: [] },
];

function person(member: Member, number: number, now: number): Person {
  const relation: Relation =
    member === chloe
      ? 'connected'
      : member === dirk
        ? 'asking'
        : member === elif
          ? 'pending'
          : 'none';
  const hasInvitation = relation === 'asking' || relation === 'pending';
  const invitation = hasInvitation ? idAt(now - 50 * HOUR, number) : null;
  return { ...member, relation, invitation, isFollowed: false, isSaved: false, lists: [] };
}

/** A post by `author` at `at` (ms), without reactions or comments. */
export function newPost(author: string, text: string, at: number, number = 0): Post {
  const post = `activity:${idAt(at, number)}`;
  return { post, author, text, reaction: null, comments: [], original: null, repost: null };
}

/** The world at the start; `now` in ms. */
export function newWorld(now: number): World {
  const posts = WRITTEN.map(({ by, text, comments }, place) => ({
    ...newPost(by.vanity, text, now - (place + 2) * HOUR),
    comments: comments.map(({ by, text }, number) => ({
      id: idAt(now - (place + 1) * HOUR, number),
      author: by.vanity,
      text,
      parent: null,
      reaction: null,
    })),
  }));
  return {
    rep: REP,
    people: MEMBERS.map((member, number) => person(member, number, now)),
    posts,
    threads: [
      { id: '2-Tchloe', people: [chloe.vanity], messages: [] },
      { id: '2-Tgroup', people: [chloe.vanity, dirk.vanity], messages: [] },
    ],
  };
}

const FILLERS = [
  'A good week: three visits, and every one of them on time.',
  'What I learnt from a year of working four days.',
  'Retirement planning, explained to my own children.',
  'We are looking for somebody who likes spreadsheets.',
];

/** `count` posts that are older than the `from` posts before them. Each has a reply. */
export function olderPosts(now: number, from: number, count: number): Post[] {
  return Array.from({ length: count }, (_, step) => {
    const place = from + step;
    const at = now - place * HOUR;
    const author = MEMBERS[place % MEMBERS.length] ?? anna;
    const answers = MEMBERS[(place + 1) % MEMBERS.length] ?? ben;
    const text = 'Very true, and not only where you are.';
    const id = idAt(at + HOUR / 2, 1);
    const comment = { id, author: answers.vanity, text, parent: null, reaction: null };
    const post = newPost(author.vanity, FILLERS[place % FILLERS.length] ?? '', at, 1);
    return { ...post, comments: [comment] };
  });
}
