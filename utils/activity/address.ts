/** The part after the last @, lower case; null where there is none. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  return at > 0 && domain !== '' ? domain : null;
}

/** True if `domain` is `parent` or lies below it: `mail.acme.example` is within `acme.example`. */
export function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}

/**
 * The mailbox behind an address, so that two ways to write one compare equal: lower case, without a `+tag`
 * (RFC 5233), and for Gmail without dots, which Google ignores.
 */
export function mailboxOf(address: string): string {
  const domain = domainOf(address);
  if (domain === null) return address.toLowerCase();
  const name = address.slice(0, address.lastIndexOf('@')).toLowerCase().split('+')[0] ?? '';
  const isGoogle = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGoogle ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}
