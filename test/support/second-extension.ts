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

/** Writes an extension into `folder` that does so in the pages of both sites, and gives the folder. */
export function writeSecondExtension(folder: string, does: keyof typeof SECOND): string {
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
    content_scripts: [script],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.js'), `(${SECOND[does]})();`);
  return folder;
}
