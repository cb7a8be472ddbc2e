import { i18n } from '#i18n';
import { lineFigure } from '@/components/figures/line-figure';
import { askingShort } from '@/utils/i18n/asking-words';
import type { LineProgress } from '@/utils/quota/pace/progress';

/** How a line stands and what it needs, for screen readers: `34 of 60, 3 ahead of pace. 4 more today.` */
export function lineInWords(progress: LineProgress, currency: string): string {
  const { line, carried, landing, state, asking } = progress;
  const figure = (value: number) => lineFigure(line, value, currency);
  const said = [
    standing(progress, figure),
    state === 'done' || asking.is !== 'asked' ? '' : lineNeed(progress, currency),
    landing === null || state === 'done' || asking.is !== 'asked'
      ? ''
      : i18n.t('popup.needs.landing', [figure(landing)]),
    carried > 0 ? i18n.t('popup.needs.carried', [figure(carried)]) : '',
    carried < 0 ? i18n.t('popup.needs.inAdvance', [figure(-carried)]) : '',
  ];
  return said.filter((part) => part !== '').join('. ');
}

function standing(progress: LineProgress, figure: (value: number) => string): string {
  const { actual, target, pace, state, asking } = progress;
  const [done, wanted, apart] = [figure(actual), figure(target), figure(Math.abs(pace))];
  if (asking.is !== 'asked') return `${done}, ${askingShort(asking)}`;
  if (state === 'done') return i18n.t('popup.lineDone', [done, wanted]);
  if (pace > 0) return i18n.t('popup.lineAhead', [done, wanted, apart]);
  if (pace < 0) return i18n.t('popup.lineBehind', [done, wanted, apart]);
  return i18n.t('popup.lineOnPace', [done, wanted]);
}

/** What today asks of a line, in a few words: `4 more today`; empty if it asks nothing. */
function lineNeed({ line, today }: LineProgress, currency: string): string {
  if (today.more > 0) return i18n.t('popup.needs.more', [lineFigure(line, today.more, currency)]);
  return today.share > 0 ? i18n.t('popup.needs.enough') : '';
}

/** The same for places with hardly any room: `4 today`. */
export function shortNeed({ line, state, today }: LineProgress, currency: string): string {
  if (state === 'done') return i18n.t('popup.needs.done');
  if (today.more > 0) return i18n.t('popup.needs.short', [lineFigure(line, today.more, currency)]);
  return today.share > 0 ? i18n.t('popup.needs.shortEnough') : '';
}
