import { i18n } from '#i18n';
import { TextField } from '@/components/fields';
import { KINDS, type Kind } from '@/utils/activity/activity-kind';
import { formatNumber } from '@/utils/i18n/format';
import { kindLabel } from '@/utils/i18n/labels';
import { kindOf, MOST_TARGET, type Quota } from '@/utils/quota/quota';
import { readTarget, type TargetProblem } from '@/utils/quota/read-target';
import styles from './targets.module.css';

export type Targets = Partial<Record<Kind, number>>;

interface Props {
  targets: Targets;
  /** Gets each valid target as it was changed. */
  onSave: (kind: Kind, target: number) => Promise<unknown>;
}

/** A simple table of weekly targets, one for each kind that the quota counts. */
export function TargetFields({ targets, onSave }: Props) {
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
        </tr>
      </thead>
      <tbody>
        {KINDS.filter((kind) => targets[kind] !== undefined).map((kind) => (
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
                check={(typed) => problemText(typed, targets[kind] ?? null)}
                onSave={(typed) => saveTyped(typed, (target) => onSave(kind, target))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What `quota` asks for each kind that it has a line for. */
export function targetsOf({ lines }: Quota): Targets {
  const targets = lines.flatMap((line) => {
    const kind = kindOf(line);
    return kind === null ? [] : [[kind, line.target]];
  });
  return Object.fromEntries(targets) as Targets;
}

/** `quota` with `targets` for the kinds that it has a line for. */
export function withTargets(quota: Quota, targets: Targets): Quota {
  const lines = quota.lines.map((line) => {
    const kind = kindOf(line);
    return { ...line, target: (kind && targets[kind]) ?? line.target };
  });
  return { ...quota, lines };
}

/** Saves what was typed, if it is a target. */
export async function saveTyped(
  typed: string,
  save: (target: number) => Promise<unknown>,
): Promise<void> {
  const read = readTarget(typed);
  if ('target' in read) await save(read.target);
}

/** What is wrong, and what applies instead; null if nothing is wrong. */
export function problemText(typed: string, held: number | null): string | null {
  const read = readTarget(typed);
  if (!('problem' in read)) return null;
  return targetProblem(read.problem, typed, {
    most: formatNumber(MOST_TARGET),
    held: held === null ? null : formatNumber(held),
  });
}

/**
 * What is wrong with a typed figure. `held` is what stays in its place, null = nothing. `digits`: how many decimals
 * may be typed.
 */
export function targetProblem(
  problem: TargetProblem,
  typed: string,
  { most, held }: { most: string; held: string | null },
  digits = 0,
): string {
  const texts: Record<TargetProblem, string> = {
    empty: i18n.t('options.quota.problems.empty'),
    'not-a-number': i18n.t('options.quota.problems.notANumber', [shortened(typed)]),
    negative: i18n.t('options.quota.problems.negative'),
    fraction:
      digits > 0
        ? i18n.t('options.quotaEditor.decimals', [String(digits)])
        : i18n.t('options.quota.problems.fraction'),
    'too-large': i18n.t('options.quota.problems.tooLarge', [most]),
  };
  const text = texts[problem];
  return held === null ? text : `${text} ${i18n.t('options.quota.problems.held', [held])}`;
}

/** What was typed, short enough to be quoted in a message. */
export function shortened(typed: string): string {
  const text = typed.trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
