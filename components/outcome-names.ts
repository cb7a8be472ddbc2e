import { i18n } from '#i18n';
import type { OutcomeKind } from '@/utils/activity/outcome';

/** One of a kind: `Deal won`. */
export const OUTCOME_NAMES: Record<OutcomeKind, string> = {
  opportunity: i18n.t('report.outcomes.kind.opportunity'),
  won: i18n.t('report.outcomes.kind.won'),
  lost: i18n.t('report.outcomes.kind.lost'),
};
