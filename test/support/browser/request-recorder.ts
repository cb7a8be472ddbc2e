import type { BrowserContext, Request } from '@playwright/test';
import type { Stage } from '@/test/stage/stage';

/** The extension's requests to any host, recorded twice and independently. */
export interface RequestRecorder {
  /** As the browser reports them for the extension's pages and worker. */
  told(): string[];
  /** As they reached the stage, which no host name can avoid. */
  reached(): string[];
  forget(): void;
  stop(): void;
}

/** Starts to record, for the extension with this id. */
export function recordRequests(context: BrowserContext, stage: Stage, id: string): RequestRecorder {
  const own = `chrome-extension://${id}`;
  const urls: string[] = [];
  let begin = stage.requests.length;
  const listener = (request: Request) => {
    // Opening a page in a tab is not a request of the extension, and its own files are not a request to a host. A
    // page that was just opened may ask for those before its frame is known.
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
        // The browser's own requests go to other hosts, and have another origin.
        .filter(({ host, origin, isPages }) => origin === own || (SITES.has(host) && !isPages))
        .map(({ host, path }) => `https://${host}${path}`),
    forget() {
      urls.length = 0;
      begin = stage.requests.length;
    },
    stop: () => context.off('request', listener),
  };
}

/** The hosts to which the extension may send requests without naming itself. */
const SITES = new Set(['mail.google.com', 'www.linkedin.com']);
