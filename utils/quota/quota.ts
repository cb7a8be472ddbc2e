import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';

/** Which acts a line counts: those of its kinds, and of these what each further list that is there names. */
export interface LineFilter {
  kinds: readonly Kind[];
  actions?: readonly string[];
  /** Ids of sites. */
  sites?: readonly string[];
  /** The rep's own labels: one of them is enough. */
  topics?: readonly string[];
  /** Kinds of outcome: what lines of units, amount and profit count instead of activities; `kinds` is empty then. */
  outcomes?: readonly OutcomeKind[];
}

/**
 * How a line counts: acts; the different people that they were done to, each once in a period, on the day of the first;
 * the units of outcomes (one where none are said); their amount; won amounts less the cost of goods and of acquisition.
 */
export const MEASURES = ['activities', 'people', 'units', 'amount', 'profit'] as const;
export type Measure = (typeof MEASURES)[number];

/** One thing a quota asks for: which activities count, how they are measured, and how many are wanted. */
export interface QuotaLine {
  id: string;
  filter: LineFilter;
  measure: Measure;
  /**
   * Wanted per period: a whole number, 0 to MOST_TARGET; of `amount` and `profit` in the smallest unit of the
   * currency, up to MOST_AMOUNT. 0 = tracked, nothing asked.
   */
  target: number;
  /** Of `amount` and `profit`: how many of the target's last digits are decimals; 2 if absent. */
  decimals?: number;
  /** How much the line weighs in the score of a combination, 0 to 100; 1 if absent. */
  weight?: number;
  /** The rep's own name for it; without one its filter is its name. */
  name?: string;
}

/** What a quota is about; each kind is set in its own way, all are counted alike. */
export const QUOTA_KINDS = ['activity', 'volume', 'profit', 'combination', 'forecast'] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

export const PERIOD_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** How time is cut into periods. */
export interface PeriodRule {
  unit: (typeof PERIOD_UNITS)[number];
  /** So many units make a period, 1 to MOST_UNITS of that unit. */
  count: number;
  /** YYYY-MM-DD, a day on which a period begins; weeks begin on its weekday. Without: by the calendar and the week start. */
  anchor?: string;
}

/** What of the periods before is asked on top, or is done already. */
export interface Carry {
  shortfall: boolean;
  surplus: boolean;
  /** At most so much of the target, %, 0 to 100. */
  cap: number;
}

/** A quota that begins small. */
export interface Ramp {
  /** YYYY-MM-DD: the period that holds this day is the first. */
  from: string;
  /** % of the target in the first period, the next, and so on, whole, 0 to 100 each; all of it after the last. */
  shares: readonly number[];
}

/**
 * What time off and holidays do to what a quota asks. `lower`: the share of a day off falls away with it, by the usual
 * hours of the week. `make-up`: the other days of the period ask for it too.
 */
export const TIME_OFF_RULES = ['lower', 'make-up'] as const;
export type TimeOffRule = (typeof TIME_OFF_RULES)[number];

/** A quota is versioned: each version holds from the day `effective` on, so the past keeps its targets. */
export interface Quota {
  id: string;
  name: string;
  /** YYYY-MM-DD, the first day on which this version holds. */
  effective: string;
  period: PeriodRule;
  lines: readonly QuotaLine[];
  /** `activity` if absent. */
  kind?: QuotaKind;
  /** Nothing is carried over if absent. */
  carry?: Carry;
  ramp?: Ramp;
  /** If absent, that of `timeOffRuleOf`. */
  timeOff?: TimeOffRule;
  /** YYYY-MM-DD, the last day on which the quota is in force; for good if absent. */
  until?: string;
}

export const MOST_TARGET = 100_000;
/** In the smallest unit of the currency. */
export const MOST_AMOUNT = 1_000_000_000_000_000;
/** No period is longer than about two years. */
export const MOST_UNITS = { day: 731, week: 104, month: 24, quarter: 8, year: 2 } as const;
export const MOST_LINES = 40;

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

/** The versions of the quota `id`, oldest first; none if there is no such quota. */
export function versionsOf(versions: readonly Quota[], id: string): Quota[] {
  const own = versions.filter((quota) => quota.id === id);
  return own.sort((a, b) => (a.effective < b.effective ? -1 : 1));
}

/** The version of one quota that holds on `day` (YYYY-MM-DD): the latest effective by then; null before the first. */
export function versionOn(versions: readonly Quota[], day: string): Quota | null {
  return versions.findLast(({ effective }) => effective <= day) ?? null;
}

/**
 * The same for what needs a version on any day (to cut time into periods, to be edited, to be named): the first version
 * before it holds, and the default where there is none at all. What it asks, it asks only from its own day on.
 */
export function versionOrFirst(versions: readonly Quota[], day: string): Quota {
  return versionOn(versions, day) ?? versions[0] ?? DEFAULT_QUOTA;
}

/** What time off does to what `quota` asks: if it does not say, `lower` in periods of up to a week, else `make-up`. */
export function timeOffRuleOf({ timeOff, period }: Quota): TimeOffRule {
  if (timeOff) return timeOff;
  const days = { day: 1, week: 7, month: 28, quarter: 84, year: 365 }[period.unit] * period.count;
  return days <= 7 ? 'lower' : 'make-up';
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
