import { act, type Call, isWritten, type Read } from './act';
import { part, word } from './facts';
import { personId, personOf, threadOf } from './ids';

/** When the site made a thing, in ms: the upper bits of its number. Undefined where these are none. */
const timeOf = (number: string) => Number(BigInt(number) >> 22n) || undefined;

const threadIn = ({ facts, place }: Call) =>
  threadOf(facts.threadUrn ?? facts.updateId ?? facts.commentUrn ?? place);

export const react: Read = (call) => {
  const thread = threadIn(call);
  // By GraphQL it is taken back under the same name, without a reaction.
  call.isUndone ||= /graphql/.test(call.place) && !call.facts.reactionType;
  return thread ? [act(call, 'reaction', `reaction:${thread.name}`, { thread: thread.post })] : [];
};

export const comment: Read = (call) => {
  const { facts, told, at, isUndone } = call;
  const thread = threadIn(call);
  if (!thread) return [];
  const { comment: id, name, post } = thread;
  const made = threadOf(told.entityUrn)?.comment;
  if (!isUndone)
    return [
      act(call, id ? 'reply' : 'comment', `comment:${post}`, {
        id: `comment:${name}:${at}`,
        formerly: made ? `comment:${made}` : null,
        thread: post,
        // A reply begins with the name of the one it is to.
        people: id ? personOf([personId(facts.profileMention)]) : [],
      }),
    ];
  const gone = { id: `comment:${id}`, thread: post, madeAt: timeOf(id) };
  return id ? [act(call, 'comment', `comment:${post}`, gone)] : [];
};

/** A post, a repost with words of the rep's, or either deleted. */
export const share: Read = (call) => {
  const { facts, told, at } = call;
  if (!facts.origin) {
    // With more than its name, it is edited.
    if (facts.entity) return null;
    const thread = threadOf(facts.updateUrn) ?? threadIn(call);
    call.isUndone = true;
    return thread
      ? [act(call, 'post', 'post', { id: `post:${thread.number}`, madeAt: timeOf(thread.number) })]
      : [];
  }
  const state = word(facts.intendedShareLifeCycleState ?? 'PUBLISHED');
  if (!/^(?:PUBLISHED|SCHEDULED)$/.test(state)) return null;
  const isLater = state === 'SCHEDULED';
  const due = part(/^(\d{13})$/, facts.scheduledAt);
  const parent = facts.parentUrn ?? facts.resharedUpdate;
  const original = threadOf(parent)?.post;
  const object = original ? `repost:${original}` : 'post';
  const made = threadOf(told.updateUrn ?? told.shareUrn)?.number;
  if ((parent && !original) || (isLater && !due)) return [];
  return [
    act(call, original ? 'repost' : 'post', object, {
      id: `${object}:${at}`,
      formerly: made ? `post:${made}` : null,
      ...(original && { thread: original, wrote: isWritten(facts.text) }),
      ...(isLater && { act: 'scheduled', due: +due }),
    }),
  ];
};

/** Of one click: with no words of the rep's. */
export const repost: Read = (call) => {
  const { threadUrn, rootContentUrn, resourceKey } = call.facts;
  const thread = threadOf(threadUrn ?? rootContentUrn ?? resourceKey)?.post;
  const id = `repost:${thread}`;
  call.isUndone = !!resourceKey;
  return thread ? [act(call, 'repost', id, { id, thread })] : [];
};
