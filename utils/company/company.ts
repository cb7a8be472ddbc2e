import * as z from 'zod/mini';
import { BOUNDS } from '@/utils/activity/bounds';
import { NO_COMPANY, type RulesLayer } from '@/utils/activity/rules/counting-rules';
import { readList } from '@/utils/activity/rules/read-list';
import type { Quota } from '@/utils/quota/quota';
import type { WorkingHours } from '@/utils/quota/working-time/calendar';
import type { Settings } from '@/utils/settings/settings';
import { readDaysOff, readHours, readQuotas, SETTING_FIELDS } from './company-fields';

/** What a company sets for the log and for its reps. */
export interface Company extends RulesLayer {
  /** Topics for every rep, added to their own. */
  readonly topics: readonly string[];
  /**
   * Settings that the company has chosen. They apply where they are locked, and where the rep has chosen nothing
   * else.
   */
  readonly settings: Partial<Settings>;
  /** Seven days, Monday first; null = each rep has their own. */
  readonly hours: readonly WorkingHours[][] | null;
  /** Days off for everybody, added to the rep's own. */
  readonly daysOff: readonly string[];
  /** Read-only; their ids begin with `company:`. */
  readonly quotas: readonly Quota[];
  /** Names of fields that no rep may change. */
  readonly locked: readonly string[];
  /** Who set it, in the company's own words; null = not said. */
  readonly setBy: string | null;
  /** Fields that make no sense. Their last valid values apply. */
  readonly problems: readonly { field: string; value: string }[];
}

/** A company that sets nothing. */
export const NOTHING_ASKED: Company = {
  ...NO_COMPANY,
  topics: [],
  settings: {},
  hours: null,
  daysOff: [],
  quotas: [],
  locked: [],
  setBy: null,
  problems: [],
};

const MOST_ENTRIES = 10_000;
const MOST_OF_A_VALUE = 80;
const entries = z.array(z.string()).check(z.maxLength(MOST_ENTRIES));
const names = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(60));
const setBy = z.string().check(z.minLength(1), z.maxLength(120));

const readable = (list: readonly string[]): string[] =>
  list.flatMap((typed) => readList(typed).entries);

function readableTopics(list: readonly string[]): string[] {
  const topics = list.map((topic) => topic.trim()).filter(isTopic);
  return [...new Set(topics)].slice(0, BOUNDS.ownTopics);
}

const isTopic = (topic: string) => topic !== '' && topic.length <= BOUNDS.topic;

/** How each field of a policy is read: what it adds to the company, or null where it makes no sense. */
export const COMPANY_FIELDS: Readonly<Record<string, (raw: unknown) => Partial<Company> | null>> = {
  ownDomains: listField((list) => ({ ownDomains: readable(list) })),
  neverLog: listField((list) => ({ neverLog: readable(list) })),
  topics: listField((list) => ({ topics: readableTopics(list) })),
  locked: (raw) => given(names.safeParse(raw).data, (locked) => ({ locked })),
  setBy: (raw) => given(setBy.safeParse(raw).data, (who) => ({ setBy: who })),
  hours: (raw) => given(readHours(raw), (hours) => ({ hours })),
  daysOff: (raw) => given(readDaysOff(raw), (daysOff) => ({ daysOff })),
  quotas: (raw) => given(readQuotas(raw), (quotas) => ({ quotas })),
  ...Object.fromEntries(
    Object.entries(SETTING_FIELDS).map(([field, read]) => [
      field,
      (raw: unknown) => given(read(raw), (settings) => ({ settings })),
    ]),
  ),
};

function listField(add: (list: readonly string[]) => Partial<Company>) {
  return (raw: unknown) => given(entries.safeParse(raw).data, add);
}

const given = <T>(read: T | null | undefined, add: (read: T) => Partial<Company>) =>
  read === null || read === undefined ? null : add(read);

/**
 * The company, from what its administrator has set. Each field is read by itself. For one that makes no sense the
 * value in `lastGood` applies, and the field is named among the problems. Unknown fields are ignored: they are for
 * others.
 */
export function readCompany(managed: unknown, lastGood: unknown = null): Company {
  if (!isObject(managed)) return NOTHING_ASKED;
  const company = { ...NOTHING_ASKED, problems: [] as { field: string; value: string }[] };
  for (const [field, read] of Object.entries(COMPANY_FIELDS)) {
    if (!Object.hasOwn(managed, field)) continue;
    const found = read(managed[field]);
    if (found === null) company.problems.push({ field, value: shown(managed[field]) });
    const kept = found ?? (isObject(lastGood) ? read(lastGood[field]) : null);
    Object.assign(company, kept, { settings: { ...company.settings, ...kept?.settings } });
  }
  return company;
}

/**
 * What to remember of a policy for later: for each field that is set now its value, or the value in `before` if it
 * makes no sense now. Null where nothing is managed.
 */
export function goodFields(managed: unknown, before: unknown): Record<string, unknown> | null {
  if (!isObject(managed)) return null;
  const fields = Object.keys(COMPANY_FIELDS).filter((field) => Object.hasOwn(managed, field));
  const good = fields.flatMap((field): [string, unknown][] => {
    if (COMPANY_FIELDS[field]?.(managed[field])) return [[field, managed[field]]];
    return isObject(before) && Object.hasOwn(before, field) ? [[field, before[field]]] : [];
  });
  return Object.fromEntries(good);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value, short enough to be quoted. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > MOST_OF_A_VALUE ? `${text.slice(0, MOST_OF_A_VALUE)}…` : text;
}
