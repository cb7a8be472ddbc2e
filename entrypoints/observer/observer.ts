import { observe } from '@/utils/page/observe';
import type { Reader } from '@/utils/sites/site-adapter';

/** The page-world script of one site. Whatever goes wrong, the page never hears of it. */
export function startObserver(reader: Reader): void {
  try {
    observe(reader);
  } catch {}
}
