import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '@/components/button';
import { OptionsIcon, ReportIcon } from '@/components/icons';
import { openPage } from '@/entrypoints/popup/shared/open-page';
import styles from '@/entrypoints/popup/shared/popup.module.css';
import { formatDay, formatPeriod } from '@/utils/i18n/format';
import type { Period } from '@/utils/time/period';

/** The days of a period, if its name does not tell them and they are short enough. */
const isShort = ({ label }: Period) => /-W\d+$|\/P7D$/.test(label);

interface Props {
  period: Period;
  /** What stands beside the period's name. */
  children: ReactNode;
}

/** Which period this is, and links to the report and the options. */
export function WeekHeader({ period, children }: Props) {
  return (
    <header className={styles.header}>
      <h1 className={styles.week}>
        {formatPeriod(period)}{' '}
        {isShort(period) && (
          <span className={styles.dates}>
            {formatDay(period.first, 'short')} – {formatDay(period.last, 'short')}
          </span>
        )}
      </h1>
      {children}
      <IconButton name={i18n.t('popup.report')} onClick={() => openPage('/report.html')}>
        <ReportIcon />
      </IconButton>
      <IconButton name={i18n.t('popup.options')} onClick={() => openPage('/options.html')}>
        <OptionsIcon />
      </IconButton>
    </header>
  );
}
