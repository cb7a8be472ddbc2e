import type { SightedPerson } from '@/utils/activity/sighting';
import { part, word } from '@/utils/sites/linkedin/pick/text';
import { act, type Call, isWritten, type Read } from './act';
import { list } from './facts';
import { personId, personOf, type Thread, threadOf } from './ids';

/** When the site made a thing, in ms: the upper bits of its number. Undefined if these are no time. */
const timeOf = (number: string) => Number(BigInt(number) >> 22n) || undefined;

/** What a request is about: by the first of its fields that names something, or by its address. */
const threadIn = ({ facts, place }: Call): Thread | null | undefined =>
  ['threadUrn', 'rootContentUrn', 'updateUrn', 'updateId', 'commentUrn', 'resourceKey']
    .map((name) => facts[name])
    .concat(place)
    .map(threadOf)
    .find((thread) => thread);

export const react: Read = (call) => {
  const { facts, place } = call;
  const thread = threadIn(call);
  // In GraphQL it is taken back under the same name, without a reaction. With an empty one, it is not known which it
  // is.
  call.isUndone ||= /graphql/.test(place) && !facts.reactionType;
  return call.isUndone && facts.entity
    ? []
    : thread && act(call, 'reaction', `reaction:${thread.name}`, { thread: thread.post });
};

export const comment: Read = (call) => {
  const { facts, told, at } = call;
  const thread = threadIn(call);
  if (!thread) return [];
  const { comment: id, name, post } = thread;
  // In GraphQL it is taken back if only its key is given; with more, it is edited.
  if (threadOf(facts.resourceKey)) {
    if (facts.entity) return 0;
    call.isUndone = true;
  }
  const made = threadOf(told.entityUrn ?? told.resourceKey)?.comment;
  if (!call.isUndone)
    return act(call, id ? 'reply' : 'comment', `comment:${post}`, {
      id: `comment:${name}:${at}`,
      formerly: made ? `comment:${made}` : null,
      thread: post,
      // A reply begins with the name of the person it is to.
      people: id ? (list(personOf([personId(facts.profileMention)])) as SightedPerson[]) : [],
    });
  const gone = { id: `comment:${id}`, thread: post, madeAt: timeOf(id) };
  return id && act(call, 'comment', `comment:${post}`, gone);
};

/** A post, a repost with the rep's own words, or the deletion of either. */
export const share: Read = (call) => {
  const { facts, told, place, at } = call;
  if (!facts.origin) {
    const thread = threadIn(call);
    // With more than its name, it is edited.
    if (facts.entity) return 0;
    call.isUndone ||= /graphql/.test(place) && !facts.post;
    return call.isUndone
      ? thread &&
          act(call, 'post', 'post', { id: `post:${thread.number}`, madeAt: timeOf(thread.number) })
      : [];
  }
  const due = part(/^(\d{13})$/, facts.scheduledAt);
  const state = word(facts.intendedShareLifeCycleState ?? (due ? 'SCHEDULED' : 'PUBLISHED'));
  if (state === 'DRAFT') return 0;
  const isLater = state === 'SCHEDULED';
  const parent = facts.parentUrn ?? facts.resharedUpdate;
  const original = threadOf(parent)?.post;
  const object = original ? `repost:${original}` : 'post';
  const made = threadOf(told.updateUrn ?? told.shareUrn)?.number;
  if ((parent && !original) || !(isLater ? due : state === 'PUBLISHED')) return [];
  return act(call, original ? 'repost' : 'post', object, {
    id: `${object}:${at}`,
    formerly: made ? `post:${made}` : null,
    ...(original && { thread: original, wrote: isWritten(facts.text) }),
    ...(isLater && { act: 'scheduled', due: +due }),
  });
};

/** A repost by one click, without words of the rep's. */
export const repost: Read = (call) => {
  const { facts } = call;
  const thread = threadIn(call)?.post;
  const id = `repost:${thread}`;
  call.isUndone ||= !!facts.resourceKey && !facts.rootContentUrn;
  return thread && act(call, 'repost', id, { id, thread });
};
