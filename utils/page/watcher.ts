import type { Part } from '@/utils/messages/page-channel';

/**
 * The text of a request or of its answer, as much as is needed of it; null if it is not text or cannot be read.
 * `source`: what the page gave, a Request, a Response, or the answer of an XMLHttpRequest. What is not a text yet is
 * copied before this returns. Never rejects, and reads nothing in a way that the page could notice.
 */
export type TextOf = (source: unknown, url: string, isAnswer?: true) => Promise<string | null>;

/**
 * Gets the end of a request: the status, and where the answer is. Without a status no answer came, or none that we
 * can know.
 */
export type Ended = (status?: number, source?: unknown) => Promise<void>;

/** What a watch asks about each request, and reports about watched ones. None of it throws. */
export interface Watcher {
  /**
   * The method of a request that is watched; undefined for any other request. A method that is not a text is not
   * read, and may be any.
   */
  watches(url: string, method: unknown): string | undefined;
  /** Gets a request that is about to leave; `given` is what carries its text. */
  follow(url: string, method: string, given: unknown): Ended;
  /** Called if something does not work that is needed to see all requests. */
  failed(part: Part): void;
}
