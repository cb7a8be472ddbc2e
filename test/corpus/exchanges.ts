import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One exchange of the recorded traffic, and what was really sent in it. */
export interface Recorded {
  id: string;
  request: { method: string; url: string; bodyText: string };
  response: { status: number; bodyText: string };
  expect: { sends: RecordedSend[] };
}

export interface RecordedSend {
  messageId: string;
  from: string;
  at: number;
  people: { role: string; address: string; name: string | null }[];
  reply: boolean;
}

/** It lies beside the project where it is developed, and is not part of it. */
const FILE = join(import.meta.dirname, '../../../shared/corpus/gmail/exchanges.jsonl');

/**
 * Gmail's recorded traffic; empty if it does not lie beside this clone. Tests that need it are then skipped, and say
 * so.
 */
export function recordedExchanges(): Recorded[] {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Recorded);
}

export const ABSENT = 'the recorded traffic is not beside this clone';
