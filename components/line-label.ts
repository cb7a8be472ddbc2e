import { i18n } from '#i18n';
import type { OutcomeKind } from '@/utils/activity/outcome';
import { kindLabel } from '@/utils/i18n/labels';
import { type Quota, type QuotaLine, topicOf } from '@/utils/quota/quota';

const OUTCOMES: Record<OutcomeKind, () => string> = {
  opportunity: () => i18n.t('report.kpi.opportunities'),
  won: () => i18n.t('report.kpi.won'),
  lost: () => i18n.t('report.kpi.lost'),
};

/** What a line of a quota is called: the rep's own name for it, else what it counts: `Emails`; `retirement planning · people`. */
export function lineLabel(line: QuotaLine): string {
  const topic = topicOf(line);
  if (line.name) return line.name;
  if (topic !== null) return i18n.t('common.peopleAbout', [topic]);
  const { kinds, outcomes = [] } = line.filter;
  return [
    ...kinds.map((kind) => kindLabel(kind)),
    ...outcomes.map((kind) => OUTCOMES[kind]()),
  ].join(', ');
}

/** What a quota is called. */
export const quotaLabel = ({ name }: Pick<Quota, 'name'>): string =>
  name === '' ? i18n.t('report.performance.unnamed') : name;
