import type { PageSettings } from '../page-html';
import { App } from './app';
import { Client } from './client';
import { makeHooks } from './hooks';

/** How often an idle page asks for news, ms. */
const POLL = 60_000;

const settings = JSON.parse(
  document.querySelector<HTMLMetaElement>('meta[name=stage]')?.content ?? '{}',
) as PageSettings;
const choices = new URLSearchParams(location.search);
const isPopOut = location.pathname.endsWith('/popout');

const client = new Client(settings, choices.get('by') === 'fetch' ? 'fetch' : 'xhr');
const app = new App(client, settings, { isPopOut, autosaves: choices.get('autosave') !== 'off' });
window.stage = makeHooks(client, settings);
setInterval(() => void client.poll(), POLL);
void app.start().then(() => {
  if (isPopOut) app.composeDraft(choices.get('draft') ?? '');
});
