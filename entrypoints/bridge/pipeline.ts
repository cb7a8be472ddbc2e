import type { Sighting } from '@/utils/activity/sighting';
import type { Completion } from './completion';
import { deliver } from './delivery';
import { openPending, type PassOn } from './pending';
import type { Receiver } from './receive';
import { byPage, type RecentActs } from './recent-acts';

/**
 * The way of a sighting through the bridge: completed by what the page shows, held until it is answered, delivered to
 * the log.
 */
export function openPipeline(completion: Completion, recent: RecentActs): Receiver {
  const told = new Map<string, Sighting>();

  const passOn: PassOn = (sighting, isSafe, copy) => {
    if (!isNews(sighting, told)) {
      isSafe();
      void copy?.drop();
      return;
    }
    const before = recent.passedOn(sighting);
    // If the site never answered, the page's word is the proof.
    const isProven = before?.isShown && sighting.outcome === 'unknown';
    void deliver(isProven ? byPage(sighting) : sighting, isSafe, copy);
    for (const next of before?.waiting ?? []) next();
  };
  const hold = openPending(passOn, recent.held);

  return (sighting, isSafe) => hold(completion.complete(sighting), isSafe);
}

/** A draft is saved again and again. That it is a draft is worth saying once. */
function isNews(sighting: Sighting, told: Map<string, Sighting>): boolean {
  const before = told.get(sighting.id);
  const isRepeated =
    sighting.writtenIn !== null &&
    before?.act === 'undone' &&
    sighting.act === 'undone' &&
    before.outcome === sighting.outcome &&
    before.at <= sighting.at;
  if (isRepeated) return false;
  if (before === undefined || before.at <= sighting.at) told.set(sighting.id, sighting);
  return true;
}
