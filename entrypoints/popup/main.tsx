import '@/components/tokens.css';
import { createRoot } from 'react-dom/client';
import { locale } from '@/utils/i18n/format';
import { getSettings } from '@/utils/store/settings';
import { Failed, Failure } from './failure';
import { load } from './load';
import { Popup } from './popup';

const root = createRoot(document.getElementById('root') as HTMLElement);
document.documentElement.lang = locale();

/** The first paint has numbers: all is read before anything is drawn. */
async function start() {
  const settings = await getSettings();
  const now = Date.now();
  const shown = await load(settings, now);
  root.render(
    <Failure>
      <Popup settings={settings} shown={shown} now={now} />
    </Failure>,
  );
}

start().catch(() => root.render(<Failed />));
