import type { Kind } from '@/utils/activity/activity-kind';
import { type PeriodRule, type QuotaKind, type QuotaLine, topicLine } from '@/utils/quota/quota';

export const TEMPLATE_IDS = ['mails', 'trial', 'social', 'two-months'] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** A quota to start with. */
export interface Template {
  kind: QuotaKind;
  period: PeriodRule;
  /** Targets of kinds, in the order in which they are listed. */
  targets: Partial<Record<Kind, number>>;
  /** The number of different people to reach in touches about a topic that the rep names; absent = no such line. */
  people?: number;
}

export const TEMPLATES: Readonly<Record<TemplateId, Template>> = {
  /** A development rep who writes more than they call. */
  mails: {
    kind: 'activity',
    period: { unit: 'week', count: 1 },
    targets: { email: 200, call: 50, social: 50, meeting: 5 },
  },
  /** An adviser on trial: calls, and nothing but calls. */
  trial: {
    kind: 'activity',
    period: { unit: 'week', count: 1 },
    targets: { call: 250 },
  },
  /** For reps who sell where people talk. */
  social: {
    kind: 'activity',
    period: { unit: 'week', count: 1 },
    targets: { social: 100, email: 40, call: 20, meeting: 5 },
    people: 50,
  },
  'two-months': {
    kind: 'activity',
    period: { unit: 'month', count: 2 },
    targets: { call: 125, email: 200, meeting: 5, demo: 20 },
  },
};

/**
 * The lines of a template, with that of people only if `topic` is not empty. Several months begin with the one that
 * holds `today` (YYYY-MM-DD).
 */
export function quotaOfTemplate(
  id: TemplateId,
  topic: string,
  today: string,
): { kind: QuotaKind; period: PeriodRule; lines: QuotaLine[] } {
  const { kind, period, targets, people } = TEMPLATES[id];
  const lines = Object.entries(targets).map(
    ([of, target]): QuotaLine => ({
      id: of,
      filter: { kinds: [of as Kind] },
      measure: 'activities',
      target,
    }),
  );
  if (people !== undefined && topic !== '') lines.unshift(topicLine(topic, people));
  const anchored = period.unit === 'month' && period.count > 1;
  return {
    kind,
    period: anchored ? { ...period, anchor: `${today.slice(0, 7)}-01` } : period,
    lines,
  };
}
