import { i18n } from '#i18n';
import type { PaceState } from '@/utils/quota/pace/pace';
import type { Progress } from '@/utils/quota/pace/progress';
import { askingSentence, askingTitle } from './asking-words';
import { formatDay, formatNumber, formatWholeMoney } from './format';

const STATES: Record<PaceState, () => string> = {
  done: () => i18n.t('common.paceStates.done'),
  ahead: () => i18n.t('common.paceStates.ahead'),
  'on-pace': () => i18n.t('common.paceStates.onPace'),
  'slightly-behind': () => i18n.t('common.paceStates.slightlyBehind'),
  behind: () => i18n.t('common.paceStates.behind'),
};

/** Where the rep stands, in a word or two: `On pace`. */
export const paceState = (state: PaceState): string => STATES[state]();

/** The same for the period as a whole: `Week done on Thursday`; or that nothing is asked. */
export function paceTitle({ state, doneOn, asking, quota }: Progress): string {
  const nothing = askingTitle(asking);
  if (nothing !== null) return nothing;
  if (state !== 'done' || doneOn === null) return paceState(state);
  const { unit, count } = quota.period;
  return unit === 'week' && count === 1
    ? i18n.t('common.pace.doneOn', [formatDay(doneOn, 'weekday')])
    : i18n.t('common.pace.periodDoneOn', [formatDay(doneOn, 'medium')]);
}

/**
 * The one sentence that says what today needs: `4 behind pace. 9 more today.`; or why nothing is asked. `currency`
 * (ISO 4217) is for lines of money.
 */
export function paceSentence(progress: Progress, currency: string): string {
  const { state, pace, today, isMoney } = progress;
  const nothing = askingSentence(progress, currency);
  if (nothing !== null) return nothing;
  if (state === 'done') return i18n.t('common.pace.extra');
  const figure = (value: number, to: 'down' | 'up') =>
    isMoney ? formatWholeMoney(value, currency, to) : formatNumber(value);
  const more = figure(today.more, 'up');
  const apart = figure(Math.abs(pace), pace < 0 ? 'up' : 'down');
  if (pace < 0) {
    if (!today.works) return i18n.t('common.pace.behindOff', [apart]);
    if (today.more === 0) return i18n.t('common.pace.behindEnough', [apart]);
    return i18n.t('common.pace.behindMore', [apart, more]);
  }
  if (state === 'ahead') {
    if (!today.works) return i18n.t('common.pace.aheadOff', [apart]);
    if (today.more === 0) return i18n.t('common.pace.aheadEnough', [apart]);
    return i18n.t('common.pace.aheadMore', [apart, more]);
  }
  if (!today.works) return i18n.t('common.pace.off');
  return today.more === 0 ? i18n.t('common.pace.enough') : i18n.t('common.pace.more', [more]);
}
