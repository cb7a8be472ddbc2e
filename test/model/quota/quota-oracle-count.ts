import type { ProgressInputs } from '@/utils/quota/pace/progress';
import type { QuotaLine } from '@/utils/quota/quota';
import { dayName, type Span } from './quota-oracle-time';

/** What `line` counts on each day of `span`, counted one by one. Days without anything are left out. */
export function doneIn(line: QuotaLine, { first, last }: Span, inputs: ProgressInputs) {
  const [from, to] = [dayName(first), dayName(last)];
  const done = new Map<string, number>();
  const add = (day: string, many: number) => {
    if (from <= day && day <= to) done.set(day, (done.get(day) ?? 0) + many);
  };
  const { measure, filter } = line;
  if (measure === 'people') {
    const met = new Set<string>();
    for (const { day, person } of meetings(line, inputs)) {
      if (day < from || day > to || met.has(person)) continue;
      met.add(person);
      add(day, 1);
    }
  } else if (measure === 'activities' && filter.topics) {
    for (const act of inputs.acts ?? []) if (isOf(line, act)) add(act.day, 1);
  } else if (measure === 'activities') {
    for (const tally of inputs.tallies) if (isOf(line, tally)) add(tally.day, tally.counted);
  } else {
    for (const outcome of inputs.outcomes ?? []) {
      const { amount, units, costOfGoods, acquisitionCost } = outcome;
      if (!filter.outcomes?.includes(outcome.kind)) continue;
      const profit = (amount ?? 0) - ((costOfGoods ?? 0) + (acquisitionCost ?? 0));
      const worth = { units: units ?? 1, amount: amount ?? 0, profit }[measure];
      add(outcome.day, worth);
    }
  }
  return done;
}

/** Who was met on which day, the earliest first. */
function meetings(line: QuotaLine, { acts = [] }: ProgressInputs) {
  return [...acts]
    .filter((act) => isOf(line, act))
    .flatMap(({ day, people }) => people.map((person) => ({ day, person })))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function isOf(
  { filter }: QuotaLine,
  act: { kind: string; action: string; site: string; topics?: readonly string[] },
): boolean {
  const isIn = (list: readonly string[] | undefined, value: string) =>
    list === undefined || list.includes(value);
  const topics = act.topics ?? [];
  return (
    isIn(filter.kinds, act.kind) &&
    isIn(filter.actions, act.action) &&
    isIn(filter.sites, act.site) &&
    (filter.topics === undefined || topics.some((topic) => isIn(filter.topics, topic)))
  );
}
