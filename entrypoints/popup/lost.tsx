import { LostLog } from '@/components/start/lost-log';
import type { Logged } from '@/utils/activity/logged';
import { openPage } from './shared/open-page';
import styles from './shared/popup.module.css';

interface Props {
  lost: Logged;
  onBegun: () => void;
}

/** What the popup shows instead of a week that would look empty. */
export function Lost({ lost, onBegun }: Props) {
  return (
    <main className={styles.message}>
      <LostLog {...{ lost, onBegun }} openQuotas={() => openPage('/options.html#quota')} />
    </main>
  );
}
