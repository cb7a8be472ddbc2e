import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '@/utils/settings/settings';
import { buildTouch } from '@/utils/sites/linkedin/build/exchange';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import type { Asked } from '@/utils/sites/linkedin/build/touch';
import { changeSettings } from '@/utils/store/browser-storage/settings';
import { log } from '@/utils/store/database';

type Listener = (details: object) => undefined;

/** The browser's side: who listens to requests, and with which filter. */
function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: vi.fn((listener: Listener) => void listeners.add(listener)),
    hasListener: (listener: Listener) => listeners.has(listener),
    tell: (details: object) => {
      for (const listener of listeners) listener(details);
    },
  };
}

export let requests: Record<
  'onBeforeRequest' | 'onCompleted' | 'onErrorOccurred',
  ReturnType<typeof fakeEvent>
>;

export const ORIGIN = 'https://www.linkedin.com';
export const asked = buildTouch('voyager', {
  act: 'message',
  people: [MEMBERS[0]],
  text: 'Words that nobody keeps',
  originToken: 'token-1',
})?.asked as Asked;

export const bytes = (text: string) => new TextEncoder().encode(text).buffer;
const raw = (text: string) => ({ raw: [{ bytes: bytes(text) }] });

let requestsMade = 0;

/** What the browser tells of a request at its end, by its id. */
const told = new Map<string, object>();

/** A request leaves, as `change` says. Then it ends with `status`, or breaks if that is null. */
export function left(change: object = {}, made: Asked = asked): void {
  requestsMade += 1;
  const details = { requestId: `made-${requestsMade}`, ...detailsOf(made), ...change };
  told.set(details.requestId, details);
  requests.onBeforeRequest.tell({ requestBody: raw(made.body ?? ''), ...details });
}
export function ended(
  status: number | null,
  requestId = `made-${requestsMade}`,
  made: Asked = asked,
): void {
  const { requestBody: _, ...details } = { ...(told.get(requestId) ?? detailsOf(made)) } as {
    requestBody?: object;
  };
  if (status === null) requests.onErrorOccurred.tell({ ...details, requestId });
  else requests.onCompleted.tell({ ...details, requestId, statusCode: status });
}

const detailsOf = ({ url, method }: Asked) => ({
  url: url.startsWith('/') ? ORIGIN + url : url,
  method,
  tabId: -1,
  timeStamp: Date.now(),
  initiator: ORIGIN,
});

export const inSession = async (prefix: string) => {
  const stored = await fakeBrowser.storage.session.get(null);
  return Object.entries(stored).filter(([key]) => key.startsWith(prefix));
};
export const held = async () => (await inSession('request:')).map(([, one]) => one);

/** The worker is killed with what it holds in memory, and another starts that has run for `ms`. */
export async function nextWorker(ms: number): Promise<void> {
  const [mark] = await inSession('working:');
  for (const [key, one] of await inSession('request:')) {
    await fakeBrowser.storage.session.remove(key);
    await fakeBrowser.storage.session.set({ [`${key}-before`]: one });
  }
  if (mark) await fakeBrowser.storage.session.set({ 'working:before': mark[1] });
  vi.spyOn(performance, 'now').mockReturnValue(ms);
}

export const rows = () => log.activities.toArray();
export const health = () => log.health.get('linkedin');

/** The same, and waits for everything that follows from it. */
export async function done(change: object = {}, status: number | null = 200): Promise<void> {
  left(change);
  ended(status);
  await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
  await vi.waitFor(async () => expect(await held()).toEqual([]));
}

/** An empty log of a rep who watches LinkedIn in quiet mode, and a browser that reports requests. */
export async function beginQuiet(): Promise<void> {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
  vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockReturnValue();
  vi.spyOn(fakeBrowser.permissions.onRemoved, 'addListener').mockReturnValue();
  requests = {
    onBeforeRequest: fakeEvent(),
    onCompleted: fakeEvent(),
    onErrorOccurred: fakeEvent(),
  };
  Object.assign(fakeBrowser, { webRequest: requests });
  await Promise.all([log.activities.clear(), log.tallies.clear(), log.health.clear()]);
  await changeSettings({ ...DEFAULT_SETTINGS, consentedAt: 1, quietSites: ['linkedin'] });
}
