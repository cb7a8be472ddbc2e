import { sumOf } from '@/utils/quota/ledger/demand';

export interface Today {
  /** Activities done today. */
  done: number;
  /** Activities that today asks in all: what was left this morning, divided by the working time left, rounded up. */
  share: number;
  /** What is left of that: 0 or more, never more than the line lacks, 0 on a day off and once the line is done. */
  more: number;
}

/**
 * What a period asks of its day number `today`, from what was done on each of its days and the weight of each.
 * share = (target - done on other days) x today's weight / weight from today to the period's end, rounded up.
 * Days to come can hold activities too, if the rep has travelled west since. A day that lost more than it won has
 * done nothing of its share, and its loss is spread over the days left, like what was left this morning.
 */
export function todayOf(
  target: number,
  perDay: readonly number[],
  weights: readonly number[],
  today: number,
): Today {
  const done = perDay[today] ?? 0;
  const gained = Math.max(0, done);
  const left = Math.max(0, target - (sumOf(perDay) - gained));
  const weightToday = weights[today] ?? 0;
  const share =
    weightToday === 0 ? 0 : Math.ceil((left * weightToday) / sumOf(weights.slice(today)));
  return { done, share, more: Math.max(0, share - gained) };
}

/** The same for several lines together. */
export function sumOfTodays(lines: readonly { today: Today }[]): Today {
  return {
    done: sumOf(lines.map(({ today }) => today.done)),
    share: sumOf(lines.map(({ today }) => today.share)),
    more: sumOf(lines.map(({ today }) => today.more)),
  };
}
