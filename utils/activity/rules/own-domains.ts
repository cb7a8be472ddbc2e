import { BOUNDS } from '@/utils/activity/bounds';
import { indexOf, locate } from './entry-index';
import { readOwnDomain } from './read-list';

/** The domains of the rep's company, and those that were learned from the rep's own sends. */
export interface OwnDomains {
  ownDomains: string[];
  /** A domain stays here when the rep removes it from `ownDomains`, so that it is not learned again. */
  learnedDomains: string[];
}

/**
 * What a send from `from` tells about the rep's company: its domain, the first time it is seen, unless anybody can
 * have an address there. Returns both lists as they are to be stored, or null when there is nothing to learn or no
 * room.
 */
export function learn(known: OwnDomains, from: string | null): OwnDomains | null {
  const read = readOwnDomain(from ?? '');
  if ('problem' in read || indexOf(known.learnedDomains).has(read.entry)) return null;
  const domain = read.entry;
  const located = locate(`rep@${domain}`);
  const isOwn = located !== null && indexOf(known.ownDomains).covers(located);
  const ownDomains = isOwn ? known.ownDomains : [...known.ownDomains, domain];
  const learnedDomains = [...known.learnedDomains, domain];
  const isRoom = Math.max(ownDomains.length, learnedDomains.length) <= BOUNDS.ownDomains;
  return isRoom ? { ownDomains, learnedDomains } : null;
}
