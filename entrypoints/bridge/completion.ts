import { browser } from '#imports';
import { BOUNDS } from '@/utils/activity/bounds';
import type { Sighting } from '@/utils/activity/sighting';
import { topicMatcher } from '@/utils/activity/topics/topic-match';
import { bridgeRequestSchema } from '@/utils/messages/bridge-messages';
import type { Witness } from '@/utils/sites/site-adapter';

/** Acts that have left and are not answered: what the page showed when they left. */
const MOST_OPEN = 50;

/** Fills in what the wire does not say of an act and the page shows: the people, and what it is about. */
export interface Completion {
  complete(sighting: Sighting): Sighting;
  /** The labels of what a text mentions. */
  topicsIn(text: string): string[];
  /** From now on these are the topics. */
  know(topics: readonly string[]): void;
}

export function openCompletion(witness: Witness | null): Completion {
  let topicsIn = topicMatcher([]);
  const open = new Map<string, Sighting>();

  const shownNow = (sighting: Sighting): Sighting => {
    const completed = witness?.complete(sighting) ?? sighting;
    // The text is held against the topics and gone.
    const about = topicsIn(witness?.about?.(sighting) ?? '').slice(0, BOUNDS.topics);
    return about.length > 0 ? { ...completed, topics: about } : completed;
  };
  const complete = (sighting: Sighting): Sighting => {
    const name = `${sighting.id} ${sighting.act}`;
    const before = open.get(name);
    open.delete(name);
    const now = shownNow(sighting);
    // The page may have changed since it left.
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
