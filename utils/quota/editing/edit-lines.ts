import type { Kind } from '@/utils/activity/activity-kind';
import { ACTIONS, KINDS } from '@/utils/activity/activity-kind';
import { decimalsOf, rescaled, saysDecimals } from '@/utils/activity/money/scale';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { isOfMoney, isOfOutcomes } from '@/utils/quota/line-counts';
import {
  kindOf,
  type LineFilter,
  type Measure,
  MOST_AMOUNT,
  MOST_TARGET,
  type QuotaLine,
  topicLine,
} from '@/utils/quota/quota';

/** What a line can ask for, apart from its kinds. */
export type Narrowing = 'actions' | 'sites' | 'topics';

/** The actions that acts of `kinds` can have, each once. */
export function actionsOf(kinds: readonly Kind[]): string[] {
  return [...new Set(kinds.flatMap((kind): readonly string[] => ACTIONS[kind]))];
}

/** `line` counting activities of `kinds`, of which there is at least one. Whatever no longer fits them is dropped. */
export function countingKinds(line: QuotaLine, kinds: readonly Kind[]): QuotaLine {
  const { outcomes: _, actions, ...filter } = line.filter;
  const possible = actionsOf(kinds);
  const kept = actions?.filter((action) => possible.includes(action)) ?? [];
  const counting = {
    ...line,
    filter: { ...filter, ...(kept.length > 0 && { actions: kept }), kinds },
  };
  return isOfOutcomes(line) ? withMeasure(counting, 'activities', 0) : counting;
}

/** `line` counting `outcomes`, of which there is at least one, instead of activities. */
export function countingOutcomes(line: QuotaLine, outcomes: readonly OutcomeKind[]): QuotaLine {
  const counting = { ...line, filter: { kinds: [], outcomes } };
  return isOfOutcomes(line) ? counting : withMeasure(counting, 'units', 0);
}

/**
 * `line` with another measure, and money in a currency of `digits` decimals. The figure of its target looks the same:
 * 60 deals become 60.00 of money.
 */
export function withMeasure(line: QuotaLine, measure: Measure, digits: number): QuotaLine {
  const isMoney = isOfMoney({ measure });
  const [from, to] = [isOfMoney(line) ? decimalsOf(line) : 0, isMoney ? digits : 0];
  const target = Math.min(isMoney ? MOST_AMOUNT : MOST_TARGET, rescaled(line.target, from, to));
  const { decimals: _, ...rest } = line;
  return { ...rest, measure, target, ...(isMoney && saysDecimals(digits)) };
}

/** `line` counting only acts with one of `values`, or all of them if there are none. */
export function narrowedTo(
  line: QuotaLine,
  narrowing: Narrowing,
  values: readonly string[],
): QuotaLine {
  const { [narrowing]: _, ...filter } = line.filter;
  return {
    ...line,
    filter: values.length === 0 ? filter : { ...filter, [narrowing]: values },
  };
}

/** `line` without the rep's own name where `name` is empty. */
export function namedLine(line: QuotaLine, name: string): QuotaLine {
  const { name: _, ...unnamed } = line;
  return name.trim() === '' ? unnamed : { ...unnamed, name: name.trim() };
}

/**
 * `lines` after `change` on the one at `index`. A line that then counts something else is another line, with its own
 * id: the one that describes its filter if that is free, or else `fresh`. So what was counted before stays with the
 * old line.
 */
export function withLine(
  lines: readonly QuotaLine[],
  index: number,
  change: (line: QuotaLine) => QuotaLine,
  fresh: string,
): QuotaLine[] {
  return lines.map((line, at) => {
    if (at !== index) return line;
    const changed = change(line);
    const isSame = countsOf(changed) === countsOf(line);
    return isSame ? changed : { ...changed, id: freeId(changed, lines.toSpliced(at, 1), fresh) };
  });
}

/** `lines` and one more, of the first kind that none of them counts in full. */
export function withNewLine(lines: readonly QuotaLine[], fresh: string): QuotaLine[] {
  const counted = lines.map(kindOf);
  const kind = KINDS.find((one) => !counted.includes(one)) ?? KINDS[0];
  const line = { id: fresh, filter: { kinds: [kind] }, measure: 'activities', target: 0 } as const;
  return [...lines, { ...line, id: freeId(line, lines, fresh) }];
}

/** `lines` with the one at `index` moved `by` places down; unchanged if that is outside the list. */
export function withMoved(lines: readonly QuotaLine[], index: number, by: number): QuotaLine[] {
  const [moved] = lines.slice(index, index + 1);
  const to = index + by;
  if (moved === undefined || to < 0 || to >= lines.length) return [...lines];
  return lines.toSpliced(index, 1).toSpliced(to, 0, moved);
}

/** What a line counts, in one text. */
function countsOf({ filter, measure }: QuotaLine): string {
  const { kinds, actions, sites, topics, outcomes } = filter satisfies LineFilter;
  return JSON.stringify([measure, kinds, actions, sites, topics, outcomes]);
}

function freeId(line: QuotaLine, others: readonly QuotaLine[], fresh: string): string {
  const [kind] = line.filter.kinds;
  const [topic] = line.filter.topics ?? [];
  const telling = [
    ...(kind
      ? [{ ...line, id: kind, filter: { kinds: [kind] }, measure: 'activities' as const }]
      : []),
    ...(topic === undefined ? [] : [topicLine(topic, 0)]),
  ];
  const told = telling.find((one) => countsOf(one) === countsOf(line));
  return told && !others.some(({ id }) => id === told.id) ? told.id : fresh;
}
