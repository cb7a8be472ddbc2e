import { browser } from '#imports';
import { isRecord, isText } from '@/utils/store/reading/guards';

/**
 * The secret that a document's observer and bridge agreed on. It is kept so that the bridge of an updated extension
 * finds the observer that is already in an open tab. A frame holds one document at a time: a new one replaces the old
 * one.
 */
const PREFIX = 'secret:';

interface Document {
  tabId: number;
  frameId: number;
  /** `performance.timeOrigin`: tells the document from earlier ones in the same frame. */
  timeOrigin: number;
}

interface Kept {
  timeOrigin: number;
  secret: string;
  /** The version of the extension when it was kept. */
  version: string;
}

const keyFor = ({ tabId, frameId }: Document) => `${PREFIX}${tabId}:${frameId}`;
const versionNow = () => browser.runtime.getManifest().version;

export async function keepSecret(document: Document, secret: string): Promise<void> {
  const { timeOrigin } = document;
  const kept: Kept = { timeOrigin, secret, version: versionNow() };
  await browser.storage.local.set({ [keyFor(document)]: kept });
}

/**
 * The secret of this very document; null if none was agreed. `wasOff` tells a bridge that has just started why the
 * bridge before it is gone: true if that had the same version, so the extension was switched off; false after an
 * update.
 */
export async function secretOf(
  document: Document,
): Promise<{ secret: string | null; wasOff: boolean }> {
  const key = keyFor(document);
  const kept = (await browser.storage.local.get(key))[key];
  if (!isRecord(kept) || !isText(kept.secret) || kept.timeOrigin !== document.timeOrigin) {
    return { secret: null, wasOff: false };
  }
  return { secret: kept.secret, wasOff: kept.version === versionNow() };
}

/** Forgets the secrets of documents that began before `since`, ms, such as the start of the browser. */
export async function forgetSecrets(since: number): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const old = Object.entries(stored).filter(
    ([key, kept]) =>
      key.startsWith(PREFIX) && !(isRecord(kept) && Number(kept.timeOrigin) >= since),
  );
  await browser.storage.local.remove(old.map(([key]) => key));
}
