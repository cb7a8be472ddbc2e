import { useMemo } from 'react';
import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { formatMoney, formatNumber } from '@/utils/i18n/format';
import { type ProgressInputs, progressOf } from '@/utils/quota/pace/progress';
import { MOST_STREAK, streakDays, streakOf } from '@/utils/quota/pace/streak';
import { useCounted } from './use-counted';

interface Props {
  inputs: Pick<ProgressInputs, 'versions' | 'calendar' | 'zone' | 'weekStart' | 'start' | 'now'>;
  currency: string;
}

/** Where the period ends up at this rate, and for how many working days pace was kept. Nothing if neither is known. */
export function CurrentStanding({ inputs, currency }: Props) {
  const counted = useCounted(inputs.versions, streakDays(inputs), currency);
  const said = useMemo(() => {
    if (!counted) return null;
    const known = { ...inputs, ...counted };
    return { progress: progressOf(known), streak: streakOf(known) };
  }, [counted, inputs]);
  if (!said) return null;
  const { landing, target, isMoney } = said.progress;
  const format = (value: number) => (isMoney ? formatMoney(value, currency) : formatNumber(value));
  const texts = [
    landing !== null && i18n.t('report.performance.landing', [format(landing), format(target)]),
    said.streak >= MOST_STREAK && i18n.t('report.performance.longStreak', [String(MOST_STREAK)]),
    said.streak > 1 &&
      said.streak < MOST_STREAK &&
      i18n.t('report.performance.streak', [formatNumber(said.streak)]),
  ].filter((text) => text !== false);
  return texts.length > 0 ? <p className={page.soft}>{texts.join(' ')}</p> : null;
}
