import type * as z from 'zod/mini';
import type { settingsSchema } from './settings-schema';

/** What a rep has set. */
export type Settings = z.infer<typeof settingsSchema>;

const NINE_TO_FIVE = [{ from: 540, to: 1020 }];

export const DEFAULT_SETTINGS: Settings = {
  consentedAt: null,
  repId: '',
  repName: '',
  leaveOutInternal: true,
  leaveOutAutomatic: true,
  ownDomains: [],
  learnedDomains: [],
  neverLog: [],
  privatePeople: [],
  pausedSites: [],
  // Reps who agreed before there was a second site agreed to this one.
  askedSites: ['gmail'],
  quietSites: [],
  countOrganizations: false,
  countVisits: false,
  topics: [],
  calendar: {
    hours: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, [], []],
    daysOff: [],
  },
  zone: null,
  weekStart: 1,
  badge: 'left-today',
  joinedOn: null,
  joinedMinute: 0,
  halfDaysOff: [],
  holidays: null,
  workedHolidays: [],
  chosenQuota: null,
  currency: 'USD',
  reminders: {
    behind: false,
    summary: false,
    done: false,
    behindAt: 14 * 60,
    summaryAt: 17 * 60,
    quietFrom: 20 * 60,
    quietTo: 8 * 60,
  },
  privacyLevel: 'full',
  retentionDays: null,
};

/** The zone the rep works in now. */
export function zoneOf(settings: Settings): string {
  return settings.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** True if what happens on `site` may be logged: the rep agreed and has not paused it. */
export function isWatched(settings: Settings, site: string): boolean {
  return settings.consentedAt !== null && !settings.pausedSites.includes(site);
}

/** True if `site` is watched in quiet mode. */
export function isQuiet(settings: Settings, site: string): boolean {
  return isWatched(settings, site) && settings.quietSites.includes(site);
}
