import { type CountingRules, NO_COMPANY } from '@/utils/activity/rules/counting-rules';

/** The rules of a rep of acme.example who has changed nothing; `over` says what is different. */
export function rulesWith(over: Partial<CountingRules> = {}): CountingRules {
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
