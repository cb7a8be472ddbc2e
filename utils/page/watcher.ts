import type { Exchange } from '@/utils/sites/site-adapter';

/**
 * The text of what a request bears or of its answer, whole or as much as is needed of it; null if it is none or cannot
 * be had. `source`: what the page gave, a Request, a Response, or what an XMLHttpRequest has for an answer. What is
 * not a text yet is copied before this returns.
 */
export type TextOf = (source: unknown, url: string) => string | null | Promise<string | null>;

/** What a watch asks about each request, and tells about those it is told to watch. */
export interface Watcher {
  watches(url: string, method: string): boolean;
  textOf: TextOf;
  /** Called when a request has left, without an answer, and again when it has ended. */
  saw(
    url: Exchange['url'],
    method: Exchange['method'],
    body: Exchange['body'],
    answer: Exchange['answer'],
    at: Exchange['at'],
  ): void;
}
