import { browser } from '#imports';
import { isRecord, isText } from './reading/guards';

/**
 * The secret that a document's observer and bridge agreed on, kept so that the bridge of an updated extension finds
 * the observer that is already in an open tab. A frame holds one document at a time: a new one takes the old one's place.
 */
const PREFIX = 'secret:';

interface Document {
  tabId: number;
  frameId: number;
  /** `performance.timeOrigin`: tells the document from an earlier one in the same frame. */
  timeOrigin: number;
}

const keyFor = ({ tabId, frameId }: Document) => `${PREFIX}${tabId}:${frameId}`;

export async function keepSecret(document: Document, secret: string): Promise<void> {
  const { timeOrigin } = document;
  await browser.storage.local.set({ [keyFor(document)]: { timeOrigin, secret } });
}

/** The secret of this very document; null if none was agreed. */
export async function secretOf(document: Document): Promise<string | null> {
  const key = keyFor(document);
  const kept = (await browser.storage.local.get(key))[key];
  if (!isRecord(kept) || !isText(kept.secret)) return null;
  return kept.timeOrigin === document.timeOrigin ? kept.secret : null;
}

/** Forgets all: after a start of the browser no document of before is left. */
export async function forgetSecrets(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(stored).filter((key) => key.startsWith(PREFIX)));
}
