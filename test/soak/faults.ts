import { type BrowserContext, expect, type Page, type Worker } from '@playwright/test';
import { PopupPage } from '@/test/e2e/pages/popup-page';
import type { Random } from '@/test/model/random';
import type { Switches } from '@/test/support/browser/browser-switches';
import { stopWorker } from '@/test/support/browser/launch';
import { rowsOf, storeSettings } from '@/test/support/extension-data';
import type { Settings } from '@/utils/settings/settings';
import type { Health } from '@/utils/store/rows';
import type { PlannedAct } from './acts';
import { doIn, type Tabs } from './tabs';

/** What a fault can use. */
export interface Scene {
  context: BrowserContext;
  /**
   * A page of the extension that runs nothing. It closes when the extension is switched off, and is then opened
   * again.
   */
  office: Page;
  switches: Switches;
  tabs: Tabs;
  settings: Partial<Settings>;
  chance: Random;
  /** How many acts have reached the servers. */
  arrived(): number;
  /** The names of all mails that the server accepted. */
  mails(): string[];
  /** How many touches the server accepted. */
  touches(): number;
  /** Names of acts that were done while the extension was switched off: they must not be logged. */
  unseen: Set<string>;
  /** How many touches reached the server in that time: the browser breaks some off when it switches an extension. */
  unseenTouches: number;
}

/** Does `acts` while something fails. Ends when every act has reached the server and nothing fails any more. */
type Fault = (scene: Scene, acts: readonly PlannedAct[]) => Promise<void>;

/** How long storage fails, ms. */
const FAILS_FOR = 1500;

const pause = (wait: number) => new Promise((resume) => setTimeout(resume, wait));

/** How many acts the popup says may be missing. */
export async function missingOf(office: Page): Promise<number> {
  const health = await rowsOf<Health>(office, 'health');
  return health.reduce((sum, { unread, missed }) => sum + unread + missed, 0);
}

/** Does what the popup does when the rep has read that. */
export function dismissMissing(office: Page): Promise<void> {
  return office.evaluate(async () => {
    const { runtime } = (globalThis as never as { chrome: typeof api }).chrome;
    for (const site of ['gmail', 'linkedin'])
      await runtime.sendMessage({ type: 'dismiss-unread', message: { site } });
  });
}

/** Waits until the popup says that all tabs are seen. */
async function seen({ context, office }: Scene): Promise<void> {
  // Otherwise the lights speak of what may be missing.
  await dismissMissing(office);
  const popup = new PopupPage(await context.newPage());
  await popup.page.goto(office.url().replace('manifest.json', 'popup.html'));
  for (const site of ['gmail', 'linkedin']) {
    await expect(popup.light(site)).toHaveAttribute('data-state', /^watching/);
  }
  await popup.page.close();
}

/** The worker, woken if it sleeps; null if there is none, as while it is stopping. */
async function awake({ context, office }: Scene): Promise<Worker | null> {
  await office
    .evaluate(() =>
      (globalThis as never as { chrome: typeof api }).chrome.runtime.sendMessage({ type: 'none' }),
    )
    .catch(() => {});
  const worker = context.serviceWorkers()[0];
  if (!worker) return null;
  const isThere = worker.evaluate(() => true).catch(() => false);
  return (await Promise.race([isThere, pause(2000)])) ? worker : null;
}

/** Runs `breaks` in the worker for a moment while acts are done. If the worker lives on, it recovers. */
function inWorker(breaks: (failsFor: number) => void): Fault {
  return async (scene, acts) => {
    const worker = await awake(scene);
    const broken = worker?.evaluate(breaks, FAILS_FOR).catch(() => {});
    await Promise.race([broken, pause(2000)]);
    await Promise.all([scene.tabs.act(acts), pause(FAILS_FOR)]);
  };
}

export const FAULTS: Record<string, Fault> = {
  async nothing({ tabs }, acts) {
    await tabs.act(acts);
  },

  async 'the worker sleeps'({ tabs, office }, acts) {
    await stopWorker(office);
    await tabs.act(acts);
  },

  async 'the worker is stopped in the middle, twice'(scene, acts) {
    const { tabs, office, arrived, chance } = scene;
    const before = arrived();
    const doing = tabs.act(acts);
    for (const _ of [1, 2]) {
      const at = before + 1 + chance.below(acts.length);
      const isPast = async () => {
        while (arrived() < at) await pause(2);
      };
      await Promise.race([isPast(), doing]);
      await stopWorker(office);
    }
    await doing;
    // What it was told last may have been all that would have started it.
    await awake(scene);
  },

  async 'a tab is closed as soon as it is answered'(scene, acts) {
    const { tabs, office, chance } = scene;
    const [first, ...others] = acts;
    await tabs.act(others);
    if (!first) return;
    if (chance.oneIn(2)) await stopWorker(office);
    const nth = chance.below(2);
    await doIn(tabs.of(first.site)[nth] as Page, [first]);
    await tabs.renew(first.site, nth);
    await awake(scene);
  },

  'the database fails': inWorker((failsFor) => {
    const { transaction } = IDBDatabase.prototype;
    const { open } = IDBFactory.prototype;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    };
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    };
    setTimeout(() => {
      IDBDatabase.prototype.transaction = transaction;
      IDBFactory.prototype.open = open;
    }, failsFor);
  }),

  'the database is closed': inWorker((failsFor) => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      this.close();
      this.dispatchEvent(new Event('close'));
      return transaction.apply(this, given);
    };
    setTimeout(() => {
      IDBDatabase.prototype.transaction = transaction;
    }, failsFor);
  }),

  'settings cannot be read or written': inWorker((failsFor) => {
    const { local } = (globalThis as never as { chrome: typeof api }).chrome.storage;
    const { get, set, remove } = local;
    const fail = () => Promise.reject(new Error('IO error: .../LOCK: File currently in use.'));
    Object.assign(local, { get: fail, set: fail, remove: fail });
    setTimeout(() => Object.assign(local, { get, set, remove }), failsFor);
  }),

  'the disk is full': inWorker((failsFor) => {
    const { put, add } = IDBObjectStore.prototype;
    const fail = () => {
      throw new DOMException(
        'Encountered full disk while opening backing store.',
        'QuotaExceededError',
      );
    };
    Object.assign(IDBObjectStore.prototype, { put: fail, add: fail });
    setTimeout(() => Object.assign(IDBObjectStore.prototype, { put, add }), failsFor);
  }),

  async 'the extension is switched off and on'(scene, acts) {
    const { tabs, switches, office, context, mails, touches, unseen } = scene;
    const half = Math.floor(acts.length / 2);
    await tabs.act(acts.slice(0, half));
    await seen(scene);
    await switches.turn(false);
    const [mailsBefore, touchesBefore] = [mails().length, touches()];
    await tabs.act(acts.slice(half));
    for (const mail of mails().slice(mailsBefore)) unseen.add(mail);
    scene.unseenTouches += touches() - touchesBefore;
    for (const act of acts.slice(half)) if (act.site === 'linkedin') unseen.add(act.sign);
    await switches.turn(true);
    scene.office = await context.newPage();
    await scene.office.goto(office.url());
    await seen(scene);
  },

  async 'another script wraps fetch'({ tabs }, acts) {
    await tabs.everywhere(() => {
      const { fetch } = window;
      const wrapped = (...given: Parameters<typeof fetch>) => {
        const promise = fetch(...given);
        // A promise of its own kind.
        // biome-ignore lint/suspicious/noThenProperty: that is what it is about
        return { then: promise.then.bind(promise), catch: promise.catch.bind(promise) };
      };
      Object.assign(window, { fetch: wrapped, unwrap: () => Object.assign(window, { fetch }) });
    });
    await tabs.act(acts);
    await tabs.everywhere(() => (window as never as { unwrap(): void }).unwrap());
  },

  async 'a tab is loaded anew'({ tabs, chance }, acts) {
    await tabs.act(acts);
    await tabs.renew(chance.pick(['gmail', 'linkedin'] as const), chance.below(2));
  },

  async 'quiet mode is switched'(scene, acts) {
    const { tabs, office, settings } = scene;
    const isQuiet = (settings.quietSites ?? []).length > 0;
    settings.quietSites = isQuiet ? [] : ['linkedin'];
    const half = Math.floor(acts.length / 2);
    await tabs.act(acts.slice(0, half));
    await storeSettings(office, settings);
    await tabs.act(acts.slice(half));
  },
};

/** The part of the extension API that is used here. */
declare const api: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: {
    local: Record<'get' | 'set' | 'remove', (...given: unknown[]) => Promise<unknown>>;
  };
};
