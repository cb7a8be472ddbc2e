import { act, isWritten, type Read } from './act';
import { factsOf, list, part, word } from './facts';
import { lastOf, personId, personIn, personOf } from './ids';

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
  const number = part(/(?:^|nvitations?[/:])(\d{1,20})/, facts.invitationId ?? place);
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
  const { followStateType, following, urn } = facts;
  const state = followStateType ?? following ?? urn;
  if (state === undefined) return [];
  call.isUndone ||= !state || /INACTIVE|UNFOLLOW/.test(word(state));
  const acts = personIn(facts, place).map((person) =>
    act(call, 'follow', `follow:${person.id}`, { people: [person] }),
  );
  // Topics and newsletters can be followed, too.
  return acts[0] || !/^urn:|\/urn:/.test(word(urn) + place) ? acts : null;
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
