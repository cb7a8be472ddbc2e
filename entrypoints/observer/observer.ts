import { observe } from '@/utils/page/observe';
import type { SiteAdapter } from '@/utils/sites/site-adapter';

/** The page-world script of one site. Whatever goes wrong, the page never hears of it. */
export function startObserver(adapter: SiteAdapter): void {
  try {
    observe(adapter);
  } catch {}
}
