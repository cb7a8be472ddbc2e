import { i18n } from '#i18n';
import type { TemplateId } from '@/utils/quota/planning/templates';

/** What a quota to begin with is called. */
export const TEMPLATE_NAMES: Record<TemplateId, string> = {
  mails: i18n.t('options.quotaEditor.templates.mails'),
  trial: i18n.t('options.quotaEditor.templates.trial'),
  social: i18n.t('options.quotaEditor.templates.social'),
  'two-months': i18n.t('options.quotaEditor.templates.twoMonths'),
};
