import { i18n } from '#i18n';
import { browser } from '#imports';
import { minorUnits } from '@/utils/activity/money/minor-digits';
import { paceSentence, paceTitle } from '@/utils/i18n/pace-words';
import type { Progress } from '@/utils/quota/pace/progress';
import type { Settings } from '@/utils/settings/settings';
import type { Standing } from './standing';

/** Draws the badge and its title. For a log that is gone it shows no number: a low one would look true. */
export async function drawBadge(standing: Standing | 'lost' | null): Promise<void> {
  const { text, title } = drawn(standing);
  await Promise.all([browser.action.setBadgeText({ text }), browser.action.setTitle({ title })]);
}

function drawn(standing: Standing | 'lost' | null): { text: string; title: string } {
  const name = i18n.t('extension.name');
  if (standing === null) return { text: '', title: name };
  if (standing === 'lost') {
    return { text: '!', title: i18n.t('common.labelled', [name, i18n.t('common.lost.title')]) };
  }
  const { progress, settings } = standing;
  // The same in words, because screen readers do not read a badge.
  const words = `${paceTitle(progress)}. ${paceSentence(progress, settings.currency)}`;
  return { text: badgeText(progress, settings), title: `${name}: ${words}` };
}

/** There is room for four characters at most; empty if nothing is asked. */
function badgeText(progress: Progress, { badge, currency }: Settings): string {
  const { today, pace, isMoney, asking } = progress;
  if (badge === 'off' || asking.is !== 'asked') return '';
  const figure = (value: number) =>
    short(isMoney ? Math.round(value / minorUnits(currency)) : value);
  if (badge === 'pace')
    return pace === 0 ? '0' : `${pace > 0 ? '+' : '−'}${figure(Math.abs(pace))}`;
  return today.more === 0 ? '' : figure(today.more);
}

/** `999`, `12k`, `3m`. */
function short(value: number): string {
  if (value < 1000) return String(value);
  return value < 999_500 ? `${Math.round(value / 1000)}k` : `${Math.round(value / 1_000_000)}m`;
}
