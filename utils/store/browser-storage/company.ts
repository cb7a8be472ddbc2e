import { browser, storage } from '#imports';
import { BOUNDS } from '@/utils/activity/bounds';
import type { CountingRules } from '@/utils/activity/rules/counting-rules';
import { type Company, goodFields, readCompany } from '@/utils/company/company';
import { readOnce } from '@/utils/promises/read-once';
import type { Settings } from '@/utils/settings/settings';

/** The last valid value of each field of the policy. */
const lastGood = storage.defineItem<unknown>('local:companyGood');
/** The policy as it was when it was last seen. */
const lastSeen = storage.defineItem<unknown>('local:companySeen');

const current = readOnce(readSoon);
let isFollowed = false;
const followers = new Set<(company: Company) => void>();

/** What the company sets; nothing if no administrator has set anything. */
export function getCompany(): Promise<Company> {
  if (!isFollowed) {
    isFollowed = true;
    watchCompany(current.know);
  }
  return current.get();
}

/** Calls `then` with what the company sets, at every change. Returns a function that ends it. */
export function watchCompany(then: (company: Company) => void): () => void {
  const follow = (_: unknown, area: string) => {
    if (area === 'managed') void readManaged().then(then, current.forget);
  };
  followers.add(then);
  browser.storage.onChanged.addListener(follow);
  // For followers who got the policy as last seen, and follow only now.
  if (isNews) void getCompany().then(then, () => {});
  return () => {
    followers.delete(then);
    browser.storage.onChanged.removeListener(follow);
  };
}

// Firefox rejects a read where nothing is managed.
const rawPolicy = (): Promise<unknown> => browser.storage.managed.get().catch(() => null);

async function readManaged(): Promise<Company> {
  const [managed, good] = await Promise.all([rawPolicy(), lastGood.getValue()]);
  return readCompany(managed, good);
}

/**
 * After a start, Chromium gives a policy only some seconds later. If none was ever seen, we wait for it only this
 * long, ms.
 */
const PATIENCE = 50;

/** The policy turned out to differ from what was last seen. */
let isNews = false;

/** What the company set when it was last seen, at once. Followers are told if that has changed. */
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
  // If it cannot be read now, the next who asks reads it again.
  void reading.then(follow, current.forget);
  return before;
}

/**
 * Remembers the policy as it is now, and the fields of it that are valid, for the day on which they no longer are.
 * Only the background calls this.
 */
export async function rememberCompany(): Promise<void> {
  const [managed, before] = await Promise.all([rawPolicy(), lastGood.getValue()]);
  const good = goodFields(managed, before);
  if (good === null) await Promise.all([lastGood.removeValue(), lastSeen.removeValue()]);
  else await Promise.all([lastGood.setValue(good), lastSeen.setValue(managed)]);
}

/** The rules about what counts: the rep's settings and the company's lists. */
export async function rulesOf(settings: Settings): Promise<CountingRules> {
  return { ...settings, company: await getCompany() };
}

/** The topics that the rep's touches are labelled with: the rep's own and the company's. */
export async function topicsOf({ topics }: Settings): Promise<string[]> {
  const company = await getCompany();
  return [...new Set([...topics, ...company.topics])].slice(0, BOUNDS.ownTopics * 2);
}
