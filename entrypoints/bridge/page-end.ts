import {
  type Command,
  DOWN,
  GREETING,
  HERE,
  LONGEST_REPORT,
  UP,
} from '@/utils/messages/page-channel';

const SECRET = /^[0-9a-f-]{36}$/;

/** The detail of one of our events: a string, or empty if somebody else made it. */
function detailOf(event: Event): string {
  const { detail } = event as CustomEvent<unknown>;
  return typeof detail === 'string' ? detail : '';
}

/**
 * Greets the observer of this document whenever one comes, and when asked to `say` so. `met` hears its secret; the
 * first one is the observer's own, because no script of the page has run yet.
 */
export function greet(met: (secret: string) => void): { say(): void; stop(): void } {
  const listener = (event: Event) => {
    const secret = detailOf(event);
    if (!SECRET.test(secret)) return;
    command(secret, 'greeted');
    met(secret);
  };
  document.addEventListener(GREETING, listener);
  return {
    say: () => void document.dispatchEvent(new CustomEvent(GREETING, { detail: '' })),
    stop: () => document.removeEventListener(GREETING, listener),
  };
}

export function command(secret: string, detail: Command): void {
  document.dispatchEvent(new CustomEvent(`${secret}${DOWN}`, { detail }));
}

/** True if an observer of this document answers to `secret`. */
export function isThere(secret: string): boolean {
  let there = false;
  const listener = (event: Event) => {
    there ||= detailOf(event) === HERE;
  };
  document.addEventListener(`${secret}${UP}`, listener);
  command(secret, 'greeted');
  document.removeEventListener(`${secret}${UP}`, listener);
  return there;
}

/** Hears what the observer reports. What is too long to be a report is given as an empty one. */
export function hear(secret: string, report: (text: string) => void): () => void {
  const listener = (event: Event) => {
    const text = detailOf(event);
    if (text !== HERE) report(text.length > LONGEST_REPORT ? '' : text);
  };
  document.addEventListener(`${secret}${UP}`, listener);
  return () => document.removeEventListener(`${secret}${UP}`, listener);
}
