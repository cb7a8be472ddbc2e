import { i18n } from '#i18n';
import type { Field } from '@/utils/activity/import-mapping';

/** The fields that a column can be taken for, as the rep reads them. */
export const FIELD_NAMES: Record<Field, () => string> = {
  id: () => i18n.t('report.outcomes.file.fields.id'),
  date: () => i18n.t('report.outcomes.file.fields.date'),
  kind: () => i18n.t('report.outcomes.file.fields.kind'),
  amount: () => i18n.t('report.outcomes.file.fields.amount'),
  currency: () => i18n.t('report.outcomes.file.fields.currency'),
  units: () => i18n.t('report.outcomes.file.fields.units'),
  cost_of_goods: () => i18n.t('report.outcomes.file.fields.costOfGoods'),
  acquisition_cost: () => i18n.t('report.outcomes.file.fields.acquisitionCost'),
  person: () => i18n.t('report.outcomes.file.fields.person'),
  note: () => i18n.t('report.outcomes.file.fields.note'),
};

/** A text from a file, short enough to be quoted. */
export const shortened = (text: string, most = 40) =>
  text.length > most ? `${text.slice(0, most)}…` : text;
