import { i18n } from '#i18n';
import { TextField } from '@/components/fields';
import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import { formatNumber } from '@/utils/i18n/format';
import { kindLabel } from '@/utils/i18n/labels';
import { MOST_TARGET } from '@/utils/quota/quota';
import { readTarget, type TargetProblem } from '@/utils/quota/read-target';
import type { Targets } from './stored';
import styles from './targets.module.css';

interface Props {
  targets: Targets;
  /** What stands beside a kind's target; nothing without it. */
  note?: { header: string; of: (target: number) => string };
  /** Below the lines. */
  total?: { label: string; value: string; note: string };
  /** Gets each valid target as it was changed. */
  onSave: (kind: Kind, target: number) => Promise<unknown>;
}

/** A table of targets that can be typed through with Tab. */
export function TargetFields({ targets, note, total, onSave }: Props) {
  return (
    <table className={styles.targets}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.cell} ${styles.head} ${styles.name}`}>
            {i18n.t('options.quota.kind')}
          </th>
          <th scope="col" className={`${styles.cell} ${styles.head}`}>
            {i18n.t('options.quota.perWeek')}
          </th>
          {note && (
            <th scope="col" className={`${styles.cell} ${styles.head} ${styles.note}`}>
              {note.header}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row" className={`${styles.cell} ${styles.name}`}>
              {kindLabel(kind)}
            </th>
            <td className={styles.field}>
              <TextField
                label={i18n.t('options.quota.targetOf', [kindLabel(kind)])}
                isLabelHidden
                testId={`target-${kind}`}
                inputMode="numeric"
                value={String(targets[kind])}
                check={(typed) => problemText(typed, targets[kind])}
                onSave={(typed) => saveTyped(typed, (target) => onSave(kind, target))}
              />
            </td>
            {note && <td className={`${styles.cell} ${styles.note}`}>{note.of(targets[kind])}</td>}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr className={styles.total}>
            <th scope="row" className={`${styles.cell} ${styles.name}`}>
              {total.label}
            </th>
            <td className={`${styles.cell} ${styles.sum}`}>{total.value}</td>
            <td className={`${styles.cell} ${styles.note}`}>{total.note}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** Saves what was typed where it is a target. */
export async function saveTyped(
  typed: string,
  save: (target: number) => Promise<unknown>,
): Promise<void> {
  const read = readTarget(typed);
  if ('target' in read) await save(read.target);
}

/** What is wrong, and what holds instead; null if nothing is. */
export function problemText(typed: string, held: number | null): string | null {
  const read = readTarget(typed);
  if (!('problem' in read)) return null;
  const most = formatNumber(MOST_TARGET);
  const texts: Record<TargetProblem, string> = {
    empty: i18n.t('options.quota.problems.empty'),
    'not-a-number': i18n.t('options.quota.problems.notANumber', [shortened(typed)]),
    negative: i18n.t('options.quota.problems.negative'),
    fraction: i18n.t('options.quota.problems.fraction'),
    'too-large': i18n.t('options.quota.problems.tooLarge', [most]),
  };
  const text = texts[read.problem];
  return held === null
    ? text
    : `${text} ${i18n.t('options.quota.problems.held', [formatNumber(held)])}`;
}

/** What was typed, short enough to be quoted in a message. */
export function shortened(typed: string): string {
  const text = typed.trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
