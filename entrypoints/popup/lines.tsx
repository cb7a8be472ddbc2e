import { i18n } from '#i18n';
import { IconButton } from '@/components/button';
import { PlusIcon } from '@/components/icons';
import { lineLabel } from '@/components/line-label';
import { PaceBar } from '@/components/pace-bar';
import { Slide } from '@/components/slide';
import type { Kind } from '@/utils/activity/activity-kind';
import { formatNumber } from '@/utils/i18n/format';
import { kindName } from '@/utils/i18n/labels';
import type { LineProgress } from '@/utils/quota/progress';
import { kindOf } from '@/utils/quota/quota';
import { lineInWords } from './line-words';
import styles from './lines.module.css';
import type { NoticeBoard } from './notices';
import { QuickLog } from './quick-log';
import { isByHand } from './quick-log-kinds';

interface LinesProps {
  lines: readonly LineProgress[];
  /** The kind that is being logged by hand, null if none is. */
  logging: Kind | null;
  log: (kind: Kind | null) => void;
  notices: NoticeBoard;
}

/** The quota's lines: how far each has come, where pace would have it be, and a way to log. */
export function Lines({ lines, logging, log, notices }: LinesProps) {
  return (
    <ul className={styles.lines} aria-label={i18n.t('popup.lines')}>
      {lines.map((progress) => (
        <Line
          key={progress.line.id}
          progress={progress}
          isOpen={logging !== null && kindOf(progress.line) === logging}
          log={log}
          notices={notices}
        />
      ))}
    </ul>
  );
}

interface LineProps {
  progress: LineProgress;
  isOpen: boolean;
  log: LinesProps['log'];
  notices: NoticeBoard;
}

function Line({ progress, isOpen, log, notices }: LineProps) {
  const { line, actual, target, expected } = progress;
  const name = lineLabel(line);
  const kind = kindOf(line);
  return (
    <li
      className={styles.line}
      data-testid={`line-${line.id}`}
      data-actual={actual}
      data-target={target}
    >
      <span className={styles.lineName} title={name}>
        {name}
      </span>
      <span className={styles.numbers} aria-hidden="true">
        <Slide value={formatNumber(actual)} />
        {target > 0 && <span className={styles.target}> / {formatNumber(target)}</span>}
      </span>
      {target > 0 ? (
        <PaceBar
          actual={actual}
          target={target}
          expected={expected}
          name={name}
          valueText={lineInWords(progress)}
        />
      ) : (
        <span className="for-readers">{lineInWords(progress)}</span>
      )}
      {kind && isByHand(kind) && (
        <span className={styles.plus}>
          <IconButton
            name={i18n.t('popup.add', [kindName(kind)])}
            aria-expanded={isOpen}
            onClick={() => log(isOpen ? null : kind)}
          >
            <PlusIcon />
          </IconButton>
        </span>
      )}
      {kind && isOpen && <QuickLog kind={kind} close={() => log(null)} notices={notices} />}
    </li>
  );
}
