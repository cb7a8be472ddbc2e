/** What the rep (later: the company) wants counted. Lists hold lower-case entries that `readListEntry` accepted. */
export interface Policy {
  /** Leave out what stays inside the rep's company or goes to the rep's own address. */
  leaveOutInternal: boolean;
  /** Domains of the rep's company beside the sender's own. */
  ownDomains: readonly string[];
  /** Addresses (`anna@acme.se`) and domains (`acme.se`, with their subdomains) that are never logged. */
  neverLog: readonly string[];
}
