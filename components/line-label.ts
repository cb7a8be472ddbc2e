import { i18n } from '#i18n';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { kindLabel } from '@/utils/i18n/labels';
import { type Measure, type Quota, type QuotaLine, topicOf } from '@/utils/quota/quota';

const OUTCOMES: Record<OutcomeKind, () => string> = {
  opportunity: () => i18n.t('report.kpi.opportunities'),
  won: () => i18n.t('report.kpi.won'),
  lost: () => i18n.t('report.kpi.lost'),
};

const MONEY: Partial<Record<Measure, () => string>> = {
  amount: () => i18n.t('report.outcomes.amount'),
  profit: () => i18n.t('report.kpi.profit'),
};

/** What a line of a quota is called: the rep's own name for it, else what it counts: `Emails`; `retirement planning · people`; `Deals won · Amount`. */
export function lineLabel(line: QuotaLine): string {
  const topic = topicOf(line);
  if (line.name) return line.name;
  if (topic !== null) return i18n.t('common.peopleAbout', [topic]);
  const { kinds, outcomes = [] } = line.filter;
  const counted = [
    ...kinds.map((kind) => kindLabel(kind)),
    ...outcomes.map((one) => OUTCOMES[one]()),
  ];
  const money = MONEY[line.measure]?.();
  return [counted.join(', '), ...(money === undefined ? [] : [money])].join(' · ');
}

/** What a quota is called. */
export const quotaLabel = ({ name }: Pick<Quota, 'name'>): string =>
  name === '' ? i18n.t('report.performance.unnamed') : name;
