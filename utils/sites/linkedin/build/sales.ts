import type { Member, Organization } from './people';
import { type Builders, type Built, isOrganization, type Touch } from './touch';
import { answer, encoded, rest } from './voyager';
import { messageOf, threadOf } from './voyager-messages';

/** How Sales Navigator names a member in a list, or as the recipient. */
const salesUrn = ({ lead }: Member) => `urn:li:fs_salesProfile:(${lead},NAME_SEARCH,x7Qd)`;

const entityUrn = (whom: Member | Organization) =>
  isOrganization(whom) ? `urn:li:fs_salesCompany:${whom.company}` : salesUrn(whom);

/** A request of Sales Navigator. */
export const salesRequest = (resource: string, body: object): Built['asked'] => ({
  ...rest(resource, body),
  url: `/sales-api/${resource}`,
});

const done = (asked: Built['asked']): Built => ({ asked, accepted: () => answer(200, {}) });

function message(touch: Touch<'message'>): Built | null {
  const { people = [], thread, text, subject, isToPage } = touch;
  if (isToPage) return null;
  const to = thread === undefined ? { recipients: people.map(salesUrn) } : { threadId: thread };
  return {
    asked: salesRequest('salesApiMessageActions?action=createMessage', {
      createMessageRequest: {
        ...to,
        ...(subject !== undefined && { subject }),
        body: text,
        copyToCrm: false,
        trackingId: 'a1b2c3d4e5f60718',
      },
    }),
    accepted: (made) =>
      answer(200, { value: { messageId: messageOf(made), threadId: thread ?? threadOf(made) } }),
  };
}

/** The refusal for a seat without the licence. */
export const withoutSeat = () => answer(403, { code: 'SALES_SEAT_REQUIRED', status: 403 });

/** Removes somebody from a list by deleting the pair. */
export function deleteFromList(whom: Member | Organization, list: string): Built {
  const pair = `(list:${encoded(`urn:li:fs_salesList:${list}`)},entity:${encoded(entityUrn(whom))})`;
  const asked = salesRequest(`salesApiListEntities/${pair}`, {});
  return { asked: { ...asked, method: 'DELETE', body: null }, accepted: () => answer(204, null) };
}

const editLists = (whom: Member | Organization, add: string[], remove: string[]) =>
  done(
    salesRequest('salesApiListEntities?action=edit', {
      entity: entityUrn(whom),
      addToLists: add,
      removeFromLists: remove,
    }),
  );

const lists = (list: string | undefined) => ({ lists: list === undefined ? [] : [list] });

/** The touches as Sales Navigator expresses them (2026). */
export const SALES: Builders = {
  invite: ({ person, note = '' }) =>
    done(
      salesRequest('salesApiConnection?action=connectV2', { member: person.lead, message: note }),
    ),
  message,
  'save-lead': ({ person, list }) =>
    done(
      salesRequest('salesApiLeads?action=saveByMember', {
        member: person.lead,
        isWithoutAccount: false,
        company: 20351,
        ...lists(list),
      }),
    ),
  'save-leads': ({ people, list }) => ({
    asked: salesRequest('salesApiLeads?action=bulkSaveByMembers', {
      entities: people.map(salesUrn),
      ...lists(list),
    }),
    accepted: () => answer(200, { value: [] }),
  }),
  'unsave-lead': ({ person }) =>
    done(salesRequest('salesApiLeads?action=unsaveByMember', { member: person.lead })),
  'save-account': ({ company }) =>
    done(
      salesRequest('salesApiCompanies?action=save', {
        companyIds: [Number(company.company)],
        lists: [],
      }),
    ),
  'add-to-list': ({ whom, list }) => editLists(whom, [list], []),
  'remove-from-list': ({ whom, list }) => editLists(whom, [], [list]),
};
