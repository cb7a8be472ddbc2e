import '@/components/tokens.css';
import { createRoot } from 'react-dom/client';
import { locale } from '@/utils/i18n/format';
import { getSettings } from '@/utils/store/settings';
import { Failed, Failure } from './failure';
import { load } from './load';
import { permittedSites } from './permitted-sites';
import { Popup } from './popup';

const root = createRoot(document.getElementById('root') as HTMLElement);
document.documentElement.lang = locale();

/** The first paint has numbers: all is read before anything is drawn. */
async function start() {
  const now = Date.now();
  const [settings, permitted] = await Promise.all([getSettings(), permittedSites()]);
  const shown = await load(settings, now);
  root.render(
    <Failure>
      <Popup settings={settings} permitted={permitted} shown={shown} now={now} />
    </Failure>,
  );
}

start().catch(() => root.render(<Failed />));
