import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import type { OutcomeKind } from '@/utils/activity/outcome';

/** Which acts a line counts: those of its kinds, narrowed by each further list that is present. */
export interface LineFilter {
  kinds: readonly Kind[];
  actions?: readonly string[];
  /** Ids of sites. */
  sites?: readonly string[];
  /** The rep's own labels; an act needs one of them. */
  topics?: readonly string[];
  /** Kinds of outcome, which lines of units, amount and profit count instead of activities; `kinds` is then empty. */
  outcomes?: readonly OutcomeKind[];
}

/**
 * How a line counts: acts; the different people reached, each once per period, on the first day; the units of
 * outcomes (one if not entered); their amount; or won amounts minus the cost of goods and of acquisition.
 */
export const MEASURES = ['activities', 'people', 'units', 'amount', 'profit'] as const;
export type Measure = (typeof MEASURES)[number];

/** One thing a quota asks for: which activities count, how they are measured, and how many are wanted. */
export interface QuotaLine {
  id: string;
  filter: LineFilter;
  measure: Measure;
  /**
   * The target per period: a whole number, 0 to MOST_TARGET. For `amount` and `profit` in the smallest unit of the
   * currency, up to MOST_AMOUNT. 0 = counted without a target.
   */
  target: number;
  /** For `amount` and `profit`: how many of the target's last digits are decimals; 2 if absent. */
  decimals?: number;
  /** How much the line weighs in the score of a combination, 0 to 100; 1 if absent. */
  weight?: number;
  /** The rep's own name for it; without one, it is named after its filter. */
  name?: string;
}

/** What a quota is about. Each kind is set in its own way; all are counted alike. */
export const QUOTA_KINDS = ['activity', 'volume', 'profit', 'combination', 'forecast'] as const;
export type QuotaKind = (typeof QUOTA_KINDS)[number];

export const PERIOD_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** How time is divided into periods. */
export interface PeriodRule {
  unit: (typeof PERIOD_UNITS)[number];
  /** How many units make a period, 1 to MOST_UNITS of that unit. */
  count: number;
  /**
   * YYYY-MM-DD, a day on which a period begins; weeks begin on its weekday. Without it, periods follow the calendar
   * and the week start.
   */
  anchor?: string;
}

/** What is carried over from earlier periods: a shortfall is asked on top, a surplus counts as done. */
export interface Carry {
  shortfall: boolean;
  surplus: boolean;
  /** The most that is carried over, in % of the target, 0 to 100. */
  cap: number;
}

/** A slow start. */
export interface Ramp {
  /** YYYY-MM-DD: the first period is the one that holds this day. */
  from: string;
  /**
   * The % of the target in the first period, the next, and so on; whole, 0 to 100 each. After the last, the full
   * target.
   */
  shares: readonly number[];
}

/**
 * What time off and holidays do to a target. `lower`: the share of a day off is not asked, by the usual hours of the
 * week. `make-up`: the other days of the period ask for it too.
 */
export const TIME_OFF_RULES = ['lower', 'make-up'] as const;
export type TimeOffRule = (typeof TIME_OFF_RULES)[number];

/** One version of a quota. Each version is in force from its day `effective` on, so the past keeps its targets. */
export interface Quota {
  id: string;
  name: string;
  /** YYYY-MM-DD, the first day on which this version is in force. */
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
  /** YYYY-MM-DD, the last day on which the quota is in force; without it, for good. */
  until?: string;
}

export const MOST_TARGET = 100_000;
/** In the smallest unit of the currency. */
export const MOST_AMOUNT = 1_000_000_000_000_000;
/** No period is longer than about two years. */
export const MOST_UNITS = { day: 731, week: 104, month: 24, quarter: 8, year: 2 } as const;
export const MOST_LINES = 40;

/** Targets that a new rep can live with. */
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

/**
 * The version of one quota that is in force on `day` (YYYY-MM-DD): the latest one effective by then; null before the
 * first.
 */
export function versionOn(versions: readonly Quota[], day: string): Quota | null {
  return versions.findLast(({ effective }) => effective <= day) ?? null;
}

/**
 * The same for uses that need a version on any day (to divide time into periods, to edit, to name): before the first
 * version it is the first one, and without any version the default. It still asks only from its own day on.
 */
export function versionOrFirst(versions: readonly Quota[], day: string): Quota {
  return versionOn(versions, day) ?? versions[0] ?? DEFAULT_QUOTA;
}

/**
 * What time off does to the targets of `quota`: its own rule, or else `lower` in periods of up to a week and
 * `make-up` in longer ones.
 */
export function timeOffRuleOf({ timeOff, period }: Quota): TimeOffRule {
  if (timeOff) return timeOff;
  const days = { day: 1, week: 7, month: 28, quarter: 84, year: 365 }[period.unit] * period.count;
  return days <= 7 ? 'lower' : 'make-up';
}

/** The kind of which `line` counts all acts; null for a line that counts less than that. */
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

/** A line that asks for a number of different people, reached in touches about `topic`. */
export function topicLine(topic: string, target: number): QuotaLine {
  const filter = { kinds: ['social'], topics: [topic] } as const;
  return { id: topicLineId(topic), filter, measure: 'people', target };
}

/**
 * `lines` with `target` for the line of `topic`, which is added at the end if it is new; without that line if
 * `target` is null.
 */
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
