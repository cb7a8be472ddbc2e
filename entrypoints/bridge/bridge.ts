import { browser } from '#imports';
import type { Answers } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';
import type { Witness } from '@/utils/sites/site-adapter';
import { isAlive } from './delivery';
import { command, greet, isThere } from './page-end';
import { receive } from './receive';
import { openTestimony } from './testimony';

/** Marks the isolated world, which no page sees: a second bridge of the same extension would report all twice. */
const MARK = Symbol.for('bridge');

/** Waits before each try to reach a background that may still be starting, ms; the last one again and again. */
const TRIES = [0, 1_000, 5_000, 30_000];

const { timeOrigin } = performance;

/** Stands between a page's observer and the background. Draws nothing, adds nothing, asks the page nothing. */
export function startBridge(witness: Witness | null): void {
  const world = globalThis as unknown as Record<symbol, boolean>;
  if (world[MARK]) return;
  world[MARK] = true;

  let met: string | null = null;
  let agreed: string | null = null;
  let isAwaited = false;
  let turn = Promise.resolve();
  const testimony = openTestimony(witness);

  /** One at a time: asks whether to watch, finds the observer, and tells it. */
  const follow = () => {
    turn = turn.then(ask).catch(() => {});
  };
  const ask = async () => {
    const { secret: before, ...orders } = await askBackground();
    const { watching } = orders;
    // In a page that was there before us it could be heard: only where somebody is to answer.
    if (watching && met === null) greeting.say();
    if (agreed === null) agreed = await agree(before);
    testimony.listen(orders);
    if (agreed !== null) command(agreed, watching ? 'on' : 'off');
    else if (watching) await awaitObserver();
  };

  /** An observer from before the extension was updated goes on to serve; else the one that was just met does. */
  const agree = async (before: string | null) => {
    const secret = before !== null && isThere(before) ? before : met;
    if (secret === null) return null;
    greeting.stop();
    receive(secret, testimony.saw, follow);
    if (secret !== before) await send('secret-agreed', { timeOrigin, secret });
    return secret;
  };

  /** A tab that was open before the extension came has none. It is asked for once; its greeting goes on from here. */
  const awaitObserver = async () => {
    if (isAwaited) return;
    isAwaited = true;
    await contentLoaded();
    if (met === null) await send('observer-missing', {});
    else follow();
  };

  const greeting = greet((secret) => {
    met ??= secret;
    if (isAwaited) follow();
  });
  // No script of the page has run yet.
  if (document.readyState === 'loading') greeting.say();
  follow();
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'settings' in changes && isAlive()) follow();
  });
}

/** Goes on asking as long as this script lives: until then all that is seen waits in the page. */
async function askBackground(): Promise<Answers['bridge-started']> {
  for (let tried = 0; isAlive(); tried++) {
    await new Promise((resume) => setTimeout(resume, TRIES[tried] ?? TRIES.at(-1)));
    const answer = await send('bridge-started', { timeOrigin }).catch(() => null);
    if (answer?.ok) return answer.value;
  }
  throw new Error('the extension is gone');
}

async function contentLoaded(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((ready) =>
    document.addEventListener('DOMContentLoaded', ready, { once: true }),
  );
}
