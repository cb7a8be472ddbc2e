import type { Member, Organization } from './people';
import { type Asked, type Builders, type Built, isOrganization, type Made } from './touch';
import { answer, encoded, rest } from './voyager';

const RESULT = 'com.linkedin.voyager.dash.deco.relationships.InvitationCreationResultWithInvitee';
const RELATIONSHIPS = 'voyagerRelationshipsDashMemberRelationships';

const profileUrn = ({ profile }: Member) => `urn:li:fsd_profile:${profile}`;

const noted = (note: string | undefined) => (note === undefined ? {} : { customMessage: note });

/** The answer to an invitation. Without `made` the site has made none, although the status is 200. */
export function invitationAnswer(person: Member, made: Made | null) {
  const urn = made && `urn:li:fsd_invitation:${made.id}`;
  const value = {
    ...(urn && { invitationUrn: urn, '*invitation': urn }),
    '*invitee': profileUrn(person),
    $type: 'com.linkedin.voyager.dash.relationships.invitation.InvitationCreationResult',
  };
  const invitation = {
    entityUrn: urn,
    $type: 'com.linkedin.voyager.dash.relationships.invitation.Invitation',
  };
  return answer(200, {
    data: { value, $type: 'com.linkedin.restli.common.ActionResponse' },
    included: [
      { entityUrn: profileUrn(person), firstName: person.firstName },
      urn && invitation,
    ].filter((part) => part !== null),
  });
}

function invite(person: Member, note: string | undefined): Built {
  const url = `${RELATIONSHIPS}?action=verifyQuotaAndCreateV2&decorationId=${RESULT}-2`;
  const body = { invitee: { inviteeUnion: { memberProfile: profileUrn(person) } }, ...noted(note) };
  return { asked: rest(url, body), accepted: (made) => invitationAnswer(person, made) };
}

/** The older way of inviting. */
export function inviteOfFirstVersion(person: Member, note?: string): Built {
  const url = `${RELATIONSHIPS}?action=verifyQuotaAndCreate&decorationId=${RESULT}-2`;
  const body = { inviteeProfileUrn: profileUrn(person), ...noted(note) };
  return { asked: rest(url, body), accepted: (made) => invitationAnswer(person, made) };
}

function onInvitation(action: string, invitation: string, invitationType = 'CONNECTION'): Built {
  const urn = encoded(`urn:li:fsd_invitation:${invitation}`);
  const body = { invitationType, sharedSecret: 'not-to-be-kept' };
  const asked = rest(`voyagerRelationshipsDashInvitations/${urn}?action=${action}`, body);
  return { asked, accepted: () => answer(200, { data: { value: {} } }) };
}

function follow(whom: Member | Organization, following: boolean): Built {
  const urn = isOrganization(whom) ? `urn:li:fsd_company:${whom.company}` : profileUrn(whom);
  const asked = rest(`feed/dash/followingStates/${encoded(`urn:li:fsd_followingState:${urn}`)}`, {
    patch: { $set: { following } },
  });
  return { asked, accepted: () => answer(200, {}) };
}

/** Invites people to follow a page, which is no act towards them. */
export function inviteToPage(people: readonly Member[], company: string): Asked {
  const inviter = `(organizationUrn:${encoded(`urn:li:fsd_company:${company}`)})`;
  return rest(`voyagerRelationshipsDashInvitations?inviter=${inviter}`, {
    elements: people.map((person) => ({
      inviteeMember: profileUrn(person),
      genericInvitationType: 'ORGANIZATION',
    })),
  });
}

/** Invites people to an event, which is no act towards them. */
export function inviteToEvent(people: readonly Member[], event: string): Asked {
  const inviter = `(eventUrn:${encoded(`urn:li:fsd_professionalEvent:${event}`)})`;
  return rest(`voyagerRelationshipsDashInvitations?inviter=${inviter}`, {
    elements: people.map((person) => ({
      inviteeMember: profileUrn(person),
      genericInvitationType: 'EVENT',
    })),
  });
}

/** The rep's network, as the second wire expresses it (2024). */
export const VOYAGER_NETWORK: Builders = {
  invite: ({ person, note }) => invite(person, note),
  withdraw: ({ invitation }) => onInvitation('withdraw', invitation),
  'accept-invitation': ({ invitation, isOfPage }) =>
    onInvitation('accept', invitation, isOfPage ? 'ORGANIZATION' : 'CONNECTION'),
  'ignore-invitation': ({ invitation }) => onInvitation('ignore', invitation),
  follow: ({ whom }) => follow(whom, true),
  unfollow: ({ whom }) => follow(whom, false),
};
