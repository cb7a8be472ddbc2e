/** A request of the page's, and the token under which the server's answer lies. */
export interface Asked {
  url: string;
  method: string;
  body: string;
  token: string;
}

/** What a surrounding's act is given: the usual ways to ask, in which a part may be odd. */
export interface Odd {
  asked: Asked;
  headers: Record<string, string>;
  /** Options of a fetch, plain. */
  options(): { method: string; body: string; headers: Record<string, string> };
  /** Asks by XMLHttpRequest; what was heard of it in which order, its status and its answer's length. */
  byXhr(given?: {
    address?: unknown;
    body?: unknown;
    from?: unknown;
    isSync?: boolean;
  }): Promise<unknown>;
  /** The same of a promise of an answer, or what it was rejected with. */
  answerOf(given: unknown): Promise<unknown>;
  pause(wait: number): Promise<void>;
}

/** What the page heard of errors: nothing that bears an address of an extension. */
export interface Heard {
  what: string;
  isOurs: boolean;
}

declare global {
  interface Window {
    odd: Odd;
    heardErrors: Heard[];
    /** What a surrounding notes of how it was used. */
    noted: string[];
  }
}

/** Runs before all else in the page: hears of what goes wrong. Must stand alone. */
export function hearErrors(): void {
  window.heardErrors = [];
  window.noted = [];
  const note = (what: string, ...places: unknown[]) => {
    const isOurs = /(chrome|moz)-extension:/.test(places.join(' '));
    window.heardErrors[window.heardErrors.length] = { what, isOurs };
  };
  window.addEventListener('error', (event) => {
    const { message, filename, error } = event;
    note(`error: ${message}`, filename, (error as Error | null)?.stack);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    note(`unhandled: ${(reason as Error)?.name}`, (reason as Error)?.stack);
  });
}

/** Makes `window.odd`. Must stand alone. */
export function makeOdd(asked: Asked): void {
  const headers = { 'content-type': 'application/json', 'x-stage-answer': asked.token };
  const shown = (error: unknown) => `${(error as Error)?.name}`;
  window.odd = {
    asked,
    headers,
    options: () => ({ method: asked.method, body: asked.body, headers }),
    byXhr: ({ address = asked.url, body = asked.body, from, isSync = false } = {}) =>
      new Promise((resolve) => {
        const heard: string[] = [];
        const xhr = (from ?? new XMLHttpRequest()) as XMLHttpRequest;
        try {
          xhr.open(asked.method, address as string, !isSync);
          for (const name in headers) {
            xhr.setRequestHeader(name, headers[name as keyof typeof headers]);
          }
          xhr.onreadystatechange = () => {
            if (xhr.readyState !== 3) heard[heard.length] = `state ${xhr.readyState}`;
          };
          const hear = (name: string) => () => {
            heard[heard.length] = name;
            if (name === 'loadend') resolve([heard, xhr.status, xhr.responseText.length]);
          };
          xhr.onload = hear('load');
          xhr.onerror = hear('error');
          xhr.onabort = hear('abort');
          xhr.onloadend = hear('loadend');
          xhr.send(body as string);
        } catch (error) {
          resolve([heard, shown(error)]);
        }
      }),
    answerOf: async (given) => {
      try {
        const answer = (await given) as Response;
        const kind = Object.prototype.toString.call(answer);
        return [kind, answer.status, (await answer.text()).length];
      } catch (error) {
        return shown(error);
      }
    },
    pause: (wait) => new Promise((resume) => setTimeout(resume, wait)),
  };
}
