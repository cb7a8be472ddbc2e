import { type Calendar, minutesUntil } from '@/utils/quota/working-time/calendar';
import type { WallTime } from '@/utils/time/period';
import { type Demand, type LineDemand, sumOf } from './demand';

/** How much of what a line asks of a period is asked before a certain moment. */
export interface Gone {
  /** 0 before the period begins, `all` once it is over. */
  gone: number;
  all: number;
  /** The period's last day is past. */
  over: boolean;
}

/**
 * What a line asks of each day, in weighted working minutes: whole numbers, in whose proportion its target is
 * divided.
 */
export function weightsOf({ minutes }: Pick<Demand, 'minutes'>, { rates }: LineDemand): number[] {
  return minutes.map((asking, index) => asking * (rates[index] ?? 0));
}

/** Weighted working minutes of a line's period: those gone by `now`, and all. */
export function goneBy(demand: Demand, line: LineDemand, calendar: Calendar, now: WallTime): Gone {
  const { period, days, skipped } = demand;
  const weights = weightsOf(demand, line);
  const over = now.day > period.last;
  const all = sumOf(weights);
  if (over) return { gone: all, all, over };
  const today = days.indexOf(now.day);
  if (today < 0) return { gone: 0, all, over };
  const ofToday = Math.max(0, minutesUntil(calendar, now) - (skipped[today] ?? 0));
  const before = sumOf(weights.slice(0, today));
  return { gone: before + (line.rates[today] ?? 0) * ofToday, all, over };
}

/**
 * What a target asks by now: target x weighted minutes gone / all minutes of the period, not rounded. Once the period
 * is over, all of it.
 */
export function expectedOf(target: number, { gone, all, over }: Gone): number {
  if (over || (all > 0 && gone >= all)) return target;
  return all === 0 ? 0 : (target * gone) / all;
}
