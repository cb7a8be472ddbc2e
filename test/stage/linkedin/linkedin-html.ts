import type { OutgoingHttpHeaders } from 'node:http';

/** Which of the site's wires the page uses; on the real site that differs from account to account. */
export const WIRES = ['sdui', 'voyager', 'legacy'] as const;
export type Wire = (typeof WIRES)[number];

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the server tells the page that it serves. */
export interface LinkedinSettings {
  wire: Wire;
  language: Language;
}

const chosen = <T extends string>(among: readonly T[], asked: string | null): T | null =>
  among.find((one) => one === asked) ?? null;

/** What the address of a page asks for. Without that, the page gets the newest wire, in English. */
export function settingsOf(query: URLSearchParams): LinkedinSettings {
  return {
    wire: chosen(WIRES, query.get('wire')) ?? 'sdui',
    language: chosen(LANGUAGES, query.get('lang')) ?? 'en',
  };
}

const PAGES =
  /^\/(?:in\/[^/]+|search\/results\/people|feed|messaging\/thread\/[^/]+|mynetwork\/invitation-manager\/(?:sent|received)|sales\/lead\/[^/]+|preload)\/?$/;

export const isPage = (path: string) => PAGES.test(path);

/** The page without content: its code draws everything. */
export function linkedinHtml(settings: LinkedinSettings, nonce: string): string {
  const content = JSON.stringify(settings).replace(/"/g, '&quot;');
  return `<!doctype html>
<html lang="${settings.language}">
  <head>
    <meta charset="utf-8">
    <meta name="stage" content="${content}">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/stage/linkedin.css">
    <title>Stand-in network</title>
    <script nonce="${nonce}" src="/stage/linkedin.js" defer></script>
  </head>
  <body></body>
</html>
`;
}

/** As strict as on the real site: no code but its own, and no frame but from itself. */
export function linkedinHeaders(nonce: string): OutgoingHttpHeaders {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': [
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "object-src 'none'",
      "base-uri 'self'",
      "connect-src 'self'",
      "frame-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'x-frame-options': 'SAMEORIGIN',
  };
}
