import { decimalsOf } from '@/utils/activity/money/scale';
import type { Asking } from '@/utils/quota/asking/asking';
import { covers, isOfMoney } from '@/utils/quota/line-counts';
import { printedPercent } from '@/utils/quota/pace/percent';
import { type QuotaLine, topicOf } from '@/utils/quota/quota';
import type { WeekLine } from '@/utils/quota/weekly/week-lines';
import type { WeekReport } from '@/utils/quota/weekly/weekly-report';
import type { LoggedDay, Rep } from './activities-csv';
import type { Cell } from './write';

export const WEEKLY_COLUMNS = [
  'rep_id',
  'rep_name',
  'week',
  'week_start',
  'week_end',
  'type',
  'actual',
  'target',
  'target_full',
  'worked_days',
  'expected_by_now',
  'attainment_pct',
  'pace_delta',
  'points',
  'manual_share_pct',
  'unique_prospects',
  'asking',
] as const;
type Column = (typeof WEEKLY_COLUMNS)[number];

interface Inputs {
  weeks: readonly WeekReport[];
  /** The days of these weeks, oldest first. */
  days: AsyncIterable<LoggedDay>;
  rep: Rep;
}

/** A line, with what only the activities tell about its week. */
interface SeenLine {
  standing: WeekLine;
  counted: number;
  manual: number;
  people: Set<string>;
}

interface SeenWeek {
  week: WeekReport;
  lines: SeenLine[];
}

/** A row for each week, oldest first, and each line of the quota. They come week by week, in the order of WEEKLY_COLUMNS. */
export async function* weeklyRows({ weeks, days, rep }: Inputs): AsyncGenerator<Cell[][]> {
  const waiting = weeks.toSorted((a, b) => (a.period.first < b.period.first ? -1 : 1)).map(unseen);
  for await (const logged of days) {
    for (let next = waiting[0]; next && next.week.period.last < logged.day; next = waiting[0]) {
      yield rowsOf(next, rep);
      waiting.shift();
    }
    if (waiting[0]) note(waiting[0], logged);
  }
  for (const rest of waiting) yield rowsOf(rest, rep);
}

function unseen(week: WeekReport): SeenWeek {
  const lines = week.lines.map((standing) => ({
    standing,
    counted: 0,
    manual: 0,
    people: new Set<string>(),
  }));
  return { week, lines };
}

function note({ week, lines }: SeenWeek, { day, activities }: LoggedDay): void {
  if (day < week.period.first) return;
  for (const activity of activities) {
    if (activity.state !== 'counted') continue;
    for (const line of lines) {
      if (!covers(line.standing.line, activity)) continue;
      line.counted += 1;
      if (activity.source === 'manual') line.manual += 1;
      for (const { id } of activity.people) line.people.add(id);
    }
  }
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

function rowsOf({ week, lines }: SeenWeek, rep: Rep): Cell[][] {
  return lines.map((line) => {
    const row = rowOf(week, line, rep);
    return WEEKLY_COLUMNS.map((column) => row[column]);
  });
}

function rowOf(week: WeekReport, seen: SeenLine, rep: Rep): Record<Column, Cell> {
  const { line, actual, target, fullTarget, expected, pace, asking } = seen.standing;
  // Money is kept in the smallest unit of the currency, and written in whole ones.
  const parts = isOfMoney(line) ? 10 ** decimalsOf(line) : 1;
  return {
    rep_id: rep.id,
    rep_name: rep.name,
    week: week.period.label,
    week_start: week.period.first,
    week_end: week.period.last,
    type: typeOf(line),
    actual: actual / parts,
    target: target / parts,
    target_full: fullTarget / parts,
    worked_days: week.workingDays,
    expected_by_now: rounded(expected / parts, 2),
    attainment_pct: printedPercent(actual, target, 1),
    pace_delta: pace / parts,
    points: rounded((actual / parts) * (line.weight ?? 1), 2),
    manual_share_pct: seen.counted === 0 ? null : rounded((seen.manual / seen.counted) * 100, 1),
    unique_prospects: seen.people.size,
    asking: askingWord(asking),
  };
}

/** Why a target is 0, or `asked`. It is `off` where all days that are usually worked are off. */
function askingWord(asking: Asking): string {
  if (asking.is !== 'nothing-now') return asking.is;
  return asking.why === 'time-off' ? 'off' : asking.why;
}

/** What a line counts: `email`, `call meeting`, `topic:pensions`, `won amount`; or the name that the rep gave it. */
function typeOf(line: QuotaLine): string {
  const { kinds, outcomes } = line.filter;
  if (topicOf(line) !== null) return line.id;
  return line.name ?? (outcomes ? [...outcomes, line.measure] : kinds).join(' ');
}
