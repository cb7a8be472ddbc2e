import { useState } from 'react';
import { i18n } from '#i18n';
import { lineLabel } from '@/components/figures/line-label';
import type { LineProgress } from '@/utils/quota/pace/progress';
import { lineInWords } from './line-words';

interface Props {
  lines: readonly LineProgress[];
  currency: string;
}

/** Tells screen readers which lines moved, and how they stand now. */
export function LineChanges({ lines, currency }: Props) {
  const [known, setKnown] = useState({ lines, said: '' });
  const moved = lines.filter(({ actual }, index) => actual !== known.lines[index]?.actual);
  if (moved.length > 0) {
    const said = moved.map((line) =>
      i18n.t('common.labelled', [lineLabel(line.line), lineInWords(line, currency)]),
    );
    setKnown({ lines, said: said.join('. ') });
  }
  return (
    <div role="status" className="for-readers" data-testid="line-changes">
      {known.said}
    </div>
  );
}
