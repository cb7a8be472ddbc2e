import { browser } from '#imports';
import { BOUNDS } from '@/utils/activity/bounds';
import type { Sighting } from '@/utils/activity/sighting';
import { topicMatcher } from '@/utils/activity/topics/topic-match';
import { bridgeRequestSchema } from '@/utils/messages/bridge-messages';
import type { Witness } from '@/utils/sites/site-adapter';

/** For acts that have left and are not answered: what the page showed when they left. */
const MOST_OPEN = 50;

/** Adds what the wire does not say about an act but the page shows: the people, and what it is about. */
export interface Completion {
  complete(sighting: Sighting): Sighting;
  /** The topics that a text mentions. */
  topicsIn(text: string): string[];
  /** Replaces the topics. */
  know(topics: readonly string[]): void;
}

export function openCompletion(witness: Witness | null): Completion {
  let topicsIn = topicMatcher([]);
  const open = new Map<string, Sighting>();

  const shownNow = (sighting: Sighting): Sighting => {
    const completed = witness?.complete(sighting) ?? sighting;
    // The text is compared with the topics, and not kept.
    const about = topicsIn(witness?.about?.(sighting) ?? '').slice(0, BOUNDS.topics);
    return about.length > 0 ? { ...completed, topics: about } : completed;
  };
  const complete = (sighting: Sighting): Sighting => {
    const name = `${sighting.id} ${sighting.act}`;
    const before = open.get(name);
    open.delete(name);
    const now = shownNow(sighting);
    // The page may have changed since the act left.
    const completed = before ? { ...now, ...bothOf(before, now) } : now;
    if (sighting.outcome === 'unknown') {
      open.set(name, completed);
      if (open.size > MOST_OPEN) open.delete(open.keys().next().value ?? name);
    }
    return completed;
  };

  browser.runtime.onMessage.addListener((raw: unknown) => {
    const { data } = bridgeRequestSchema.safeParse(raw);
    return data?.type === 'complete' && witness
      ? Promise.resolve(shownNow(data.sighting))
      : undefined;
  });

  return {
    complete,
    topicsIn: (text: string) => topicsIn(text).slice(0, BOUNDS.topics),
    know(topics) {
      topicsIn = topicMatcher(topics);
    },
  };
}

function bothOf(before: Sighting, now: Sighting): Pick<Sighting, 'people' | 'topics'> {
  const people = before.people.length >= now.people.length ? before.people : now.people;
  const topics = [...new Set([...(before.topics ?? []), ...(now.topics ?? [])])];
  return { people, ...(topics.length > 0 && { topics: topics.slice(0, BOUNDS.topics) }) };
}
