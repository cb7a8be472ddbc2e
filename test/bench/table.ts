/** One figure, beside the one it is compared with, from the same run. */
export interface Row {
  what: string;
  ours: number;
  unit: string;
  /** What it is compared with, and the figure of that; null where there is only a bound. */
  against: { name: string; figure: number } | null;
  /** The goal in words, and whether it was met in this run; null where a figure is only shown. */
  goal: { text: string; met: boolean } | null;
}

const shown = (figure: number, unit: string) =>
  `${figure >= 100 ? figure.toFixed(0) : figure.toFixed(figure >= 10 ? 1 : 2)} ${unit}`;

/** The rows as a Markdown table, ready for RESULTS.md. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ what, ours, unit, against, goal }) => [
    what,
    shown(ours, unit),
    against ? `${against.name}: ${shown(against.figure, unit)}` : '',
    against ? `${(ours / against.figure).toFixed(2)} x` : '',
    goal ? `${goal.text}: ${goal.met ? 'met' : 'NOT MET'}` : '',
  ]);
  const head = ['figure (median)', 'ours', 'compared with', 'ratio', 'goal'];
  const widths = head.map((name, n) =>
    Math.max(name.length, ...cells.map((row) => row[n]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`;
  return [
    line(head),
    `| ${widths.map((w) => '-'.repeat(w)).join(' | ')} |`,
    ...cells.map(line),
  ].join('\n');
}

/** The middle of `figures`; NaN of none. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
