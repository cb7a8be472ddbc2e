import type { Kind } from '@/utils/activity/activity-kind';
import type { Outcome } from '@/utils/activity/outcome';
import type { Tally } from '@/utils/activity/tally';
import type { QuotaLine } from './quota';

/** An activity that counts, as closely as a line can ask. */
export interface Act {
  /** YYYY-MM-DD, in the zone the rep was in. */
  day: string;
  kind: Kind;
  action: string;
  site: string;
  topics: readonly string[];
  /** One id for each person, however many ids the site has for them. */
  people: readonly string[];
}

/** What was counted: the tallies of all of it, and singly what tallies cannot tell. */
export interface Counted {
  tallies: Iterable<Tally>;
  acts: Iterable<Act>;
  outcomes?: Iterable<Outcome>;
}

/** True for a line that cannot be counted from tallies: it asks for people or topics. */
export function needsActs({ filter, measure }: QuotaLine): boolean {
  return measure === 'people' || filter.topics !== undefined;
}

/** True for a line that counts outcomes, not activities. */
export function isOfOutcomes({ measure }: Pick<QuotaLine, 'measure'>): boolean {
  return measure === 'units' || isOfMoney({ measure });
}

/** True for a line that counts the smallest unit of the currency. */
export function isOfMoney({ measure }: Pick<QuotaLine, 'measure'>): boolean {
  return measure === 'amount' || measure === 'profit';
}

/** What an outcome adds to `line`: units, or money in the smallest unit of the currency. Profit can be negative. */
function worthOf({ filter, measure }: QuotaLine, outcome: Outcome): number {
  if (!filter.outcomes?.includes(outcome.kind)) return 0;
  if (measure === 'units') return outcome.units ?? 1;
  const amount = outcome.amount ?? 0;
  if (measure === 'amount') return amount;
  return amount - (outcome.costOfGoods ?? 0) - (outcome.acquisitionCost ?? 0);
}

/**
 * True if `line` counts an act like this one. A tally does not know topics: it counts only if the line asks for none.
 */
export function covers(
  { filter }: QuotaLine,
  act: { kind: Kind; action: string; site: string; topics?: readonly string[] },
): boolean {
  const { kinds, actions, sites, topics } = filter;
  return (
    kinds.includes(act.kind) &&
    (actions?.includes(act.action) ?? true) &&
    (sites?.includes(act.site) ?? true) &&
    (topics?.some((topic) => act.topics?.includes(topic)) ?? true)
  );
}

/**
 * What `line` counts on each of `days`, oldest first. A person counts once, on the first of these days on which they
 * were reached. An act that names nobody reaches nobody.
 */
export function countsByDay(line: QuotaLine, counted: Counted, days: readonly string[]): number[] {
  const counts = new Map(days.map((day) => [day, 0]));
  const add = (day: string, many: number) => {
    const sum = counts.get(day);
    if (sum !== undefined) counts.set(day, sum + many);
  };
  if (isOfOutcomes(line)) {
    for (const outcome of counted.outcomes ?? []) add(outcome.day, worthOf(line, outcome));
  } else if (line.measure === 'people') {
    for (const day of firstDays(line, counted.acts, counts).values()) add(day, 1);
  } else if (needsActs(line)) {
    for (const act of counted.acts) if (covers(line, act)) add(act.day, 1);
  } else {
    for (const tally of counted.tallies) if (covers(line, tally)) add(tally.day, tally.counted);
  }
  return [...counts.values()];
}

/** The first of `days` on which each person was reached. */
function firstDays(
  line: QuotaLine,
  acts: Iterable<Act>,
  days: ReadonlyMap<string, unknown>,
): Map<string, string> {
  const first = new Map<string, string>();
  for (const act of acts) {
    if (!days.has(act.day) || !covers(line, act)) continue;
    for (const person of act.people) {
      const known = first.get(person);
      if (known === undefined || act.day < known) first.set(person, act.day);
    }
  }
  return first;
}
