import { browser } from '#imports';
import { ACCESS_KEY } from '@/utils/messages/access';
import { type BridgeState, bridgeRequestSchema } from '@/utils/messages/bridge-messages';
import type { Answers } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';
import type { Reader, Witness } from '@/utils/sites/site-adapter';
import { openCompletion } from './completion';
import { isAlive } from './delivery';
import { awaitGreeting, callObserver, command, type Unheard } from './page-end';
import { openPageSigns } from './page-signs';
import { openPipeline } from './pipeline';
import { receive } from './receive';
import { openRecentActs } from './recent-acts';

/**
 * Marks the isolated world, which no page sees. A second bridge of the same extension would report everything twice.
 */
const MARK = Symbol.for('bridge');

/** Waits before each try to reach a background that may still be starting, ms. The last one repeats. */
const TRIES = [0, 1_000, 5_000, 30_000];

const { timeOrigin } = performance;

type Start = Answers['bridge-started'];

/** Stands between a page's observer and the background. It draws nothing, adds nothing and asks the page nothing. */
export function startBridge({ read }: Reader, witness: Witness | null): void {
  const world = globalThis as unknown as Record<symbol, boolean>;
  if (world[MARK]) return;
  world[MARK] = true;

  const endGreeting = awaitGreeting();
  let orders: Start | null = null;
  let observer: string | null = null;
  let turn = Promise.resolve();
  const completion = openCompletion(witness);
  const recent = openRecentActs();
  const saw = openPipeline(completion, recent);
  const followSigns = openPageSigns(witness, completion, recent);

  /** One at a time: asks whether to watch, finds the observer, and tells it. */
  const follow = () => {
    turn = turn.then(ask).catch(() => {});
  };
  const ask = async () => {
    orders = await askBackground();
    followSigns(orders);
    observer ??= await find(orders);
    // In a page without an observer of ours, nothing is said.
    if (observer !== null) command(observer, orders.watching ? 'on' : 'off');
  };

  /**
   * The observer from before an update of the extension; or the one that greeted; or one that is put into the page
   * now.
   */
  const find = async ({ secret: before, wasOff, watching }: Start) => {
    const known = before === null ? null : callObserver(before);
    if (before !== null && known) {
      take(before, wasOff ? known : null);
      return before;
    }
    const greeted = endGreeting();
    if (greeted.length > 0 && !watching) refuse(greeted.length);
    if (!watching) return null;
    if (greeted.length > 1) refuse(greeted.length - 1);
    const [met = null] = greeted.length === 1 ? greeted : [await putObserver()];
    if (met === null) return null;
    take(met, null);
    // If it cannot be kept, the bridge of the next version puts another observer there.
    await send('secret-agreed', { timeOrigin, secret: met }).catch(() => {});
    return met;
  };

  const take = (secret: string, unwanted: Unheard | null) => {
    const isWatching = () => orders?.watching === true;
    receive(secret, { read, saw, askAgain: follow, isWatching, unwanted });
  };

  const state = (): BridgeState => {
    if (orders?.watching) return observer !== null && callObserver(observer) ? 'watching' : 'blind';
    return orders?.looking ? 'looking' : 'off';
  };

  follow();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local' || !isAlive()) return;
    if ('settings' in changes || ACCESS_KEY in changes) follow();
  });
  browser.runtime.onMessage.addListener((raw: unknown) => {
    const isAsked = bridgeRequestSchema.safeParse(raw).data?.type === 'state';
    return isAsked ? turn.then(state) : undefined;
  });
}

/** The page said what only an observer says, but there must be none, or another one. */
function refuse(refused: number): void {
  send('health', { unread: 0, refused, shapes: [], failed: [] }).catch(() => {});
}

/** Has an observer put into this document. Returns its secret, or null if that cannot be done. */
async function putObserver(): Promise<string | null> {
  const answer = await send('observer-missing', {});
  return answer.ok ? answer.value.secret : null;
}

/** Keeps asking as long as this script lives. Until there is an answer, everything that is seen waits in the page. */
async function askBackground(): Promise<Start> {
  for (let tried = 0; isAlive(); tried++) {
    await new Promise((resume) => setTimeout(resume, TRIES[tried] ?? TRIES.at(-1)));
    const answer = await send('bridge-started', { timeOrigin }).catch(() => null);
    if (answer?.ok) return answer.value;
  }
  throw new Error('the extension is gone');
}
