import type { Draft } from './gmail-client';
import type { World } from './gmail-world';

/** How a mail must stand in the log. */
export interface Truth {
  state: 'counted' | 'scheduled' | 'undone' | 'failed' | 'unconfirmed';
  /** When it was sent or will be, ms; null where it was not, or where nobody can know. */
  at: number | null;
}

/**
 * What is true of a mail now, as the server has it, so far as the page was told: of what it was told nothing, nobody
 * can know. Null if the mail was never sent.
 */
export function truthOf({ ids, clicks }: Draft, { server, now }: World): Truth | null {
  const left = clicks.filter(({ told }) => told.length > 0);
  const isSure = (told: readonly string[]) => told.includes('accepted');
  if (!left.some(({ act }) => act !== 'save')) return null;
  // What was refused each time was not made. What nobody answered may have been.
  const made = left.filter(({ told }) => isSure(told) || told.includes('unknown'));
  const latest = made.findLastIndex(({ act }) => act !== 'save');
  if (latest < 0) return { state: 'failed', at: null };
  const since = made.slice(latest);
  // One of several saves is enough for it to be a draft.
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
