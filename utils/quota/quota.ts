import { KINDS, type Kind } from '@/utils/activity/activity-kind';

/** Which acts a line counts: those of its kinds, and of these what each further list that is there names. */
export interface LineFilter {
  kinds: readonly Kind[];
  actions?: readonly string[];
  /** Ids of sites. */
  sites?: readonly string[];
  /** The rep's own labels: one of them is enough. */
  topics?: readonly string[];
}

/** One thing a quota asks for: which activities count, how they are measured, and how many are wanted. */
export interface QuotaLine {
  id: string;
  filter: LineFilter;
  /** Acts; or the different people that they were done to, each once in a period, on the day of the first. */
  measure: 'activities' | 'people';
  /** Wanted per period: a whole number, 0 to MOST_TARGET. 0 = tracked, nothing asked. */
  target: number;
}

/** A quota is versioned: each version holds from the day `effective` on, so the past keeps its targets. */
export interface Quota {
  id: string;
  name: string;
  /** YYYY-MM-DD, the first day on which this version holds. */
  effective: string;
  period: { unit: 'week'; count: 1 };
  lines: readonly QuotaLine[];
}

export const MOST_TARGET = 100_000;

/** A week that a new rep can live with. */
export const DEFAULT_TARGETS: Readonly<Record<Kind, number>> = {
  email: 60,
  call: 50,
  social: 25,
  meeting: 5,
  demo: 2,
  proposal: 1,
};

/** The quota of a rep who has set none. */
export const DEFAULT_QUOTA: Quota = {
  id: 'main',
  name: '',
  effective: '1970-01-01',
  period: { unit: 'week', count: 1 },
  lines: KINDS.map((kind) => ({
    id: kind,
    filter: { kinds: [kind] },
    measure: 'activities',
    target: DEFAULT_TARGETS[kind],
  })),
};

/** The version that holds on `day` (YYYY-MM-DD): the latest that is effective by then, else the first one. */
export function versionOn(versions: readonly Quota[], day: string): Quota {
  return versions.filter((quota) => quota.effective <= day).at(-1) ?? versions[0] ?? DEFAULT_QUOTA;
}

/** The kind whose acts `line` counts, all of them; null for a line that asks for something narrower. */
export function kindOf({ id, filter }: QuotaLine): Kind | null {
  const [kind] = filter.kinds;
  return kind !== undefined && kind === id ? kind : null;
}

/** The topic that `line` is for; null for any other line. */
export function topicOf({ id, filter }: QuotaLine): string | null {
  const [topic] = filter.topics ?? [];
  return topic !== undefined && id === topicLineId(topic) ? topic : null;
}

const topicLineId = (topic: string) => `topic:${topic}`;

/** A line that asks for so many different people in touches about `topic`. */
export function topicLine(topic: string, target: number): QuotaLine {
  const filter = { kinds: ['social'], topics: [topic] } as const;
  return { id: topicLineId(topic), filter, measure: 'people', target };
}

/** `lines` with the line of `topic` asking for `target`, behind the others if it is new; without it where that is null. */
export function withTopicLine(
  lines: readonly QuotaLine[],
  topic: string,
  target: number | null,
): QuotaLine[] {
  const isAsked = (line: QuotaLine) => topicOf(line) === topic;
  if (target === null) return lines.filter((line) => !isAsked(line));
  const asked = topicLine(topic, target);
  return lines.some(isAsked)
    ? lines.map((line) => (isAsked(line) ? asked : line))
    : [...lines, asked];
}
