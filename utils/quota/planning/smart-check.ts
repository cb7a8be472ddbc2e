import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import type { Quota, QuotaLine } from '@/utils/quota/quota';
import type { Baseline } from './baseline';

/** What a quota should be, in the order of the letters: specific, measurable, achievable, relevant, time-bound. */
export const SMART = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;

/** What deserves a second look. Nothing here forbids anything. */
export type SmartHint =
  /** No line asks for anything. */
  | { letter: 'specific'; hint: 'no-targets' }
  /** The line puts so many kinds together that it does not say what to do. */
  | { letter: 'specific'; hint: 'too-wide'; line: QuotaLine }
  /** No watched site sees these kinds, and they are not logged by hand either. */
  | { letter: 'measurable'; hint: 'unseen'; line: QuotaLine }
  /** The target is far above the rep's better periods. */
  | { letter: 'achievable'; hint: 'ambitious'; line: QuotaLine; high: number }
  /** The target is below what half of the rep's periods reached. */
  | { letter: 'achievable'; hint: 'easy'; line: QuotaLine; median: number }
  /** There is no history to compare it with. */
  | { letter: 'achievable'; hint: 'unknown' }
  /** Nothing that is asked leads to a deal by itself: no call, no meeting, no outcome. */
  | { letter: 'relevant'; hint: 'only-outreach' }
  /** The quota has one long period without steps in between. */
  | { letter: 'timeBound'; hint: 'long' };

/** A target that is above the better periods by more than this share is called ambitious. */
const AMBITIOUS = 1.3;
/** A line with more kinds than this is too wide. */
const MOST_KINDS = 3;
/** Kinds in which something is agreed with the customer. */
const LEADING: readonly Kind[] = ['call', 'meeting', 'demo', 'proposal'];

interface Inputs {
  quota: Pick<Quota, 'lines' | 'period'>;
  /** By the line's id; null if there is too little history. */
  baselines: ReadonlyMap<string, Baseline | null>;
  /** Kinds that a watched site sees, or that are logged by hand. */
  seen: ReadonlySet<Kind>;
}

/** What deserves a second look in a quota, in the order of the letters; nothing if all is well. */
export function smartHints({ quota, baselines, seen }: Inputs): SmartHint[] {
  const asking = quota.lines.filter(({ target }) => target > 0);
  if (asking.length === 0) return [{ letter: 'specific', hint: 'no-targets' }];
  const kinds = new Set(asking.flatMap(({ filter }) => filter.kinds));
  const isLed =
    LEADING.some((kind) => kinds.has(kind)) || asking.some(({ filter }) => filter.outcomes);
  const known = asking.filter(({ id }) => baselines.get(id));
  return [
    ...asking.flatMap(tooWide),
    ...asking.flatMap((line) => unseen(line, seen)),
    ...asking.flatMap((line) => measured(line, baselines.get(line.id) ?? null)),
    ...(known.length === 0 ? [{ letter: 'achievable', hint: 'unknown' } as const] : []),
    ...(isLed ? [] : [{ letter: 'relevant', hint: 'only-outreach' } as const]),
    ...(isLong(quota) ? [{ letter: 'timeBound', hint: 'long' } as const] : []),
  ];
}

function tooWide(line: QuotaLine): SmartHint[] {
  const { kinds } = line.filter;
  return kinds.length > MOST_KINDS && kinds.length <= KINDS.length
    ? [{ letter: 'specific', hint: 'too-wide', line }]
    : [];
}

function unseen(line: QuotaLine, seen: ReadonlySet<Kind>): SmartHint[] {
  const { kinds } = line.filter;
  const isSeen = kinds.length === 0 || kinds.some((kind) => seen.has(kind));
  return isSeen ? [] : [{ letter: 'measurable', hint: 'unseen', line }];
}

function measured(line: QuotaLine, baseline: Baseline | null): SmartHint[] {
  if (baseline === null) return [];
  const { median, high } = baseline;
  if (line.target > Math.max(1, high) * AMBITIOUS)
    return [{ letter: 'achievable', hint: 'ambitious', line, high }];
  return line.target < median ? [{ letter: 'achievable', hint: 'easy', line, median }] : [];
}

function isLong({ period: { unit, count } }: Pick<Quota, 'period'>): boolean {
  return unit === 'year' || (unit === 'quarter' && count > 1) || (unit === 'month' && count > 3);
}
