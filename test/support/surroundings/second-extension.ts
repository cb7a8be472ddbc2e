import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What another extension does to every page before its scripts run. Must stand alone. */
function wrapAll(): void {
  const { fetch: beneath } = window;
  window.fetch = async (...given) => {
    const answer = await beneath(...given);
    return answer;
  };
  window.XMLHttpRequest = class extends XMLHttpRequest {
    override send(body?: Document | XMLHttpRequestBodyInit | null) {
      super.send(body);
    }
  };
}

/** The same, and the prototype cannot be changed from then on. Must stand alone. */
function freezeAll(): void {
  const { fetch: beneath } = window;
  window.fetch = async (...given) => beneath(...given);
  Object.freeze(XMLHttpRequest.prototype);
}

/** What another extension may do, by what it is called in a table. */
export const SECOND = { wraps: wrapAll, freezes: freezeAll };

/** What it leaves in the page, for a test to tell whose script ran first. */
export interface SecondMark {
  /** True if `fetch` was the browser's own as its script began. */
  foundNative: boolean;
  /** Its own wrapper. */
  fetch: typeof fetch;
}

declare global {
  interface Window {
    second?: SecondMark;
  }
}

const PAGE = (does: keyof typeof SECOND) => `
  const foundNative = /native code/.test(Function.prototype.toString.call(fetch));
  (${SECOND[does]})();
  window.second = { foundNative, fetch: window.fetch };
`;

/** A key for a manifest with which an extension has such an id as is wanted. */
function keyWith(isWanted: (id: string) => boolean): string {
  for (let tried = 0; ; tried++) {
    const key = Buffer.from(`key ${tried}`);
    const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
    const id = [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
    if (isWanted(id)) return key.toString('base64');
  }
}

/**
 * Writes an extension into `folder` that does so in the pages of both sites, and gives the folder. Chromium runs the
 * scripts of several extensions in the order of their ids, whichever was installed first: `isWanted` says of an id whether
 * it is to be that of this one.
 */
export function writeSecondExtension(
  folder: string,
  does: keyof typeof SECOND,
  isWanted: (id: string) => boolean,
): string {
  mkdirSync(folder, { recursive: true });
  const script = {
    matches: ['https://mail.google.com/*', 'https://www.linkedin.com/*'],
    js: ['page.js'],
    run_at: 'document_start',
    world: 'MAIN',
    all_frames: true,
  };
  const manifest = {
    manifest_version: 3,
    name: `Another that ${does}`,
    version: '1.0',
    key: keyWith(isWanted),
    content_scripts: [script],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.js'), `{${PAGE(does)}}`);
  return folder;
}
