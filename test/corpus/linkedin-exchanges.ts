import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '@/utils/sites/site-adapter';

/** One exchange of LinkedIn, as others saw or described it, and what it means. */
export interface Recorded {
  id: string;
  request: { method: string; url: string; bodyText: string };
  response: { status: number; bodyText: string };
  expect: Expected;
}

/** `count` false with a `failure`: an act that the site refused. */
export interface Expected {
  type: string | null;
  count: boolean | 'policy' | 'ambiguous' | 'confirm-only';
  n?: number;
  undoes?: string;
  failure?: string;
  hasNote?: boolean;
  withThoughts?: boolean;
  targetProfileId?: string;
  targetMemberId?: string;
  targetVanity?: string;
  salesProfileId?: string;
  companyId?: string;
  postUrn?: string;
  commentId?: string;
  parentCommentId?: string;
  conversationUrn?: string;
  conversationId?: string;
  messageUrn?: string;
  threadId?: string;
  invitationId?: string;
}

/** It lies beside the project where it is developed, and is not part of it. */
const FILE = join(import.meta.dirname, '../../../shared/corpus/linkedin/exchanges.jsonl');

/**
 * Every exchange of the collection; empty if it does not lie beside this clone. Tests that need it are then skipped,
 * and say so.
 */
export function recordedExchanges(): Recorded[] {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Recorded);
}

/** How much of the answer is known: all of it, or its status. */
export type Known = 'answer' | 'status';

export function toExchange({ request, response }: Recorded, known: Known, at: number): Exchange {
  const { url, method, bodyText: body } = request;
  const answer = { status: response.status, body: known === 'answer' ? response.bodyText : null };
  return { url, method, body, answer, at };
}
