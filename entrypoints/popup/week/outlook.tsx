import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { i18n } from '#i18n';
import { figure } from '@/components/figures/line-figure';
import styles from '@/entrypoints/popup/shared/popup.module.css';
import { formatDay, formatNumber } from '@/utils/i18n/format';
import { printedScore } from '@/utils/quota/pace/percent';
import type { Progress, ProgressInputs } from '@/utils/quota/pace/progress';
import { streakDays, streakOf } from '@/utils/quota/pace/streak';
import { countedBetween } from '@/utils/store/counted';
import { dayOf } from '@/utils/time/period';

type Place = Omit<ProgressInputs, 'tallies' | 'touches' | 'outcomes'>;

interface Props {
  progress: Progress;
  place: Place;
  currency: string;
}

/**
 * Where the period is heading, and how long the rep has been on pace. Room is kept for the streak, which is read
 * after the rest.
 */
export function Outlook({ progress, place, currency }: Props) {
  const streak = useStreak(place, currency);
  const { score, period } = progress;
  const began = place.start?.day ?? period.first;
  const isFirst = period.first < began && began <= period.last;
  const parts = [
    score === null ? null : i18n.t('popup.outlook.score', [formatNumber(printedScore(score))]),
    landingText(progress, currency),
    isFirst ? i18n.t('popup.outlook.started', [formatDay(began, 'medium')]) : null,
    streak > 1 ? i18n.t('popup.outlook.streak', streak, [formatNumber(streak)]) : null,
  ];
  return (
    <p className={styles.outlook} data-testid="outlook">
      {parts.filter((part) => part !== null).join(' · ')}
    </p>
  );
}

function landingText({ landing, target, state, isMoney }: Progress, currency: string) {
  if (landing === null || state === 'done') return null;
  const [at, of] = [landing, target].map((value) => figure(value, isMoney, currency));
  return i18n.t('popup.outlook.landing', [at ?? '', of ?? '']);
}

function useStreak(now: Place, currency: string): number {
  // Not part of the first paint.
  const place = useDeferredValue(now, null);
  const { first, last } = place ? streakDays(place) : NO_DAYS;
  const counted = useLiveQuery(
    () => (place ? countedBetween({ first, last }, place.versions, currency) : null),
    [place?.versions, first, last, currency],
  );
  const today = place && dayOf(place.now, place.zone);
  // By the day: a minute more changes nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(
    () => (place && counted ? streakOf({ ...place, ...counted }) : 0),
    [counted, today, place?.calendar],
  );
}

const NO_DAYS = { first: '', last: '' };
