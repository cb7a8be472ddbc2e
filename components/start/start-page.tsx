import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { i18n } from '#i18n';
import { CatchTrouble, Trouble } from './trouble';
import '@/components/tokens.css';
import './page-defaults.css';

/** Draws a page into `#root` once `load` has what the first picture needs. If it cannot be loaded, the page says so. */
export async function startPage(title: string, load: () => Promise<ReactNode>): Promise<void> {
  document.documentElement.lang = i18n.t('common.language');
  document.title = title;
  const page = await load().catch(() => <Trouble />);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <CatchTrouble instead={<Trouble />}>{page}</CatchTrouble>
    </StrictMode>,
  );
}
