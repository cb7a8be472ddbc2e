import type { SightedPerson, Sighting } from '@/utils/activity/sighting';
import { isWritten, type Thread, threadOf } from './wire';

/** What a reader makes of one request: as much of a sighting as the wire of its time tells. */
export interface Act extends Partial<Sighting> {
  id: string;
  action: string;
  /** True where the body of a successful answer says that it was not done. */
  isRefused?: boolean;
}

/** None where nothing was done that counts; null where something may have been done and cannot be read. */
export type Acts = Act[] | null;

/** A request as the readers of REST and of Sales Navigator see it. */
export interface Call {
  /** Which one of its kind the address names; empty where it names none. */
  key: string;
  /** What is done to it; `create` and `delete` where the method alone says so. */
  action: string;
  query: URLSearchParams;
  body: unknown;
  /** Undefined where the answer is not known. */
  answer: unknown;
  /** ms. */
  at: number;
}

const WEEK = 604_800_000;

/** One person by all ids that the request shows, the best first; none where it shows none. */
export function personOf(ids: string[], name = ''): SightedPerson[] {
  const [id, ...others] = new Set(ids.filter((one) => one));
  const person = { role: null, name: name.trim().slice(0, 254) || null, address: null };
  return id ? [{ id, ...person, ...(others[0] ? { others } : {}) }] : [];
}

/** What has to be there: none at all is something that cannot be read. */
export const some = (acts: Act[]): Acts => (acts[0] ? acts : null);

const undone = (isUndone: boolean) => (isUndone ? { act: 'undone' as const } : {});

export function invite(people: SightedPerson[], at: number, note?: unknown): Act[] {
  return people.map(({ id }) => ({
    action: 'invite',
    id: `invite:${id}:${Math.floor(at / WEEK)}`,
    object: `invite:${id}`,
    people,
    wrote: isWritten(note),
  }));
}

/** `invitation` is its number, or empty. */
export function withdraw(invitation: string, people: SightedPerson[], at: number): Acts {
  const [act] = invite(people, at);
  const id = invitation ? `invitation:${invitation}` : act?.id;
  return id ? [{ action: 'invite', id, object: act?.object, people, ...undone(true) }] : null;
}

export function accept(invitation: string, people: SightedPerson[]): Acts {
  const id = people[0]?.id ?? (invitation && `invitation:${invitation}`);
  return id ? [{ action: 'accept', id: `accept:${id}`, people }] : null;
}

/** Follow, save or list: the same again is the same act, and it is taken back under the same id. */
export function mark(action: string, id: string, people: SightedPerson[], isUndone: boolean): Act {
  return { action, id, people, ...undone(isUndone) };
}

export function follow(people: SightedPerson[], isUndone: boolean): Act[] {
  return people.map(({ id }) => mark('follow', `follow:${id}`, people, isUndone));
}

const about = ({ post }: Thread) => ({
  thread: post,
  url: `https://www.linkedin.com/feed/update/urn:li:${post}/`,
});
const nameOf = ({ post, comment }: Thread) => (comment ? `comment:${post}:${comment}` : post);

export function react(thread: Thread | null, isUndone: boolean): Acts {
  return (
    thread && [
      {
        action: 'reaction',
        id: `reaction:${nameOf(thread)}`,
        ...about(thread),
        ...undone(isUndone),
      },
    ]
  );
}

/** `made` is what the answer says of the new comment. */
export function comment(
  thread: Thread | null,
  at: number,
  made?: unknown,
  people: SightedPerson[] = [],
): Acts {
  const id = threadOf(made)?.comment;
  return (
    thread && [
      {
        action: thread.comment ? 'reply' : 'comment',
        id: `comment:${nameOf(thread)}:${at}`,
        object: `comment:${thread.post}`,
        formerly: id ? `comment:${id}` : null,
        people,
        ...about(thread),
      },
    ]
  );
}

/** When the site made a thing, by its number; no field where the number does not tell. */
function madeAt(number: string | undefined): { madeAt?: number } {
  const time = Number(BigInt(number || 0) >> 22n);
  return time ? { madeAt: time } : {};
}

export function uncomment(thread: Thread | null): Acts {
  return thread?.comment
    ? [
        {
          action: 'comment',
          id: `comment:${thread.comment}`,
          object: `comment:${thread.post}`,
          ...madeAt(thread.comment),
          ...about(thread),
          ...undone(true),
        },
      ]
    : null;
}

const numberOf = (thread: Thread | null) => thread?.post.split(':')[1];

/**
 * A post, or a repost of `original` with the rep's `words`. `made` is what the answer says of it, `due` ms where it is
 * to appear later.
 */
export function share(
  original: Thread | null,
  words: unknown,
  at: number,
  made?: unknown,
  due?: number,
): Act[] {
  const action = original ? 'repost' : 'post';
  const object = original ? `repost:${original.post}` : action;
  const number = numberOf(threadOf(made));
  return [
    {
      action,
      id: `${object}:${at}`,
      object,
      formerly: number ? `post:${number}` : null,
      ...(original && { wrote: isWritten(words), ...about(original) }),
      ...(due ? { act: 'scheduled' as const, due } : {}),
    },
  ];
}

export function unshare(thread: Thread | null): Acts {
  const number = numberOf(thread);
  return number
    ? [{ action: 'post', id: `post:${number}`, object: 'post', ...madeAt(number), ...undone(true) }]
    : null;
}

/** Of one click: the same post cannot stand so twice. */
export function repost(original: Thread | null, isUndone: boolean): Acts {
  const id = original && `repost:${original.post}`;
  return id
    ? [{ action: 'repost', id, object: id, ...about(original), ...undone(isUndone) }]
    : null;
}

/** `token` is the client's own name of the message, `thread` of the conversation, `made` the site's of the message. */
export function message(
  action: string,
  people: SightedPerson[],
  at: number,
  thread: string,
  token: string,
  made: string,
): Acts {
  const object = `message:${thread || people[0]?.id || ''}`;
  return token || object !== 'message:'
    ? [
        {
          action,
          people,
          ...(token ? { id: `message:${token}` } : { id: `${object}:${at}`, object }),
          formerly: made ? `message:${made}` : null,
          thread: thread || null,
        },
      ]
    : null;
}
