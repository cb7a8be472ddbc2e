import * as z from 'zod/mini';
import { browser, storage } from '#imports';
import { BOUNDS } from '@/utils/activity/bounds';
import { NO_COMPANY, type Policy, type PolicyLayer } from '@/utils/activity/policy/policy';
import { readList } from '@/utils/activity/policy/read-list';
import { readDaysOff, readHours, readQuotas, SETTING_FIELDS } from '@/utils/company/company-fields';
import { readOnce } from '@/utils/promises/read-once';
import type { Quota } from '@/utils/quota/quota';
import type { WorkingHours } from '@/utils/quota/working-time/calendar';
import type { Settings } from './settings';

/** What a company asks of the log and of its reps. */
export interface Company extends PolicyLayer {
  /** Topics for every rep, beside their own. */
  readonly topics: readonly string[];
  /** Settings that the company has chosen: held where they are locked, and where the rep has chosen nothing else. */
  readonly settings: Partial<Settings>;
  /** Seven days, Monday first; null = each rep has their own. */
  readonly hours: readonly WorkingHours[][] | null;
  /** Days off for everybody, beside the rep's own. */
  readonly daysOff: readonly string[];
  /** Read-only; their ids begin with `company:`. */
  readonly quotas: readonly Quota[];
  /** Names of fields that no rep may change. */
  readonly locked: readonly string[];
  /** Who set it, in the company's own words; null = not said. */
  readonly setBy: string | null;
  /** Fields that make no sense: what was last good of each still holds. */
  readonly problems: readonly { field: string; value: string }[];
}

/** A company that asks for nothing. */
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

/** How each field of a policy is read: what it adds to the company, or null where it is nonsense. */
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
 * The company out of what its administrator has set. Each field stands for itself: of one that makes no sense, what
 * `lastGood` says holds, and it is named among the problems; fields that we do not know are for others.
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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value, short enough to be quoted. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > MOST_OF_A_VALUE ? `${text.slice(0, MOST_OF_A_VALUE)}…` : text;
}

/** The fields of a policy as they were when they last made sense. */
const lastGood = storage.defineItem<unknown>('local:companyGood');
/** The policy as it was last seen. */
const lastSeen = storage.defineItem<unknown>('local:companySeen');

const current = readOnce(readSoon);
let isFollowed = false;
const followers = new Set<(company: Company) => void>();

/** What the company asks; nothing where no administrator has set anything. */
export function getCompany(): Promise<Company> {
  if (!isFollowed) {
    isFollowed = true;
    watchCompany(current.know);
  }
  return current.get();
}

/** Calls `then` with what the company asks at every change; returns what ends it. */
export function watchCompany(then: (company: Company) => void): () => void {
  const follow = (_: unknown, area: string) => {
    if (area === 'managed') void readManaged().then(then, current.forget);
  };
  followers.add(then);
  browser.storage.onChanged.addListener(follow);
  // Who was given what was last seen, and follows only now.
  if (isNews) void getCompany().then(then, () => {});
  return () => {
    followers.delete(then);
    browser.storage.onChanged.removeListener(follow);
  };
}

// Firefox refuses to read where nothing is managed.
const rawPolicy = (): Promise<unknown> => browser.storage.managed.get().catch(() => null);

async function readManaged(): Promise<Company> {
  const [managed, good] = await Promise.all([rawPolicy(), lastGood.getValue()]);
  return readCompany(managed, good);
}

/** Chromium gives a policy only some seconds after it has started; who has never seen one waits no longer for it than this, ms. */
const PATIENCE = 50;

/** It has said something else than was taken for it. */
let isNews = false;

/** What the company asked when we last saw it, at once: those who follow are told if that has changed. */
async function readSoon(): Promise<Company> {
  const reading = readManaged();
  const [seen, good] = await Promise.all([lastSeen.getValue(), lastGood.getValue()]);
  if (seen === null) {
    const late = new Promise<null>((resume) => setTimeout(() => resume(null), PATIENCE));
    const company = await Promise.race([reading, late]);
    if (company !== null) return company;
  }
  const before = readCompany(seen, good);
  const follow = (read: Company) => {
    if (JSON.stringify(read) === JSON.stringify(before)) return;
    isNews = true;
    for (const tell of followers) tell(read);
  };
  // Who does not know what it says now reads it again when they next ask.
  void reading.then(follow, current.forget);
  return before;
}

/**
 * Remembers what the policy says now, and which of its fields make sense, for the day on which they no longer do. Only
 * the background calls this.
 */
export async function rememberCompany(): Promise<void> {
  const [managed, before] = await Promise.all([rawPolicy(), lastGood.getValue()]);
  if (!isObject(managed)) {
    await Promise.all([lastGood.removeValue(), lastSeen.removeValue()]);
    return;
  }
  const fields = Object.keys(COMPANY_FIELDS).filter((field) => Object.hasOwn(managed, field));
  const good = fields.flatMap((field): [string, unknown][] => {
    if (COMPANY_FIELDS[field]?.(managed[field])) return [[field, managed[field]]];
    return isObject(before) && Object.hasOwn(before, field) ? [[field, before[field]]] : [];
  });
  await Promise.all([lastGood.setValue(Object.fromEntries(good)), lastSeen.setValue(managed)]);
}

/** What is to be counted, by the rep's settings and the company's lists. */
export async function policyOf(settings: Settings): Promise<Policy> {
  return { ...settings, company: await getCompany() };
}

/** What the rep's touches are labelled with: the rep's own topics and the company's. */
export async function topicsOf({ topics }: Settings): Promise<string[]> {
  const company = await getCompany();
  return [...new Set([...topics, ...company.topics])].slice(0, BOUNDS.ownTopics * 2);
}
