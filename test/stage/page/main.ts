import type { PageSettings } from '../page-html';
import { App } from './app';
import { Client } from './client';
import { UNDO_WAYS } from './composer';
import { makeHooks } from './hooks';

/** How often an idle page asks for news, ms. */
const POLL = 60_000;

const settings = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name=stage]')?.content ?? '{}',
) as PageSettings;
const choices = new URLSearchParams(location.search);
const isPopOut = location.pathname.endsWith('/popout');

const client = new Client(settings, choices.get('by') === 'fetch' ? 'fetch' : 'xhr');
const app = new App(client, settings, {
  isPopOut,
  autosaves: choices.get('autosave') !== 'off',
  undoWay: UNDO_WAYS.find((way) => way === choices.get('undo')) ?? 'labels',
});
window.stage = makeHooks(client, settings, app.forms);
setInterval(() => void client.poll(), POLL);
void app.start().then(() => {
  if (isPopOut) app.composeDraft(choices.get('draft') ?? '');
});
