import type { Sighting } from '@/utils/activity/sighting';
import { type Facts, factsOf, list, part, word } from './facts';
import { lastOf, personId, personIn, personOf, threadOf } from './ids';

/** One request of the rep's, as much of it as the wires have in common. */
export interface Call {
  facts: Facts;
  /** What else may name the thing: the address, or all that is said where the address is always the same. */
  place: string;
  /** What the answer says; nothing where it is not known. */
  told: Facts;
  /** The invitation that the answer says was made; undefined where the answer is not known. */
  made: string | undefined;
  isUndone: boolean;
  /** ms. */
  at: number;
}

/** `isRefused` is true where an answer that looks well says that it was not done. */
export type Act = Partial<Sighting> &
  Pick<Sighting, 'id' | 'action' | 'act'> & { isRefused?: boolean };
/** What a request did; empty where it cannot be read, null where it did nothing that counts. */
export type Acts = Act[] | null;
export type Read = (call: Call) => Acts;

const isWritten = (value: unknown) => !!part(/(\S)/, value);

/** What has an id of its own in `more` is known by its object, too. */
const act = (call: Call, action: string, id: string, more: Partial<Act> = {}): Act => ({
  action,
  id,
  act: call.isUndone ? 'undone' : 'done',
  ...(more.id ? { object: id } : {}),
  ...more,
});

const inWeek = (object: string, at: number) => `${object}:${Math.floor(at / 604_800_000)}`;

export const invite: Read = (call) => {
  const { facts, made, told, place, at } = call;
  return list(facts.invitations ?? [facts['']])
    .map(factsOf)
    .flatMap((one) =>
      personIn(one, place).map((person) => {
        const object = `invite:${person.id}`;
        return act(call, 'invite', object, {
          id: inWeek(object, at),
          people: [person],
          wrote: isWritten(one.customMessage ?? one.message),
          formerly: made ? `invitation:${made}` : null,
          // One wire always answers with what it made, another says that it made none.
          isRefused:
            told.inviteSuccess === false ||
            !!told.dropReason ||
            (made === '' && /Dash/.test(place)),
        });
      }),
    );
};

/** Accepts one that came, or withdraws one that was sent. Those to follow a page look the same but for their type. */
export const onInvitation: Read = (call) => {
  const { facts, place, at, isUndone } = call;
  const { invitationType = 'CONNECTION', inviteeActionType, inviterActionType } = facts;
  const does = inviteeActionType ?? inviterActionType ?? 'ACCEPT';
  if (!/CONNECTION$/.test(word(invitationType)) || !/ACCEPT$|WITHDRAW$/.test(word(does)))
    return null;
  const people = personIn(facts, '');
  const number =
    part(/^(\d{1,20})$/, facts.invitationId) ||
    part(/nvitations?[/:](?:urn:li:fsd_invitation:)?(\d{1,20})/, place);
  const invitation = number && `invitation:${number}`;
  const who = people[0]?.id;
  if (!who && !number) return [];
  const object = `invite:${who}`;
  return [
    isUndone
      ? act(call, 'invite', invitation || inWeek(object, at), { people, ...(who && { object }) })
      : act(call, 'accept', `accept:${who ?? invitation}`, { people }),
  ];
};

export const follow: Read = (call) => {
  const { facts, place } = call;
  const { followStateType, following = true, urn } = facts;
  call.isUndone ||= !following || /INACTIVE|UNFOLLOW/.test(word(followStateType));
  const acts = personIn(facts, place).map((person) =>
    act(call, 'follow', `follow:${person.id}`, { people: [person] }),
  );
  // Topics and newsletters can be followed, too.
  return acts[0] || !/^urn:|\/urn:/.test(word(urn) + place) ? acts : null;
};

/** When the site made a thing, in ms: the upper bits of its number. Nothing where these are none. */
const madeAt = (number: string) => {
  const time = Number(BigInt(number) >> 22n);
  return time ? { madeAt: time } : {};
};

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
  return id
    ? [
        act(call, 'comment', `comment:${post}`, {
          id: `comment:${id}`,
          thread: post,
          ...madeAt(id),
        }),
      ]
    : [];
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
      ? [act(call, 'post', 'post', { id: `post:${thread.number}`, ...madeAt(thread.number) })]
      : [];
  }
  const isLater = facts.intendedShareLifeCycleState === 'SCHEDULED';
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

export const message: Read = (call) => {
  const { facts, told, place, at } = call;
  const { conversationUrn, threadId, originToken, pagesMessaging: page } = facts;
  const people = list(facts.hostRecipientUrns ?? facts.recipients)
    .map(personId)
    .flatMap((id) => personOf([page ? id.replace(/^\w+/, 'company') : id]));
  const thread =
    lastOf(conversationUrn ?? threadId) || part(/conversations\/([^/?]{1,150})\//, place);
  const token = part(/^([\w-]{1,100})$/, originToken);
  const object = `message:${token || thread || people[0]?.id}`;
  const made = lastOf(told.entityUrn ?? told.eventUrn ?? told['*value'] ?? told.messageId);
  const isInmail = !page && (facts.premiumInMail || (people[0] && isWritten(facts.subject)));
  return people[0] || thread
    ? [
        act(call, people[1] ? 'group-message' : isInmail ? 'inmail' : 'message', object, {
          ...(!token && { id: `${object}:${at}` }),
          formerly: made ? `message:${made}` : null,
          people,
          thread: thread || null,
        }),
      ]
    : [];
};

export const recall: Read = (call) => {
  const id = lastOf(call.facts.messageUrn);
  return id ? [act(call, 'message', `message:${id}`)] : [];
};

/** Of one, of many, or of organizations, which are bare numbers. */
export const save: Read = (call) => {
  const { entities, companyIds, member } = call.facts;
  const all = list(entities ?? companyIds ?? [member]);
  const acts = all.flatMap((one) =>
    personOf([personId(one) || personId(`company:${word(one)}`)]).map((person) =>
      act(call, 'save-lead', `save:${person.id}`, { people: [person] }),
    ),
  );
  return all[0] === undefined && !member ? null : acts;
};

export const listEntity: Read = (call) => {
  const { facts, place } = call;
  const { addToLists, removeFromLists = [part(/list:([^,)]*)/, place)] } = facts;
  return personIn(facts, place).flatMap((person) =>
    [addToLists, removeFromLists].flatMap((lists, isUndone) =>
      list(lists).flatMap((one) => {
        const name = part(/^(?:\S*:)?(\w{1,60})$/, one);
        return name
          ? act({ ...call, isUndone: !!isUndone }, 'add-to-list', `list:${person.id}:${name}`, {
              people: [person],
            })
          : [];
      }),
    ),
  );
};
