import { i18n } from '#i18n';
import { formatNumber } from '@/utils/i18n/format';
import type { LineProgress } from '@/utils/quota/progress';

/** How a line stands, for those who hear it: `34 of 60, 3 ahead of pace`. */
export function lineInWords({ actual, target, pace, state }: LineProgress): string {
  const [done, wanted] = [formatNumber(actual), formatNumber(target)];
  const apart = formatNumber(Math.abs(pace));
  if (target === 0) return i18n.t('popup.lineTracked', [done]);
  if (state === 'done') return i18n.t('popup.lineDone', [done, wanted]);
  if (pace > 0) return i18n.t('popup.lineAhead', [done, wanted, apart]);
  if (pace < 0) return i18n.t('popup.lineBehind', [done, wanted, apart]);
  return i18n.t('popup.lineOnPace', [done, wanted]);
}
