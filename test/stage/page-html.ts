import type { OutgoingHttpHeaders } from 'node:http';
import type { Generation } from '@/utils/sites/gmail/build/wire';
import { ownerOf } from './mailbox';

/** What the server tells the page that it serves. */
export interface PageSettings {
  /** `u/0`; for a shared mailbox `u/0/d/ID`. */
  account: string;
  owner: { address: string; name?: string };
  generation: Generation;
}

/**
 * The account in a page's path: `/mail/u/0/`, or a shared mailbox as `/mail/b/ID/u/0/` or `/mail/u/0/d/ID/`, each
 * also with `popout` at the end; null for any other path.
 */
export function accountOf(path: string): string | null {
  const shared = /^\/mail\/b\/(\w+)\/u\/(\d)\/(?:popout)?$/.exec(path);
  if (shared) return `u/${shared[2]}/d/${shared[1]}`;
  return /^\/mail\/(u\/\d(?:\/d\/\w+)?)\/(?:popout)?$/.exec(path)?.[1] ?? null;
}

/** The page without content: its code draws everything. */
export function pageHtml(account: string, generation: Generation, nonce: string): string {
  const settings: PageSettings = { account, owner: ownerOf(account), generation };
  const content = JSON.stringify(settings).replace(/&/g, '&amp;').replace(/'/g, '&#39;');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="stage" content='${content}'>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/stage/page.css">
    <title>Stand-in mail</title>
    <script nonce="${nonce}" src="/stage/page.js" defer></script>
  </head>
  <body></body>
</html>
`;
}

/** As strict as on the real site. */
export function pageHeaders(nonce: string): OutgoingHttpHeaders {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "object-src 'none'",
      "base-uri 'self'",
      "connect-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin-allow-popups',
    'x-frame-options': 'SAMEORIGIN',
  };
}
