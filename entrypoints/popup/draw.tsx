import type { ComponentProps } from 'react';
import { createRoot } from 'react-dom/client';
import { CatchTrouble } from '@/components/trouble';
import { locale } from '@/utils/i18n/format';
import { Failed } from './failed';
import { Popup } from './popup';

const root = createRoot(document.getElementById('root') as HTMLElement);
document.documentElement.lang = locale();

export function draw(first: ComponentProps<typeof Popup>): void {
  root.render(
    <CatchTrouble instead={<Failed />}>
      <Popup {...first} />
    </CatchTrouble>,
  );
}

export function drawFailed(): void {
  root.render(<Failed />);
}
