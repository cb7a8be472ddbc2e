import type { Excerpt, Exchange, Picker, Reading, SiteAdapter } from './site-adapter';

/** What may leave the page of an exchange; null if it is not watched, or carries no act. */
export function excerptOf(site: Picker, exchange: Exchange): Excerpt | null {
  const { url, method, answer, at } = exchange;
  const request = site.watches(url, method) ? site.pickRequest(exchange) : undefined;
  if (request === undefined) return null;
  const body = answer && site.pickAnswer(answer.body, url);
  return { request, answer: answer && { status: answer.status, body }, at };
}

/** Reads a whole exchange as page and bridge do together, by way of its excerpt. */
export function readExchange(site: SiteAdapter, exchange: Exchange): Reading {
  const excerpt = excerptOf(site, exchange);
  return excerpt ? site.read(excerpt) : { sightings: [], unread: 0, shape: null };
}
