import { NO_COMPANY, type Policy } from '@/utils/activity/policy/policy';

/** The policy of a rep of acme.example who has changed nothing; `over` says what is different. */
export function policyWith(over: Partial<Policy> = {}): Policy {
  return {
    leaveOutInternal: true,
    leaveOutAutomatic: true,
    countOrganizations: false,
    ownDomains: ['acme.example'],
    neverLog: [],
    privatePeople: [],
    company: NO_COMPANY,
    ...over,
  };
}
