import type { SiteAdapter } from '@/utils/sites/site-adapter';
export function startObserver(_adapter: SiteAdapter) {}
