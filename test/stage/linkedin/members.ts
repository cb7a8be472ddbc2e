import {
  buildMember,
  COMPANY,
  type Member,
  type Organization,
} from '@/utils/sites/linkedin/build/people';

/** Finds a member by any of their ids. An unknown id is a stranger with that id. */
export type FindMember = (id: string) => Member;

export function finder(people: readonly Member[]): FindMember {
  return (id) => {
    const isOf = (one: Member) => [one.profile, one.lead, one.member, one.vanity].includes(id);
    return people.find(isOf) ?? stranger(id);
  };
}

function stranger(id: string): Member {
  if (id.startsWith('ACw')) return buildMember(0, { lead: id });
  if (id.startsWith('AC')) return buildMember(0, { profile: id });
  return buildMember(0, /^\d+$/.test(id) ? { member: id } : { vanity: id });
}

/** The part behind the last colon of a urn. */
export const tail = (urn: string) => urn.replace(/^.*:/, '');

/** `urn:li:activity:1` as `activity:1`. */
export const short = (urn: string) => urn.replace(/^urn:li:/, '');

/** The company or person that a urn names. */
export function namedBy(urn: string, find: FindMember): Member | Organization {
  const [, company] = /[cC]ompany:(\d+)$/.exec(urn) ?? [];
  if (company) return { ...COMPANY, company };
  const [, lead] = /\(([\w-]+),/.exec(urn) ?? [];
  return find(lead ?? tail(urn));
}

/** `urn:li:comment:(activity:1,2)` is the thread below a comment, any other urn the thread below a post. */
export function threadFrom(urn: string): { post: string; comment?: string } {
  const [, post, comment] = /comment:\((?:urn:li:)?(\w+:\d+),(\d+)\)$/.exec(urn) ?? [];
  return post && comment ? { post, comment } : { post: short(urn) };
}
