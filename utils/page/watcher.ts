import type { Part } from '@/utils/messages/page-channel';

/**
 * The text of what a request bears or of its answer, whole or as much as is needed of it; null if it is none or cannot
 * be had. `source`: what the page gave, a Request, a Response, or what an XMLHttpRequest has for an answer. What is
 * not a text yet is copied before this returns. Never rejects, and reads nothing of which the page could tell.
 */
export type TextOf = (source: unknown, url: string, isAnswer?: true) => Promise<string | null>;

/** Hears of a request's end: the status, and where the answer is to be had; without a status none came, or none that we can know. */
export type Ended = (status?: number, source?: unknown) => Promise<void>;

/** What a watch asks about each request, and tells about those it is told to watch. None of it throws. */
export interface Watcher {
  /** The method of a request that is watched, undefined for any other. A method that is no text is not read, and may be any. */
  watches(url: string, method: unknown): string | undefined;
  /** Told of a request that is about to leave; `given` is what bears its text. */
  follow(url: string, method: string, given: unknown): Ended;
  /** Something that is needed to see all requests does not work. */
  failed(part: Part): void;
}
