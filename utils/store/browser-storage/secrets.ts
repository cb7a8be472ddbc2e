import { browser } from '#imports';
import { isRecord, isText } from '@/utils/store/reading/guards';

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

interface Kept {
  timeOrigin: number;
  secret: string;
  /** Of the extension, when it was kept. */
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
 * The secret of this very document; null if none was agreed. To a bridge that has just started `wasOff` says why the one
 * of before is gone: true if it went with this same version, so the extension was switched off; false after an update.
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

/** Forgets those of documents that began before `since`, ms: before the browser was started, say. */
export async function forgetSecrets(since: number): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const old = Object.entries(stored).filter(
    ([key, kept]) =>
      key.startsWith(PREFIX) && !(isRecord(kept) && Number(kept.timeOrigin) >= since),
  );
  await browser.storage.local.remove(old.map(([key]) => key));
}
