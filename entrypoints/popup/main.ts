import '@/components/tokens.css';
import { getHolidays } from '@/utils/store/browser-storage/holidays';
import { seeLost } from '@/utils/store/browser-storage/lost-log';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { isInContainer } from '@/utils/store/container';
import { openLog } from '@/utils/store/database';
import { draw, drawElsewhere, drawFailed } from './draw';
import { load } from './load';
import { askOpenTabs, type OpenTabs } from './sites/open-tabs';
import { permittedSites } from './sites/permitted-sites';

/** Everything that the first paint shows, numbers included. It is all asked for at once. */
async function read() {
  const now = Date.now();
  openLog();
  const reading = getSettings();
  let tabs: OpenTabs | null = null;
  // Not waited for, because a tab may be busy. What it says in time is in the first paint.
  void askOpenTabs().then((answered) => {
    tabs = answered;
  });
  const [settings, permitted, holidays, lost, shown] = await Promise.all([
    reading,
    permittedSites(),
    getHolidays(),
    seeLost(),
    load(reading, now),
  ]);
  return { settings, permitted, tabs: tabs as OpenTabs | null, holidays, lost, shown, now };
}

async function start(): Promise<void> {
  const [isElsewhere, first] = await Promise.all([isInContainer(), read()]);
  if (isElsewhere) drawElsewhere();
  else draw(first);
}

start().catch(drawFailed);
