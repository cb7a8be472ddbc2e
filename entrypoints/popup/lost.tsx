import { LostLog } from '@/components/start/lost-log';
import type { Logged } from '@/utils/activity/logged';
import { send } from '@/utils/messages/port';
import { openPage } from './shared/open-page';
import styles from './shared/popup.module.css';

interface Props {
  lost: Logged;
  onBegun: () => void;
}

/** What the popup shows instead of a week that would look empty. */
export function Lost({ lost, onBegun }: Props) {
  const begin = async () => {
    const answer = await send('begin-new-log', {}).catch(() => null);
    if (answer?.ok) onBegun();
    return answer?.ok ?? false;
  };
  return (
    <main className={styles.message}>
      <LostLog {...{ lost, begin }} openQuotas={() => openPage('/options.html#quota')} />
    </main>
  );
}
