import type { SightedPerson } from '@/utils/activity/sighting';
import { type Act, type Acts, type Call, invite, mark, message, personOf, some } from './acts';
import { field, isWritten, list, part, personId, word } from './wire';

/** A number, or a name that the site made, such as `2-y`. */
const NAME = /^([\w=+/-]{1,100})$/;

/* Sales Navigator's own `/sales-api/`, since 2024. It names people by ids of its own: `lead:`. */
export const RESOURCES: Record<string, (call: Call) => Acts> = {
  salesApiMessageActions: ({ action, body, answer, at }) => {
    if (action !== 'createMessage') return null;
    const request = field(body, 'createMessageRequest');
    const people = peopleOf(field(request, 'recipients'));
    const value = field(answer, 'data/value') ?? field(answer, 'value');
    // Without a subject it goes to a connection.
    const isInmail = people[0] && isWritten(field(request, 'subject'));
    return message(
      people[1] ? 'group-message' : isInmail ? 'inmail' : 'message',
      people,
      at,
      part(NAME, field(request, 'threadId')),
      '',
      part(NAME, field(value, 'messageId')),
    );
  },
  salesApiConnection: ({ action, body, at }) =>
    /^connect(?:V\d+)?$/.test(action)
      ? some(invite(peopleOf([field(body, 'member')]), at, field(body, 'message')))
      : null,
  salesApiLeads: ({ action, body }) => {
    const one = /^(?:un)?saveByMember$/.test(action) && [field(body, 'member')];
    const all = one || (/^bulk(?:Uns|S)aveByMembers$/.test(action) && field(body, 'entities'));
    return Array.isArray(all) ? saved(peopleOf(all), /[uU]ns/.test(action), all) : null;
  },
  salesApiCompanies: ({ action, body }) => {
    const ids = field(body, 'companyIds');
    return /^(?:un)?save$/.test(action) && Array.isArray(ids)
      ? saved(peopleOf(list(ids).map((id) => `urn:li:company:${word(id)}`)), action !== 'save', ids)
      : null;
  },
  salesApiListEntities: ({ action, key, body }) => {
    if (action === 'delete')
      return some(
        listed(
          peopleOf([part(/entity:(urn:li:\w+:\(?[\w-]+)/, key)]),
          [part(/list:[^,]*?(\d+)/, key)],
          true,
        ),
      );
    const people = peopleOf([field(body, 'entity')]);
    if (action !== 'edit' || !people[0]) return null;
    return [
      ...listed(people, field(body, 'addToLists'), false),
      ...listed(people, field(body, 'removeFromLists'), true),
    ];
  },
};

const peopleOf = (given: unknown) => list(given).flatMap((one) => personOf([personId(one)]));

/** Nothing at all is saved by an empty list. */
function saved(people: SightedPerson[], isUndone: boolean, given: unknown[]): Acts {
  const acts = people.map((one) => mark('save-lead', `save:${one.id}`, [one], isUndone));
  return given[0] === undefined ? [] : some(acts);
}

function listed(people: SightedPerson[], lists: unknown, isUndone: boolean): Act[] {
  return people.flatMap((one) =>
    list(lists).flatMap((given) => {
      const name = part(/(\w{1,60})$/, given);
      return name ? mark('add-to-list', `list:${one.id}:${name}`, [one], isUndone) : [];
    }),
  );
}
