import type { Draft } from './gmail-client';
import type { World } from './gmail-world';

/** How a mail must appear in the log. */
export interface Truth {
  state: 'counted' | 'scheduled' | 'undone' | 'failed' | 'unconfirmed';
  /** When it was or will be sent, ms; null if it was not, or if nobody can know. */
  at: number | null;
}

/**
 * What is true of a mail now, by the server's data and as far as the page was told: what the page was never told,
 * nobody can know. Null if the mail was never sent.
 */
export function truthOf({ ids, clicks }: Draft, { server, now }: World): Truth | null {
  const left = clicks.filter(({ told }) => told.length > 0);
  const isSure = (told: readonly string[]) => told.includes('accepted');
  if (!left.some(({ act }) => act !== 'save')) return null;
  // What was refused every time did not happen. What nobody answered may have happened.
  const made = left.filter(({ told }) => isSure(told) || told.includes('unknown'));
  const latest = made.findLastIndex(({ act }) => act !== 'save');
  if (latest < 0) return { state: 'failed', at: null };
  const since = made.slice(latest);
  // One successful save out of several makes it a draft.
  const [first, ...saves] = since;
  const telling = saves.length > 0 ? saves : [first];
  if (!telling.some((one) => one && isSure(one.told))) return { state: 'unconfirmed', at: null };
  const kept = ids.map((id) => server.keptAs(id, now)).find((mail) => mail !== null);
  if (!kept || kept.state === 'draft') return { state: 'undone', at: null };
  const isPlain = left.every(({ told }) => told.every((fate) => fate === 'accepted'));
  return {
    state: kept.state === 'sent' ? 'counted' : 'scheduled',
    at: isPlain ? (kept.sentAt ?? kept.due) : null,
  };
}
