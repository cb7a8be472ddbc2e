import type { Kind } from '@/utils/activity/activity-kind';
import type { Outcome } from '@/utils/activity/outcome';
import type { Tally } from '@/utils/activity/tally';
import type { Act } from '@/utils/quota/line-counts';
import { type Progress, type ProgressInputs, progressOf } from '@/utils/quota/pace/progress';
import { DEFAULT_QUOTA, type PeriodRule, type Quota, type QuotaLine } from '@/utils/quota/quota';
import type { Calendar } from '@/utils/quota/working-time/calendar';

/** A week with the same hours on some days, 1 = Monday ... 7 = Sunday. */
export const hoursOn = (days: readonly number[], ...stretches: [from: number, to: number][]) =>
  [1, 2, 3, 4, 5, 6, 7].map((day) =>
    days.includes(day) ? stretches.map(([from, to]) => ({ from, to })) : [],
  );

const WEEKDAYS = [1, 2, 3, 4, 5];
const NOON = 12 * 60;

/** Monday to Friday, nine to five: 480 minutes a day. */
export const OFFICE: Calendar = { hours: hoursOn(WEEKDAYS, [540, 1020]), daysOff: [] };
/** Monday to Friday, nine to twelve and half past twelve to five: 450 minutes a day, 37.5 hours a week. */
export const OFFICE_WITH_LUNCH: Calendar = {
  hours: hoursOn(WEEKDAYS, [540, NOON], [NOON + 30, 1020]),
  daysOff: [],
};

/** A line that counts the acts of the kind that is its id. */
export const lineOf = (kind: Kind, target: number): QuotaLine => ({
  id: kind,
  filter: { kinds: [kind] },
  measure: 'activities',
  target,
});

/** A line that counts deals won. */
export const dealLine = (measure: 'units' | 'amount' | 'profit', target: number): QuotaLine => ({
  id: measure,
  filter: { kinds: [], outcomes: ['won'] },
  measure,
  target,
});

export const WEEK: PeriodRule = { unit: 'week', count: 1 };
export const MONTH: PeriodRule = { unit: 'month', count: 1 };

/** A quota of `lines`, by default in force since long ago. */
export const quotaOf = (
  period: PeriodRule,
  lines: readonly QuotaLine[],
  other: Partial<Quota> = {},
): Quota => ({ ...DEFAULT_QUOTA, period, lines, ...other });

export const did = (day: string, kind: Kind, counted: number): Tally => ({
  day,
  kind,
  action: 'new',
  site: 'manual',
  counted,
});

/** A social touch about `topic`. */
export const touched = (day: string, person: string, topic: string): Act => ({
  day,
  kind: 'social',
  action: 'comment',
  site: 'linkedin',
  topics: [topic],
  people: [person],
});

/** A deal won on `day`. */
export const won = (day: string, other: Partial<Outcome> = {}): Outcome => ({
  id: '',
  kind: 'won',
  at: 1,
  day,
  zone: 'Europe/Stockholm',
  amount: null,
  units: null,
  costOfGoods: null,
  acquisitionCost: null,
  source: 'manual',
  ...other,
});

/** The progress in Stockholm, by default in an office week from Monday; `when` is `2026-11-20T14:00+01:00`. */
export function readAt(
  when: string,
  versions: readonly Quota[],
  other: Partial<ProgressInputs> = {},
): Progress {
  const place = { calendar: OFFICE, zone: 'Europe/Stockholm', weekStart: 1 };
  return progressOf({ versions, tallies: [], ...place, now: Date.parse(when), ...other });
}
