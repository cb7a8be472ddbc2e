import type { BrowserContext, Request } from '@playwright/test';
import type { Stage } from '@/test/stage/stage';

/** What the extension asked of any host, noted twice and independently. */
export interface RequestRecorder {
  /** As the browser tells of the extension's pages and worker. */
  told(): string[];
  /** As it reached the stage, which no host name evades. */
  reached(): string[];
  forget(): void;
  stop(): void;
}

/** Records from now on, for the extension with this id. */
export function recordRequests(context: BrowserContext, stage: Stage, id: string): RequestRecorder {
  const own = `chrome-extension://${id}`;
  const urls: string[] = [];
  let begin = stage.requests.length;
  const listener = (request: Request) => {
    // To open a page in a tab is no request of the extension's, nor are its own files one to any host. Of those, a
    // page that has just been opened may ask before its frame is known.
    if (request.isNavigationRequest() || request.url().startsWith(own)) return;
    const asker = request.serviceWorker()?.url() ?? request.frame().url();
    if (asker.startsWith(own)) urls.push(request.url());
  };
  context.on('request', listener);
  return {
    told: () => urls,
    reached: () =>
      stage.requests
        .slice(begin)
        // The browser's own requests go to other hosts, and bear another origin.
        .filter(({ host, origin, isPages }) => origin === own || (SITES.has(host) && !isPages))
        .map(({ host, path }) => `https://${host}${path}`),
    forget() {
      urls.length = 0;
      begin = stage.requests.length;
    },
    stop: () => context.off('request', listener),
  };
}

/** The hosts on which the extension may ask without saying who it is. */
const SITES = new Set(['mail.google.com', 'www.linkedin.com']);
