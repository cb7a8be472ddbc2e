import {
  type Command,
  DOWN,
  GREETING,
  HERE,
  LONGEST_REPORT,
  UP,
} from '@/utils/messages/page-channel';

const SECRET = /^[0-9a-f-]{36}$/;
const ANSWER = new RegExp(`^${HERE}(\\d{1,15})-(\\d{1,15})$`);

/** The detail of one of our events: a string, or empty if somebody else made it. */
function detailOf(event: Event): string {
  const { detail } = event as CustomEvent<unknown>;
  return typeof detail === 'string' ? detail : '';
}

/** True as long as the document has nothing that could run a script. */
const isUntouched = () => document.readyState === 'loading' && document.head === null;

/**
 * Listens for the observer that starts with this document, and says nothing, so that a page without one finds nobody.
 * It listens until the page could have sent a greeting of its own. Returns a function that ends it and returns the
 * secrets that were said, once: one if all is well, none if there is no observer. If there are several, nobody knows
 * whose is whose.
 */
export function awaitGreeting(): () => string[] {
  const said = new Set<string>();
  const listener = (event: Event) => {
    const secret = detailOf(event);
    if (isUntouched() && SECRET.test(secret) && said.size < 2) said.add(secret);
  };
  const close = () => {
    begun.disconnect();
    document.removeEventListener(GREETING, listener);
  };
  const begun = new MutationObserver(close);
  if (isUntouched()) {
    document.addEventListener(GREETING, listener);
    begun.observe(document, { childList: true, subtree: true });
  }
  return () => {
    close();
    const secrets = [...said];
    said.clear();
    return secrets;
  };
}

export function command(secret: string, detail: Command): void {
  document.dispatchEvent(new CustomEvent(`${secret}${DOWN}`, { detail }));
}

/** The numbers of reports that were made while none of us was there: after `after`, up to and including `upTo`. */
export interface Unheard {
  after: number;
  upTo: number;
}

/** Asks whether the observer of this document with this `secret` is there; null if none answers. */
export function callObserver(secret: string): Unheard | null {
  let answer: Unheard | null = null;
  const listener = (event: Event) => {
    const [, after, upTo] = ANSWER.exec(detailOf(event)) ?? [];
    if (upTo !== undefined) answer ??= { after: Number(after), upTo: Number(upTo) };
  };
  document.addEventListener(`${secret}${UP}`, listener);
  command(secret, 'greeted');
  document.removeEventListener(`${secret}${UP}`, listener);
  return answer;
}

/** Listens to the observer's reports. What is too long for a report is passed on as an empty one. */
export function hear(secret: string, report: (text: string) => void): () => void {
  const listener = (event: Event) => {
    const text = detailOf(event);
    if (!text.startsWith(HERE)) report(text.length > LONGEST_REPORT ? '' : text);
  };
  document.addEventListener(`${secret}${UP}`, listener);
  return () => document.removeEventListener(`${secret}${UP}`, listener);
}
