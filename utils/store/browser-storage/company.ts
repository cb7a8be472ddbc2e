import { browser, storage } from '#imports';
import { BOUNDS } from '@/utils/activity/bounds';
import type { Policy } from '@/utils/activity/policy/policy';
import { type Company, goodFields, readCompany } from '@/utils/company/company';
import { readOnce } from '@/utils/promises/read-once';
import type { Settings } from '@/utils/settings/settings';

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
  const good = goodFields(managed, before);
  if (good === null) await Promise.all([lastGood.removeValue(), lastSeen.removeValue()]);
  else await Promise.all([lastGood.setValue(good), lastSeen.setValue(managed)]);
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
