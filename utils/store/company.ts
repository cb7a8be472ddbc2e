import * as z from 'zod/mini';
import { browser } from '#imports';
import { BOUNDS } from '@/utils/activity/bounds';
import { NO_COMPANY, type Policy, type PolicyLayer } from '@/utils/activity/policy';
import { readList } from '@/utils/activity/read-list';
import type { Settings } from './settings';

const MOST_ENTRIES = 10_000;
const entries = z.array(z.string()).check(z.maxLength(MOST_ENTRIES));

/** Other fields are for other parts. */
const companySchema = z.object({
  ownDomains: z.catch(entries, []),
  neverLog: z.catch(entries, []),
  topics: z.catch(entries, []),
});

/** What a company asks of the log. */
export interface Company extends PolicyLayer {
  /** Topics for every rep, beside their own. */
  readonly topics: readonly string[];
}

/**
 * The company's lists out of what its administrator has set; a list that is none, and an entry that is neither an
 * address nor a domain, ask for nothing.
 */
export function readCompany(managed: unknown): Company {
  const parsed = companySchema.safeParse(managed);
  if (!parsed.success) return { ...NO_COMPANY, topics: [] };
  const { ownDomains, neverLog, topics } = parsed.data;
  return {
    ownDomains: readable(ownDomains),
    neverLog: readable(neverLog),
    topics: readableTopics(topics),
  };
}

const readable = (list: readonly string[]): string[] =>
  list.flatMap((typed) => readList(typed).entries);

function readableTopics(list: readonly string[]): string[] {
  const topics = list.map((topic) => topic.trim()).filter(isTopic);
  return [...new Set(topics)].slice(0, BOUNDS.ownTopics);
}

const isTopic = (topic: string) => topic !== '' && topic.length <= BOUNDS.topic;

let current: Promise<Company> | null = null;

/** The company's lists; empty where no administrator has set any. */
export function getCompany(): Promise<Company> {
  if (current === null) {
    current = readManaged();
    watchCompany((company) => {
      current = Promise.resolve(company);
    });
  }
  return current;
}

/** Calls `then` with the company's lists at every change; returns what ends it. */
export function watchCompany(then: (company: Company) => void): () => void {
  const follow = (_: unknown, area: string) => {
    if (area === 'managed') void readManaged().then(then);
  };
  browser.storage.onChanged.addListener(follow);
  return () => browser.storage.onChanged.removeListener(follow);
}

async function readManaged(): Promise<Company> {
  // Firefox refuses to read where nothing is managed.
  return readCompany(await browser.storage.managed.get().catch(() => null));
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
