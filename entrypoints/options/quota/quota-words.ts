import { i18n } from '#i18n';
import { formatDay } from '@/utils/i18n/format';
import type { Measure, PeriodRule, Quota, QuotaKind } from '@/utils/quota/quota';

const PER: Record<PeriodRule['unit'], (count: number) => string> = {
  day: (count) => i18n.t('options.quotaEditor.per.day', count),
  week: (count) => i18n.t('options.quotaEditor.per.week', count),
  month: (count) => i18n.t('options.quotaEditor.per.month', count),
  quarter: (count) => i18n.t('options.quotaEditor.per.quarter', count),
  year: (count) => i18n.t('options.quotaEditor.per.year', count),
};

/** `Per week`, `Per 2 months`. */
export const perPeriod = ({ unit, count }: PeriodRule): string => PER[unit](count);

/** A text as it is written within a sentence: `per week`. German nouns keep their capital. */
export const withinSentence = (text: string): string =>
  text.charAt(0).toLowerCase() + text.slice(1);

/** The units of periods: `weeks`. */
export const UNIT_NAMES: Record<PeriodRule['unit'], string> = {
  day: i18n.t('options.quotaEditor.units.day'),
  week: i18n.t('options.quotaEditor.units.week'),
  month: i18n.t('options.quotaEditor.units.month'),
  quarter: i18n.t('options.quotaEditor.units.quarter'),
  year: i18n.t('options.quotaEditor.units.year'),
};

export const QUOTA_KIND_NAMES: Record<QuotaKind, string> = {
  activity: i18n.t('options.quotaEditor.kinds.activity'),
  volume: i18n.t('options.quotaEditor.kinds.volume'),
  profit: i18n.t('options.quotaEditor.kinds.profit'),
  combination: i18n.t('options.quotaEditor.kinds.combination'),
  forecast: i18n.t('options.quotaEditor.kinds.forecast'),
};

/** A sentence about a kind of quota. */
export const QUOTA_KIND_HINTS: Record<QuotaKind, string> = {
  activity: i18n.t('options.quotaEditor.kindHints.activity'),
  volume: i18n.t('options.quotaEditor.kindHints.volume'),
  profit: i18n.t('options.quotaEditor.kindHints.profit'),
  combination: i18n.t('options.quotaEditor.kindHints.combination'),
  forecast: i18n.t('options.quotaEditor.kindHints.forecast'),
};

export const MEASURE_NAMES: Record<Measure, string> = {
  activities: i18n.t('options.quotaEditor.measures.activities'),
  people: i18n.t('options.quotaEditor.measures.people'),
  units: i18n.t('options.quotaEditor.measures.units'),
  amount: i18n.t('options.quotaEditor.measures.amount'),
  profit: i18n.t('options.quotaEditor.measures.profit'),
};

/** The name of a button, with what it acts on. The words on the button come first. */
export const onWhat = (action: string, what: string): string =>
  i18n.t('options.quotaEditor.onWhat', [action, what]);

/** The name of a quota; without one, its period. */
export const nameOfQuota = ({ name, period }: Pick<Quota, 'name' | 'period'>): string =>
  name === '' ? perPeriod(period) : name;

/** A day in a sentence, with its year unless that is this year. */
export const dayText = (day: string, today: string): string =>
  formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? 'full' : 'long');
