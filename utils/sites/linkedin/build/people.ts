/** A member, by all the ids that the site's wires use. */
export interface Member {
  /** `ACoAA…`: the site's own id of a profile. */
  profile: string;
  /** `ACwAA…`: Sales Navigator's id of the same person. */
  lead: string;
  /** A number in digits. */
  member: string;
  /** The last part of the profile's address. */
  vanity: string;
  firstName: string;
  lastName: string;
  headline: string;
  company: string;
}

export interface Organization {
  /** A number in digits. */
  company: string;
  name: string;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** 34 characters in the alphabet of the site's ids. The last eight are `seed` itself, so that no two are the same. */
function opaque(seed: number): string {
  let state = seed;
  const mixed = Array.from({ length: 26 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return ALPHABET[state % 64];
  }).join('');
  return `${mixed}${String(seed).padStart(8, '0')}`;
}

/** An invented member, whose ids all follow from `number`; `change` says what is different. */
export function buildMember(number: number, change: Partial<Member> = {}): Member {
  return {
    profile: `ACoAA${opaque(number)}`,
    lead: `ACwAA${opaque(number + 1_000_000)}`,
    member: String(100_000_000 + number),
    vanity: `member-${number}`,
    firstName: 'Member',
    lastName: `Number ${number}`,
    headline: 'Head of Finance at Acme',
    company: 'Acme',
    ...change,
  };
}

const named = (
  number: number,
  firstName: string,
  lastName: string,
  title: string,
  company: string,
): Member =>
  buildMember(number, {
    vanity: `${firstName}-${lastName}-${number}`.toLowerCase(),
    firstName,
    lastName,
    headline: `${title} at ${company}`,
    company,
  });

/** The rep. */
export const REP = named(1, 'Maria', 'Lind', 'Pension adviser', 'Northlight');

/** Five invented members. */
export const MEMBERS = [
  named(11, 'Anna', 'Berg', 'Chief Financial Officer', 'Acme'),
  named(12, 'Ben', 'Okafor', 'Head of People', 'Birch'),
  named(13, 'Chloe', 'Martin', 'Owner', 'Cedar'),
  named(14, 'Dirk', 'Visser', 'Operations Director', 'Dune'),
  named(15, 'Elif', 'Kaya', 'Benefits Manager', 'Elmwood'),
] as const;

export const COMPANY: Organization = { company: '20351', name: 'Acme' };
