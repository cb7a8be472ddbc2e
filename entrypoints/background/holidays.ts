import { i18n } from '#i18n';
import { browser } from '#imports';
import { inTurn } from '@/utils/promises/in-turn';
import type { Settings } from '@/utils/settings/settings';
import { countryFile, holidaysOf } from '@/utils/store/browser-storage/holiday-files';
import { keepHolidays, madeOf } from '@/utils/store/browser-storage/holidays';
import { getSettings, watchSettings } from '@/utils/store/browser-storage/settings';
import { requestUpdate } from './updates';

/**
 * Keeps the holidays of the chosen country stored: checks at every start of the worker, and when another country is
 * chosen.
 */
export function watchHolidayChoice(): void {
  watchSettings((settings) => requestHolidays(settings));
  // A failure is tried again at the next start.
  void getSettings().then(requestHolidays, () => {});
}

/** One at a time, so that of two choices in a row the later one is kept. ms */
const inOrder = inTurn(10_000);

function requestHolidays(settings: Settings): void {
  inOrder(() => makeHolidays(settings)).catch(() => {});
}

/** Makes them from the extension's own files, unless they are stored already. An update may bring other files. */
async function makeHolidays({ holidays: chosen }: Settings): Promise<void> {
  const language = i18n.t('common.language');
  const { version } = browser.runtime.getManifest();
  const made = JSON.stringify([chosen, language, version]);
  if ((await madeOf()) === made) return;
  const file = chosen && (await countryFile(chosen.country));
  const inLieu = (name: string) => i18n.t('options.holidays.inLieu', [name]);
  await keepHolidays(made, file ? holidaysOf(file, chosen.region, language, inLieu) : []);
  requestUpdate();
}
