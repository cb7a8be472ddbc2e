import { TextField } from '@/components/fields';
import type { Figures } from './figures';

interface FigureFieldProps {
  label: string;
  testId: string;
  isLabelHidden?: boolean;
  figures: Figures;
  value: number;
  /** Gets each valid figure as it was changed. */
  onSave: (value: number) => Promise<unknown>;
}

/** A field for a figure, typed the way the figures of its line are typed. */
export function FigureField({
  label,
  testId,
  isLabelHidden,
  figures,
  value,
  onSave,
}: FigureFieldProps) {
  return (
    <TextField
      label={label}
      {...(isLabelHidden && { isLabelHidden })}
      testId={testId}
      inputMode="decimal"
      value={figures.typed(value)}
      check={(typed) => {
        const read = figures.read(typed);
        return 'problem' in read ? read.problem : null;
      }}
      onSave={async (typed) => {
        const read = figures.read(typed);
        if ('target' in read) await onSave(read.target);
      }}
    />
  );
}
