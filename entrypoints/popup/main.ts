import '@/components/tokens.css';
import { openLog } from '@/utils/store/database';
import { getHolidays } from '@/utils/store/holidays';
import { getSettings } from '@/utils/store/settings';
import { load } from './load';
import { permittedSites } from './permitted-sites';

/** All that the first paint shows: it has numbers. */
async function read() {
  const now = Date.now();
  openLog();
  const [settings, permitted, holidays] = await Promise.all([
    getSettings(),
    permittedSites(),
    getHolidays(),
  ]);
  return { settings, permitted, holidays, shown: await load(settings, now), now };
}

// The log is read while the code that draws it is still being loaded.
const reading = read();
const drawing = import('./draw');
reading.then(
  async (first) => (await drawing).draw(first),
  async () => (await drawing).drawFailed(),
);
