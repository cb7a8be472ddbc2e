import { i18n } from '#i18n';
import type { TemplateId } from '@/utils/quota/planning/templates';

/** The name of a template. */
export const TEMPLATE_NAMES: Record<TemplateId, string> = {
  mails: i18n.t('options.quotaEditor.templates.mails'),
  trial: i18n.t('options.quotaEditor.templates.trial'),
  social: i18n.t('options.quotaEditor.templates.social'),
  'two-months': i18n.t('options.quotaEditor.templates.twoMonths'),
};
