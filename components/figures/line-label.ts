import { i18n } from '#i18n';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { formatList, sentenceCase } from '@/utils/i18n/format';
import { actionLabel, kindLabel } from '@/utils/i18n/labels';
import { type Measure, type Quota, type QuotaLine, topicOf } from '@/utils/quota/quota';

const OUTCOMES: Record<OutcomeKind, () => string> = {
  opportunity: () => i18n.t('report.kpi.opportunities'),
  won: () => i18n.t('report.kpi.won'),
  lost: () => i18n.t('report.kpi.lost'),
};

const MEASURES: Partial<Record<Measure, () => string>> = {
  people: () => i18n.t('options.quotaEditor.measures.people'),
  amount: () => i18n.t('report.outcomes.amount'),
  profit: () => i18n.t('report.kpi.profit'),
};

/** A kind of outcome in the plural: `Deals won`. */
export const outcomesLabel = (kind: OutcomeKind): string => OUTCOMES[kind]();

/** The name of a quota's line: the rep's own, or else what the line counts. */
export const lineLabel = (line: QuotaLine): string => line.name ?? countsLabel(line);

/** What a line counts: `Emails`; `Comment and reply`; `retirement planning · people`; `Deals won · Amount`. */
export function countsLabel(line: QuotaLine): string {
  const topic = topicOf(line);
  if (topic !== null) return i18n.t('common.peopleAbout', [topic]);
  const { kinds, actions, topics = [], outcomes = [] } = line.filter;
  const things = actions
    ? sentenceCase(formatList(actions.map(actionLabel)))
    : formatList([...kinds.map((kind) => kindLabel(kind)), ...outcomes.map(outcomesLabel)]);
  const measure = MEASURES[line.measure]?.();
  return [things, ...topics, ...(measure === undefined ? [] : [measure])].join(' · ');
}

/** The name of a quota. */
export const quotaLabel = ({ name }: Pick<Quota, 'name'>): string =>
  name === '' ? i18n.t('report.performance.unnamed') : name;
