import type { Exchange } from '@/utils/sites/site-adapter';

/** What a watch asks about each request, and tells about those it is told to watch. */
export interface Watcher {
  watches(url: string, method: string): boolean;
  /** Called when a request leaves, without an answer, and again when it has ended. */
  saw(
    url: Exchange['url'],
    method: Exchange['method'],
    body: Exchange['body'],
    answer: Exchange['answer'],
  ): void;
}
