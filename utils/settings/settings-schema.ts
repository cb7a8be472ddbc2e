import * as z from 'zod/mini';
import { BOUNDS } from '@/utils/activity/bounds';
import { problemOf } from '@/utils/quota/working-time/calendar';
import { isMoment, isZone, knownDay } from '@/utils/time/known';

const minute = z.int().check(z.gte(0), z.lt(1440));
const listEntry = z.string().check(z.minLength(3), z.maxLength(BOUNDS.address));
const personId = z.string().check(z.minLength(1), z.maxLength(BOUNDS.personId));
const topic = z.string().check(z.minLength(1), z.maxLength(BOUNDS.topic));
const hours = z.strictObject({
  from: z.int().check(z.gte(0), z.lt(1440)),
  to: z.int().check(z.gt(0), z.lte(1440)),
});

/** What a rep can set, within its bounds. */
export const settingsSchema = z.strictObject({
  /** When the rep agreed to logging, ms; null = nothing may be captured. */
  consentedAt: z.nullable(z.int().check(z.refine(isMoment))),
  /** A random id that tells reps apart in a manager's files; set at install. */
  repId: z.string().check(z.maxLength(40)),
  /** The rep's name in exports; may be empty. */
  repName: z.string().check(z.maxLength(80)),
  leaveOutInternal: z.boolean(),
  leaveOutAutomatic: z.boolean(),
  ownDomains: z.array(listEntry).check(z.maxLength(BOUNDS.ownDomains)),
  /** Own domains that were learned from the rep's sends. One that the rep then removed stays here. */
  learnedDomains: z.array(listEntry).check(z.maxLength(BOUNDS.ownDomains)),
  neverLog: z.array(listEntry).check(z.maxLength(BOUNDS.neverLog)),
  /** Ids of private people. */
  privatePeople: z.array(personId).check(z.maxLength(BOUNDS.privatePeople)),
  pausedSites: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
  /** Sites that the rep has been asked about. A site that came with an update is not in the list. */
  askedSites: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
  /** Sites watched in quiet mode: from outside their pages. */
  quietSites: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)),
  /** Count touches of an organization's page. */
  countOrganizations: z.boolean(),
  /** Count visits to profiles. */
  countVisits: z.boolean(),
  /** Words or phrases by which touches are labelled with what they are about. */
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
    daysOff: z.array(knownDay).check(z.maxLength(2000)),
  }),
  /** IANA zone of the rep; null = the device's. */
  zone: z.nullable(z.string().check(z.maxLength(60), z.refine(isZone))),
  /** First day of the week, 1 = Monday ... 7 = Sunday. */
  weekStart: z.int().check(z.gte(1), z.lte(7)),
  badge: z.enum(['left-today', 'pace', 'off']),
  /** The first day on which anything is asked; null = all days ask. */
  joinedOn: z.nullable(knownDay),
  /** Nothing is asked of that day before this minute: a rep who agrees at noon starts at noon. */
  joinedMinute: minute,
  /** Time off in half days; whole days are in `calendar`. */
  halfDaysOff: z
    .array(z.strictObject({ day: knownDay, half: z.enum(['morning', 'afternoon']) }))
    .check(z.maxLength(2000)),
  /** The public holidays that are days off: ISO 3166 country, and the code of a region within it; null = none. */
  holidays: z.nullable(
    z.strictObject({
      country: z.string().check(z.regex(/^[A-Z]{2}$/)),
      region: z.nullable(z.string().check(z.maxLength(20))),
    }),
  ),
  /** Public holidays on which the rep works. */
  workedHolidays: z.array(knownDay).check(z.maxLength(2000)),
  /** Id of the quota that popup and badge show; null = the first. */
  chosenQuota: z.nullable(z.string().check(z.maxLength(BOUNDS.quotaId))),
  /** ISO 4217: the currency of all amounts. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  /**
   * Which reminders are given, and when, in minutes since midnight. Quiet from `quietFrom` to `quietTo`, also across
   * midnight.
   */
  reminders: z.strictObject({
    behind: z.boolean(),
    summary: z.boolean(),
    done: z.boolean(),
    behindAt: minute,
    summaryAt: minute,
    quietFrom: minute,
    quietTo: minute,
  }),
  /** What is kept of people: everything, their companies' domains, or nothing. */
  privacyLevel: z.enum(['full', 'domain', 'none']),
  /** Activities older than this many days are deleted; null = they are kept. */
  retentionDays: z.nullable(z.int().check(z.gte(30), z.lte(3650))),
});
