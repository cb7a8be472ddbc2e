/**
 * The part after the last @, in a form that compares equal for equal domains: lower case, without a closing dot, by
 * its ASCII name (`bücher.example` and `xn--bcher-kva.example` are the same domain). Null where there is none.
 */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = comparableDomain(address.slice(at + 1));
  return at > 0 && domain !== '' ? domain : null;
}

/** A domain in the form that `domainOf` gives; a text that cannot be a domain is only put into lower case. */
export function comparableDomain(domain: string): string {
  const plain = domain.toLowerCase().normalize('NFC').replace(/\.$/, '');
  // Only for names that need it: the parser of URLs takes a plain `1.2` for an IP address.
  if (!NOT_ASCII.test(plain) || NOT_IN_DOMAIN.test(plain)) return plain;
  const url = `http://${plain}`;
  return URL.canParse(url) ? new URL(url).hostname : plain;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const NOT_ASCII = /[^\x00-\x7f]/;
const NOT_IN_DOMAIN = /[\s/\\?#:@%]/;

/**
 * The mailbox behind an address, so that two ways to write it compare equal: lower case, without a `+tag` (RFC 5233),
 * and for Gmail without dots, which Google ignores. A text that is not an address is only put into lower case.
 */
export function mailboxOf(address: string): string {
  const domain = domainOf(address);
  if (domain === null) return address.toLowerCase().normalize('NFC');
  const whole = address.slice(0, address.lastIndexOf('@')).toLowerCase().normalize('NFC');
  const tag = whole.indexOf('+', 1);
  const name = tag === -1 ? whole : whole.slice(0, tag);
  const isGoogle = domain === 'gmail.com' || domain === 'googlemail.com';
  return isGoogle ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}
