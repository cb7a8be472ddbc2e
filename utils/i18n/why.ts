import { i18n } from '#i18n';
import type { Activity, Reason } from '@/utils/activity/activity';

const REASONS: Partial<Record<Reason, (activity: Activity) => string>> = {
  self: () => i18n.t('common.why.self'),
  internal: () => i18n.t('common.why.internal'),
  'never-log': () => i18n.t('common.why.neverLog'),
  rep: ({ state }) =>
    state === 'undone' ? i18n.t('common.why.undoneByRep') : i18n.t('common.why.rep'),
  refused: () => i18n.t('common.why.refused'),
  'no-answer': () => i18n.t('common.why.noAnswer'),
};

/** One sentence that says why an activity counts or does not. */
export function why(activity: Activity): string {
  if (activity.reason !== null) return REASONS[activity.reason]?.(activity) ?? '';
  if (activity.history.some((change) => change.why === 'rep-restored')) {
    return i18n.t('common.why.restored');
  }
  if (activity.source === 'manual') return i18n.t('common.why.logged');
  if (activity.source === 'import') return i18n.t('common.why.imported');
  return i18n.t('common.why.accepted');
}

const SHORT: Partial<Record<Reason, (activity: Activity) => string>> = {
  self: () => i18n.t('common.whyShort.self'),
  internal: () => i18n.t('common.whyShort.internal'),
  'never-log': () => i18n.t('common.whyShort.neverLog'),
  rep: ({ state }) =>
    state === 'undone' ? i18n.t('common.whyShort.undone') : i18n.t('common.whyShort.rep'),
  refused: () => i18n.t('common.whyShort.refused'),
  'no-answer': () => i18n.t('common.whyShort.noAnswer'),
};

/** The same in a word or two, for a row that does not count; empty for one that does. */
export function whyShort(activity: Activity): string {
  return activity.reason === null ? '' : (SHORT[activity.reason]?.(activity) ?? '');
}
