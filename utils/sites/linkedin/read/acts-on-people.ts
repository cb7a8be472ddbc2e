import type { SightedPerson } from '@/utils/activity/sighting';
import { part, word } from '@/utils/sites/linkedin/pick/text';
import { type Acts, act, actOn, each, isWritten, type MaybeAct, type Read } from './act';
import { type Facts, list } from './facts';
import { lastOf, personId, personIn, personOf } from './ids';

const inWeek = (object: string, at: number) => `${object}:${Math.floor(at / 604_800_000)}`;

export const invite: Read = (call) => {
  const { facts, made, told, place, at } = call;
  const many = list(facts.invitations);
  // A single one may be beside a list of others, or beside an empty list.
  const items = many[0] ? list([...many, (facts[''] as Facts).invitee]) : [facts['']];
  return each(call, items, (one) => {
    const person = personIn(one, place);
    const object = `invite:${person?.id}`;
    return (
      person &&
      act(call, 'invite', object, {
        id: inWeek(object, at),
        people: [person],
        wrote: isWritten(one.customMessage ?? one.message),
        formerly: made && !many[1] ? `invitation:${made}` : null,
        // One wire always answers with what it made; another says that it made none.
        isRefused:
          told.inviteSuccess === false || told.dropReason || (made === '' && /Dash/.test(place)),
      })
    );
  });
};

/**
 * Accepts an invitation that came, or withdraws one that was sent. Those to follow a page differ only in their type.
 */
export const onInvitation: Read = (call) => {
  const { facts, place, at } = call;
  const { invitationType = 'CONNECTION', inviteeActionType, inviterActionType } = facts;
  const type = word(invitationType);
  const does = word(inviteeActionType ?? inviterActionType ?? part(/action=(\w+)/, place));
  call.isUndone ||= /WITHDRAW$/.test(does);
  const isToPerson = /CONNECTION$/.test(type);
  if ((/\D/.test(type) && !isToPerson) || /IGNORE$/.test(does)) return 0;
  const person = personIn(facts, '');
  const number = part(/(?:^|nvitations?[/:])(\d{1,20})/, facts.invitationId ?? place);
  const invitation = number && `invitation:${number}`;
  const object = `invite:${person?.id}`;
  const people = list(person) as SightedPerson[];
  if (!isToPerson || !(person || number)) return [];
  return call.isUndone
    ? act(call, 'invite', invitation || inWeek(object, at), { people, ...(person && { object }) })
    : /ACCEPT$/i.test(does) &&
        act(call, 'accept', `accept:${person?.id ?? invitation}`, { people });
};

export const follow: Read = (call) => {
  const { facts, place } = call;
  const state = `${facts.followStateType ?? facts.following ?? facts.urn}`;
  call.isUndone ||= /^false|INACTIVE|UNFOLLOW/.test(state);
  // Topics and newsletters can be followed, too.
  if (/:\w*(?:hashtag|series|topic|group|event):/i.test(state + place)) return 0;
  return (
    (call.isUndone || /^true|^urn:|FOLLOW|ACTIVE/.test(state)) &&
    actOn(personIn(facts, place), call, 'follow')
  );
};

export const message: Read = (call) => {
  const { facts, told, place, at } = call;
  const { originToken, pagesMessaging: page } = facts;
  const given = [facts.hostRecipientUrns, facts.recipients].flatMap(list);
  const people = (list(given.map(personId)) as string[]).map(
    (id) => personOf([page ? id.replace(/^\w+/, 'company') : id]) as SightedPerson,
  );
  const thread =
    lastOf(facts.conversationUrn ?? facts.threadId) ||
    part(/conversations\/([^/?]{1,150})\//, place);
  const token = part(/^([\w-]{1,100})$/, originToken);
  const to = thread || people[0]?.id;
  const object = `message:${token || to}`;
  const made = lastOf(told.entityUrn ?? told.eventUrn ?? told['*value'] ?? told.messageId);
  const isInmail = !page && (facts.premiumInMail || (people[0] && isWritten(facts.subject)));
  return (
    to &&
    act(call, people[1] ? 'group-message' : isInmail ? 'inmail' : 'message', object, {
      ...(!token && { id: `${object}:${at}` }),
      formerly: made ? `message:${made}` : null,
      people,
      thread: thread || null,
    })
  );
};

export const recall: Read = (call) => {
  const id = lastOf(call.facts.messageUrn);
  return id && act(call, 'message', `message:${id}`);
};

/** What was done to the items of a list, which may be empty. */
const orNothing = (acts: MaybeAct[], given: unknown): Acts =>
  acts.length || !Array.isArray(given) ? acts : 0;

/** One, many, or organizations, which are bare numbers. */
export const save: Read = (call) => {
  const { entities, companyIds, member } = call.facts;
  const companies = list(companyIds).map((id) => `company:${word(id)}`);
  const all = [entities, member, companies].flatMap(list);
  const acts = each(call, all, ({ '': one }) =>
    actOn(personOf([personId(one)]), call, 'save-lead', 'save'),
  );
  return orNothing(acts, entities ?? companyIds);
};

export const listEntity: Read = (call) => {
  const { facts, place } = call;
  const { addToLists, removeFromLists = part(/list:([^,)]*)/, place) } = facts;
  const acts = [addToLists, removeFromLists].flatMap((lists, isUndone) =>
    list(lists).map((one) => {
      const name = part(/^(?:\S*:)?(\w{1,60})$/, one);
      const of = { ...call, isUndone: !!isUndone };
      return name && actOn(personIn(facts, place), of, 'add-to-list', 'list', `:${name}`);
    }),
  );
  return orNothing(acts, addToLists && removeFromLists);
};
