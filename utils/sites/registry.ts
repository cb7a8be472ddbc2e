import type { SiteAdapter } from './site-adapter';

const found = import.meta.glob<SiteAdapter>('./*/adapter.ts', { eager: true, import: 'default' });

/** Every site that we can watch, by name. A folder with an adapter is all it takes. */
export const sites: readonly SiteAdapter[] = Object.values(found);
