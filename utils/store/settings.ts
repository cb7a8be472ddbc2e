import * as z from 'zod/mini';
import { storage } from '#imports';
import { BOUNDS } from '@/utils/activity/bounds';
import { problemOf } from '@/utils/quota/calendar';
import { furthestWallTime, type WallTime } from '@/utils/quota/period';
import { getCompany, watchCompany } from './company';
import { heldSettings } from './company-holds';
import { isKnownDay, isMoment, isRecord, isZone } from './reading/guards';
import { overDefaults, type Readable } from './reading/mend';

const day = z.string().check(z.refine(isKnownDay));
const minute = z.int().check(z.gte(0), z.lt(1440));
const listEntry = z.string().check(z.minLength(3), z.maxLength(BOUNDS.address));
const personId = z.string().check(z.minLength(1), z.maxLength(BOUNDS.personId));
const topic = z.string().check(z.minLength(1), z.maxLength(BOUNDS.topic));
const hours = z.strictObject({
  from: z.int().check(z.gte(0), z.lt(1440)),
  to: z.int().check(z.gt(0), z.lte(1440)),
});

export const settingsSchema = z.strictObject({
  /** When the rep agreed to logging, ms; null = nothing may be captured. */
  consentedAt: z.nullable(z.int().check(z.refine(isMoment))),
  /** A random id that tells reps apart in a manager's files; set at install. */
  repId: z.string().check(z.maxLength(40)),
  /** The rep's name as it stands in exports; may be empty. */
  repName: z.string().check(z.maxLength(80)),
  leaveOutInternal: z.boolean(),
  leaveOutAutomatic: z.boolean(),
  ownDomains: z.array(listEntry).check(z.maxLength(BOUNDS.ownDomains)),
  /** Own domains that the rep's sends have taught us; one that the rep then removed stays here. */
  learnedDomains: z.array(listEntry).check(z.maxLength(BOUNDS.ownDomains)),
  neverLog: z.array(listEntry).check(z.maxLength(BOUNDS.neverLog)),
  /** Ids of people who are nobody's business. */
  privatePeople: z.array(personId).check(z.maxLength(BOUNDS.privatePeople)),
  pausedSites: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
  /** Sites that the rep has been asked about; one that came with an update is not among them. */
  askedSites: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
  /** Sites watched in quiet mode: from outside their pages. */
  quietSites: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
  /** Count what is done to an organization's page. */
  countOrganizations: z.boolean(),
  /** Count the profiles the rep looks at. */
  countVisits: z.boolean(),
  /** Words or phrases; what a touch is about is labelled with them. */
  topics: z.array(topic).check(z.maxLength(BOUNDS.ownTopics)),
  calendar: z.strictObject({
    hours: z
      .array(
        z.array(hours).check(
          z.maxLength(6),
          z.refine((stretches) => problemOf(stretches) === null),
        ),
      )
      .check(z.length(7)),
    daysOff: z.array(day).check(z.maxLength(2000)),
  }),
  /** IANA zone of the rep; null = the device's. */
  zone: z.nullable(z.string().check(z.maxLength(60), z.refine(isZone))),
  /** First day of the week, 1 = Monday ... 7 = Sunday. */
  weekStart: z.int().check(z.gte(1), z.lte(7)),
  badge: z.enum(['left-today', 'pace', 'off']),
  /** The first day of which anything is asked; null = all days are. */
  joinedOn: z.nullable(day),
  /** Nothing is asked of the minutes of that day before this one: who agrees at noon is asked from noon on. */
  joinedMinute: minute,
  /** Time off in half days; whole days are in `calendar`. */
  halfDaysOff: z
    .array(z.strictObject({ day, half: z.enum(['morning', 'afternoon']) }))
    .check(z.maxLength(2000)),
  /** Whose public holidays are days off: ISO 3166 country, and the code of a region within it; null = nobody's. */
  holidays: z.nullable(
    z.strictObject({
      country: z.string().check(z.regex(/^[A-Z]{2}$/)),
      region: z.nullable(z.string().check(z.maxLength(20))),
    }),
  ),
  /** Public holidays on which the rep works. */
  workedHolidays: z.array(day).check(z.maxLength(2000)),
  /** Id of the quota that popup and badge show; null = the first. */
  chosenQuota: z.nullable(z.string().check(z.maxLength(BOUNDS.quotaId))),
  /** ISO 4217: of all amounts. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /** Which notices are given, and when: minutes since midnight. Quiet from `quietFrom` to `quietTo`, also past midnight. */
  nudges: z.strictObject({
    behind: z.boolean(),
    summary: z.boolean(),
    done: z.boolean(),
    behindAt: minute,
    summaryAt: minute,
    quietFrom: minute,
    quietTo: minute,
  }),
  /** What is written of people: all, their companies' domains, or nothing. */
  privacyLevel: z.enum(['full', 'domain', 'none']),
  /** Activities older than so many days are deleted; null = they are kept. */
  retentionDays: z.nullable(z.int().check(z.gte(30), z.lte(3650))),
});
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
  // Who agreed before there was another site agreed to this one.
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
  nudges: {
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

const item = storage.defineItem<unknown>('local:settings');

export const SETTINGS: Readable<Settings> & { standIns: Settings } = {
  schema: settingsSchema,
  standIns: DEFAULT_SETTINGS,
};

/** Stored settings over the defaults: what is odd is left out, see `overDefaults`. */
export const readSettings = (stored: unknown): Settings => overDefaults(stored, SETTINGS);

/** What this context knows of what holds; kept true by the browser's notice of every change. */
let current: Promise<Settings> | null = null;

/** The settings that hold: the rep's, with the company's on top. */
export function getSettings(): Promise<Settings> {
  if (current === null) {
    // At once: what the company asks takes as long to read as what the rep has chosen.
    current = Promise.all([item.getValue(), getCompany()]).then(([stored]) => readHeld(stored));
    watchSettings((settings) => {
      current = Promise.resolve(settings);
    });
  }
  return current;
}

async function readHeld(stored: unknown): Promise<Settings> {
  return heldSettings(readSettings(stored), await getCompany(), DEFAULT_SETTINGS);
}

/** Calls `then` with the settings that hold at every change, and with those of before; returns what ends it. */
export function watchSettings(then: (settings: Settings, before: Settings) => void): () => void {
  const tell = async (stored: unknown, before: unknown) => {
    then(await readHeld(stored), await readHeld(before));
  };
  const ends = [
    item.watch((stored, before) => void tell(stored, before)),
    watchCompany(async (company) => {
      const own = readSettings(await item.getValue());
      then(heldSettings(own, company, DEFAULT_SETTINGS), own);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

let lastChange: Promise<unknown> = Promise.resolve();

/**
 * Changes some settings of the rep's own, if need be by what is stored; the others stay. Returns those that hold. One
 * change at a time, or two could undo each other. Only the background calls this.
 */
export function changeSettings(
  patch: Partial<Settings> | ((stored: Settings) => Partial<Settings>),
): Promise<Settings> {
  const change = lastChange.then(async () => {
    const raw = await item.getValue();
    const stored = readSettings(raw);
    const changed = typeof patch === 'function' ? patch(stored) : patch;
    // What makes no sense today stays as it is: a newer version may have written it.
    const settings = { ...DEFAULT_SETTINGS, ...(isRecord(raw) ? raw : {}), ...changed };
    await item.setValue(settings);
    current = readHeld(settings);
    return current;
  });
  lastChange = change.catch(() => {});
  return change;
}

/** The zone the rep works in now. */
export function zoneOf(settings: Settings): string {
  return settings.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Where on the wall clock something begins to be asked of the rep; null = all that there is to ask is asked. */
export function repStart({ joinedOn, joinedMinute }: Settings): WallTime | null {
  return joinedOn === null ? null : { day: joinedOn, minute: joinedMinute };
}

/**
 * What is set when the rep agrees at `now` (ms): that moment, and that nothing is asked of the time before it, to the
 * minute by the rep's clock. A rep who has said on which day they began, or agrees again, keeps that beginning.
 */
export function agreedAt(now: number, settings: Settings): Partial<Settings> {
  if (settings.joinedOn !== null) return { consentedAt: now };
  const { day, minute } = furthestWallTime(now, zoneOf(settings));
  return { consentedAt: now, joinedOn: day, joinedMinute: minute };
}

/** True if what happens on `site` may be logged: the rep agreed and has not paused it. */
export function isWatched(settings: Settings, site: string): boolean {
  return settings.consentedAt !== null && !settings.pausedSites.includes(site);
}

/** True if `site` is watched, and from outside its pages. */
export function isQuiet(settings: Settings, site: string): boolean {
  return isWatched(settings, site) && settings.quietSites.includes(site);
}
