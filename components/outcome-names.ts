import { i18n } from '#i18n';
import type { OutcomeKind } from '@/utils/activity/outcome';

/** The name of one outcome: `Deal won`. A kind that this version does not know is shown as it is stored. */
export const outcomeName = (kind: OutcomeKind): string =>
  Object.hasOwn(OUTCOME_NAMES, kind) ? OUTCOME_NAMES[kind] : kind;

export const OUTCOME_NAMES: Record<OutcomeKind, string> = {
  opportunity: i18n.t('report.outcomes.kind.opportunity'),
  won: i18n.t('report.outcomes.kind.won'),
  lost: i18n.t('report.outcomes.kind.lost'),
};
