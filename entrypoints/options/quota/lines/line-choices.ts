import { i18n } from '#i18n';
import { outcomesLabel } from '@/components/figures/line-label';
import { MEASURE_NAMES } from '@/entrypoints/options/quota/quota-words';
import { KINDS } from '@/utils/activity/activity-kind';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { OUTCOME_KINDS } from '@/utils/activity/outcome';
import { kindLabel } from '@/utils/i18n/labels';
import { countingKinds, countingOutcomes, withMeasure } from '@/utils/quota/editing/edit-lines';
import { isOfOutcomes } from '@/utils/quota/line-counts';
import type { Measure, QuotaLine } from '@/utils/quota/quota';

/** Stands for several kinds or outcomes together, which are chosen below the line. */
const SEVERAL = 'several';

/** What a line can count, and what it counts now. */
export function countChoices({ filter }: QuotaLine) {
  const counted = filter.outcomes ?? filter.kinds;
  const choices = [
    ...KINDS.map((kind) => ({ value: kind as string, label: kindLabel(kind) })),
    ...OUTCOME_KINDS.map((outcome) => ({
      value: outcome as string,
      label: outcomesLabel(outcome),
    })),
  ];
  const several = { value: SEVERAL, label: i18n.t('options.quotaEditor.several') };
  return counted.length > 1
    ? { value: SEVERAL, choices: [several, ...choices] }
    : { value: counted[0] ?? '', choices };
}

/** `line` counting one of `countChoices`. */
export function withChosenCount(line: QuotaLine, chosen: string): QuotaLine {
  const kind = KINDS.find((one) => one === chosen);
  const outcome = OUTCOME_KINDS.find((one) => one === chosen);
  if (kind) return countingKinds(line, [kind]);
  return outcome ? countingOutcomes(line, [outcome]) : line;
}

/** The measures that a line can have: two for acts, three for outcomes. */
export function measureChoices(
  line: QuotaLine,
  currency: string,
  onSave: (change: (line: QuotaLine) => QuotaLine) => Promise<boolean>,
) {
  const measures: Measure[] = isOfOutcomes(line)
    ? ['units', 'amount', 'profit']
    : ['activities', 'people'];
  return {
    value: line.measure,
    choices: measures.map((value) => ({ value, label: MEASURE_NAMES[value] })),
    onSave: (chosen: Measure) => onSave((held) => withMeasure(held, chosen, minorDigits(currency))),
  };
}
