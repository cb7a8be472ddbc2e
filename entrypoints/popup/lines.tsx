import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '@/components/button';
import { PlusIcon } from '@/components/icons';
import { PaceBar } from '@/components/pace-bar';
import { Slide } from '@/components/slide';
import type { Kind } from '@/utils/activity/activity-kind';
import { formatNumber } from '@/utils/i18n/format';
import { kindLabel, kindName } from '@/utils/i18n/labels';
import type { LineProgress } from '@/utils/quota/progress';
import { sites } from '@/utils/sites/registry';
import type { NoticeBoard } from './notices';
import styles from './popup.module.css';
import { QuickLog } from './quick-log';

/** What no site of ours sees is logged by hand. */
const isByHand = (kind: Kind) => !sites.some(({ kinds }) => kinds.includes(kind));

/** The quota's lines: how far each has come, where pace would have it be, and a way to log. */
export function Lines({ lines, notices }: { lines: LineProgress[]; notices: NoticeBoard }) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <ul className={styles.lines} aria-label={i18n.t('popup.lines')}>
      {lines.map((progress) => (
        <Line
          key={progress.line.id}
          progress={progress}
          isOpen={opened === progress.line.id}
          open={(isOpen) => setOpened(isOpen ? progress.line.id : null)}
          notices={notices}
        />
      ))}
    </ul>
  );
}

interface LineProps {
  progress: LineProgress;
  isOpen: boolean;
  open: (isOpen: boolean) => void;
  notices: NoticeBoard;
}

function Line({ progress, isOpen, open, notices }: LineProps) {
  const plus = useRef<HTMLButtonElement>(null);
  const { line, actual, target, expected } = progress;
  const name = line.filter.kinds.map(kindLabel).join(', ');
  const [kind] = line.filter.kinds;
  const close = () => {
    open(false);
    plus.current?.focus();
  };
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
      <PaceBar
        actual={actual}
        target={target}
        expected={expected}
        name={name}
        valueText={inWords(progress)}
      />
      {kind && isByHand(kind) && (
        <IconButton
          ref={plus}
          name={i18n.t('popup.add', [kindName(kind)])}
          aria-expanded={isOpen}
          onClick={() => open(!isOpen)}
        >
          <PlusIcon />
        </IconButton>
      )}
      {kind && isOpen && <QuickLog kind={kind} close={close} notices={notices} />}
    </li>
  );
}

function inWords({ actual, target, pace, state }: LineProgress): string {
  const [done, wanted, apart] = [actual, target, Math.abs(pace)].map(formatNumber) as [
    string,
    string,
    string,
  ];
  if (target === 0) return i18n.t('popup.lineTracked', [done]);
  if (state === 'done') return i18n.t('popup.lineDone', [done, wanted]);
  if (pace > 0) return i18n.t('popup.lineAhead', [done, wanted, apart]);
  if (pace < 0) return i18n.t('popup.lineBehind', [done, wanted, apart]);
  return i18n.t('popup.lineOnPace', [done, wanted]);
}
