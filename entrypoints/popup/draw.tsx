import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import { LogElsewhere } from '@/components/start/log-elsewhere';
import { CatchTrouble } from '@/components/start/trouble';
import { locale } from '@/utils/i18n/format';
import { openOutside } from '@/utils/store/container';
import { Failed } from './failed';
import { Popup } from './popup';
import styles from './shared/popup.module.css';

const root = createRoot(document.getElementById('root') as HTMLElement);
document.documentElement.lang = locale();

export function draw(first: ComponentProps<typeof Popup>): void {
  root.render(
    <CatchTrouble instead={<Failed />}>
      <Popup {...first} />
    </CatchTrouble>,
  );
}

/** In a tab that has another log. */
export function drawElsewhere(): void {
  root.render(<LogElsewhere className={styles.message} open={openOutside} />);
}

export function drawFailed(): void {
  root.render(<Failed />);
}
