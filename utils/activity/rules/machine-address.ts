import { domainOf } from '@/utils/activity/address';

/** A word by itself in the part before the @: at the start or the end, or between `.`, `_`, `+` and `-`. */
const word = (words: string) => new RegExp(`(?:^|[._+-])(?:${words})(?:$|[._+-])`);

/** Addresses that nobody reads: in English, and in our other languages. */
const NO_REPLY = word(
  [
    '(?:no|not|do[._-]?not|dont)[._-]?reply\\d*',
    'ne[._-]?pas[._-]?repondre|pas[._-]?de[._-]?reponse',
    '(?:nicht|keine)[._-]?antwort(?:en)?',
    'svara[._-]?(?:ej|inte)|inget[._-]?svar',
    'niet[._-]?(?:be)?antwoorden|geen[._-]?antwoord',
  ].join('|'),
);

/**
 * Machines of the mail service itself (RFC 2142, RFC 5321), returned mail, and addresses that only end a
 * subscription.
 */
const SERVICE = /^(?:mailer-daemon|postmaster|bounces?\d*|unsub(?:scribe)?)(?:$|[._+=-])/;

/**
 * A whole address written into the name of another, as mail servers do to learn which mail could not be delivered
 * (VERP).
 */
const VERP = /[+-][^=]+=[^=]+\.[a-z]{2,}$/;

/** Google's own addresses for calendars, rooms, and notices about them. */
const CALENDAR_DOMAIN = 'calendar.google.com';
const CALENDAR = 'calendar-notification@google.com';

/** Names by which a mailing list takes commands: `team-request@...`. */
const LIST_NAME = /.-(?:request|subscribe|unsubscribe|bounces)(?:$|[+=])/;

/** Hosts of lists and groups, below any domain: `lists.acme.example`. */
const LIST_HOST = /^(?:lists|groups)\.[^.]+\./;
const LIST_SERVICES = ['googlegroups.com', 'groups.io'];

/**
 * What is behind an address that does not belong to a person: a machine, or a list or group of people; null for all
 * others. Role addresses (`info@`, `sales@`) are read by people, so they are not among these.
 */
export function machineOf(address: string): 'automatic' | 'list' | null {
  const domain = domainOf(address);
  if (domain === null) return null;
  const name = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  if (LIST_NAME.test(name) || isListHost(domain)) return 'list';
  const isMachine =
    NO_REPLY.test(name) ||
    SERVICE.test(name) ||
    VERP.test(name) ||
    `${name}@${domain}` === CALENDAR ||
    isWithin(domain, CALENDAR_DOMAIN);
  return isMachine ? 'automatic' : null;
}

function isListHost(domain: string): boolean {
  return LIST_HOST.test(domain) || LIST_SERVICES.some((service) => isWithin(domain, service));
}

/** True if `domain` is `parent` or lies below it. */
function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}
