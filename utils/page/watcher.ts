import type { Exchange } from '@/utils/sites/site-adapter';

/** What a watch asks about each request, and tells about those it is told to watch. */
export interface Watcher {
  watches(url: string, method: string): boolean;
  ended(exchange: Exchange): void;
}
