import { storage } from '#imports';
import type { Company } from '@/utils/company/company';
import { heldSettings } from '@/utils/company/company-holds';
import { inTurn } from '@/utils/promises/in-turn';
import { readOnce } from '@/utils/promises/read-once';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/settings/settings';
import { settingsSchema } from '@/utils/settings/settings-schema';
import { isRecord } from '@/utils/store/reading/guards';
import { overDefaults, type Readable } from '@/utils/store/reading/mend';
import { withNamesOfToday } from '@/utils/store/upgrades/settings-names';
import { getCompany, watchCompany } from './company';

const item = storage.defineItem<unknown>('local:settings');

export const SETTINGS: Readable<Settings> & { standIns: Settings } = {
  schema: settingsSchema,
  standIns: DEFAULT_SETTINGS,
};

/** Stored settings over the defaults. Odd values are left out, see `overDefaults`. */
export const readSettings = (stored: unknown): Settings =>
  overDefaults(withNamesOfToday(stored), SETTINGS);

/** The settings in force, as this context knows them. The browser's notice of every change keeps them up to date. */
const current = readOnce(async () => {
  // Both at once: reading the company's settings takes as long as reading the rep's.
  const [stored] = await Promise.all([item.getValue(), getCompany()]);
  return readHeld(stored);
});
let isFollowed = false;

/** The settings in force: the rep's, with the company's on top. Rejects if they cannot be read now. */
export function getSettings(): Promise<Settings> {
  if (!isFollowed) {
    isFollowed = true;
    watchSettings(current.know, current.forget);
  }
  return current.get();
}

async function readHeld(stored: unknown): Promise<Settings> {
  return heldSettings(readSettings(stored), await getCompany(), DEFAULT_SETTINGS);
}

/**
 * Calls `then` with the settings in force, and with those before, at every change; calls `failed` if they changed and
 * cannot be read. Returns a function that ends it.
 */
export function watchSettings(
  then: (settings: Settings, before: Settings) => void,
  failed: () => void = () => {},
): () => void {
  const tell = async (stored: unknown, before: unknown) => {
    then(await readHeld(stored), await readHeld(before));
  };
  const tellOf = async (company: Company) => {
    const own = readSettings(await item.getValue());
    then(heldSettings(own, company, DEFAULT_SETTINGS), own);
  };
  const ends = [
    item.watch((stored, before) => void tell(stored, before).catch(failed)),
    watchCompany((company) => void tellOf(company).catch(failed)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** How long a change may take, ms. After that the next one no longer waits for it. */
const CHANGE = 5_000;
const inOrder = inTurn(CHANGE);

/**
 * Changes some of the rep's own settings, if necessary depending on what is stored; the others stay. Returns the
 * settings in force. Changes are made one at a time, because two at once could undo each other. Only the background
 * calls this.
 */
export function changeSettings(
  patch: Partial<Settings> | ((stored: Settings) => Partial<Settings>),
): Promise<Settings> {
  return inOrder(async () => {
    const raw = withNamesOfToday(await item.getValue());
    const stored = readSettings(raw);
    const changed = typeof patch === 'function' ? patch(stored) : patch;
    // A value that makes no sense today is kept: a newer version may have written it.
    const settings = { ...DEFAULT_SETTINGS, ...(isRecord(raw) ? raw : {}), ...changed };
    await item.setValue(settings);
    const held = await readHeld(settings);
    current.know(held);
    return held;
  });
}
