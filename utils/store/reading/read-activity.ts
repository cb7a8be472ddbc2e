import { type Activity, activitySchema } from '@/utils/activity/activity';
import { isKnownDay, isMoment, isZone } from '@/utils/time/known';
import { isName, isRecord, isText, isTextOrMissing } from './guards';
import { mended, type Readable } from './mend';

const HOUR = 3_600_000;

/** What to use for a required field of which nothing is known. */
const STAND_INS: Readable<Activity>['standIns'] = {
  action: 'other',
  site: 'unknown',
  account: 'unknown',
  zone: 'UTC',
  reason: null,
  proof: 'rep',
  source: 'import',
  people: [],
  topics: [],
  evidence: {},
  history: [],
};

export const ACTIVITY: Readable<Activity> = {
  schema: activitySchema,
  standIns: STAND_INS,
  names: ['kind', 'state', 'reason', 'proof', 'source', 'from', 'to', 'why'],
};

/**
 * A stored row, as far as it makes sense. A kind, state or reason that this version does not know keeps its name.
 * Null for a row without a key, a kind, a state, or both a day and a time.
 */
export function readActivity(raw: unknown): Activity | null {
  if (!isRecord(raw)) return null;
  if (isWell(raw)) return raw as unknown as Activity;
  const row = mended(withTime(raw), ACTIVITY);
  return isRecord(row) && isWell(row) ? row : null;
}

/**
 * True if nothing needs mending. It runs for every row, so it checks only the fields that other code relies on,
 * without the schema.
 */
function isWell(row: Record<string, unknown>): boolean {
  const { key, kind, action, site, account, at, day, zone, state, reason } = row;
  const { proof, source, note, wrote, object, aliases } = row;
  return (
    isText(key) &&
    isName(kind) &&
    isName(state) &&
    isName(action) &&
    isText(site) &&
    isText(account) &&
    isMoment(at) &&
    isKnownDay(day) &&
    isZone(zone) &&
    (reason === null || isName(reason)) &&
    isName(proof) &&
    isName(source) &&
    isTextOrMissing(note) &&
    isTextOrMissing(object) &&
    (wrote === undefined || typeof wrote === 'boolean') &&
    areTexts(row.topics) &&
    (aliases === undefined || areTexts(aliases)) &&
    arePeople(row.people) &&
    isEvidence(row.evidence) &&
    isHistory(row.history) &&
    (row.signs === undefined || areSigns(row.signs))
  );
}

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const arePeople = (value: unknown): boolean => Array.isArray(value) && value.every(isPerson);

const isPerson = (one: unknown): boolean =>
  isRecord(one) &&
  isText(one.id) &&
  isTextOrMissing(one.name) &&
  isTextOrMissing(one.address) &&
  isTextOrMissing(one.company) &&
  isTextOrMissing(one.headline);

const isEvidence = (value: unknown): boolean =>
  isRecord(value) && isTextOrMissing(value.url) && isTextOrMissing(value.thread);

const isHistory = (value: unknown): boolean => Array.isArray(value) && value.every(isChange);

const isChange = (one: unknown): boolean =>
  isRecord(one) &&
  isMoment(one.at) &&
  (one.from === null || isName(one.from)) &&
  isName(one.to) &&
  isName(one.why);

const areSigns = (value: unknown): boolean => Array.isArray(value) && value.every(isSign);

const isSign = (one: unknown): boolean =>
  isRecord(one) &&
  isMoment(one.at) &&
  (one.act === 'done' || one.act === 'scheduled' || one.act === 'undone') &&
  (one.outcome === 'accepted' || one.outcome === 'refused' || one.outcome === 'unknown') &&
  isName(one.proof) &&
  (one.due === undefined || isMoment(one.due)) &&
  (one.reason === undefined || isName(one.reason));

/** The row with a day and a time that agree, if one of the two makes no sense. */
export function withTime(row: Record<string, unknown>): Record<string, unknown> {
  const { at, day, zone } = row;
  const stands = isZone(zone) ? row : { ...row, zone: 'UTC' };
  if (isMoment(at) && !isKnownDay(day)) return { ...stands, day: dayOfUtc(at) };
  if (!isMoment(at) && isKnownDay(day)) return { ...stands, at: Date.parse(day) + 12 * HOUR };
  return isMoment(at) ? stands : {};
}

/** As close as possible without the rep's zone. A day that is in no calendar makes no sense. */
const dayOfUtc = (at: number): string => new Date(at).toISOString().slice(0, 10);
