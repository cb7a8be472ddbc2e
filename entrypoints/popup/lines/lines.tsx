import { i18n } from '#i18n';
import { IconButton } from '@/components/button';
import { lineFigure } from '@/components/figures/line-figure';
import { lineLabel } from '@/components/figures/line-label';
import { PaceBar } from '@/components/figures/pace-bar';
import { PlusIcon } from '@/components/icons';
import { Slide } from '@/components/slide';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import type { Kind } from '@/utils/activity/activity-kind';
import { askingShort } from '@/utils/i18n/asking-words';
import { kindName } from '@/utils/i18n/labels';
import type { LineProgress } from '@/utils/quota/pace/progress';
import { kindOf } from '@/utils/quota/quota';
import { lineInWords, shortNeed } from './line-words';
import styles from './lines.module.css';
import { QuickLog } from './quick-log';
import { isByHand } from './quick-log-kinds';

interface LinesProps {
  lines: readonly LineProgress[];
  /** ISO 4217, for lines of money. */
  currency: string;
  /** The kind that is being logged by hand; null if none is. */
  logging: Kind | null;
  log: (kind: Kind | null) => void;
  notices: NoticeBoard;
}

/** The quota's lines: how far each has come, where pace expects it to be, and a way to log. */
export function Lines({ lines, currency, logging, log, notices }: LinesProps) {
  return (
    <ul className={styles.lines} aria-label={i18n.t('popup.lines')}>
      {lines.map((progress) => (
        <Line
          key={progress.line.id}
          progress={progress}
          currency={currency}
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
  currency: string;
  isOpen: boolean;
  log: LinesProps['log'];
  notices: NoticeBoard;
}

function Line({ progress, currency, isOpen, log, notices }: LineProps) {
  const { line, actual, target, expected, asking } = progress;
  const name = lineLabel(line);
  const kind = kindOf(line);
  const inWords = lineInWords(progress, currency);
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
        <Slide value={lineFigure(line, actual, currency)} />
        {target > 0 && (
          <span className={styles.target}> / {lineFigure(line, target, currency)}</span>
        )}
      </span>
      {target > 0 ? (
        <div className={styles.bar} title={inWords}>
          <PaceBar {...{ actual, target, expected, name }} valueText={inWords} />
          <span className={styles.need} aria-hidden="true">
            {shortNeed(progress, currency)}
          </span>
        </div>
      ) : (
        <>
          <span className={styles.why} title={inWords} aria-hidden="true">
            {askingShort(asking)}
          </span>
          <span className="for-readers">{inWords}</span>
        </>
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
