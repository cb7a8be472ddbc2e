import { UNDO_WINDOW } from '@/utils/activity/decide/signs';
import type { Sighting } from '@/utils/activity/sighting';

/** How long what the page shows and what was seen of its requests may lie apart, ms. */
export const APART = 5_000;
/** Acts that are kept in mind to be compared with what the page shows. */
const MOST = 20;

/** An act that was seen in this page. */
export interface Seen {
  sighting: Sighting;
  /** When it was seen here, ms. */
  at: number;
  /** The page has said that it was sent. */
  isShown: boolean;
  /** Is to be done when it has its answer, or none; null once it has been passed on. */
  waiting: (() => void)[] | null;
}

/** What was done lately in this page: sends and what is set for later, the latest last. */
export interface RecentActs {
  /** Keeps an act in mind that is not answered yet. */
  held(sighting: Sighting): void;
  /** Keeps an act in mind that is passed on now; gives what was held of it. */
  passedOn(sighting: Sighting): Seen | null;
  /** The act that the page says was sent at `at` (ms), marked so; null where none was seen. */
  shown(at: number): Seen | null;
  /** The act that the rep takes back at `at` (ms), forgotten once passed on: by its id, else the latest that can be. */
  takenBack(at: number, id: string | null): Seen | null;
}

export function openRecentActs(): RecentActs {
  let recent: Seen[] = [];

  const note = (sighting: Sighting, waiting: Seen['waiting']): Seen | null => {
    if (sighting.act === 'undone') return null;
    const before = recent.find((one) => one.waiting && one.sighting.id === sighting.id) ?? null;
    const others = recent.filter((one) => one.sighting.id !== sighting.id);
    const seen = { sighting, at: Date.now(), isShown: before?.isShown ?? false, waiting };
    recent = [...others, seen].slice(-MOST);
    return before;
  };

  return {
    held(sighting) {
      note(sighting, []);
    },
    passedOn: (sighting) => note(sighting, null),
    shown(at) {
      // The latest: what was sent before it may have been told of and covered at once, or be an answer, which is not told of.
      const match = recent.findLast((one) => !one.isShown && Math.abs(at - one.at) < APART);
      if (match) match.isShown = true;
      return match ?? null;
    },
    takenBack(at, id) {
      const open = recent.filter((one) => at - one.at < UNDO_WINDOW);
      const latest = open.find((one) => one.sighting.id === id) ?? open.at(-1) ?? null;
      if (latest && !latest.waiting) recent = recent.filter((one) => one !== latest);
      return latest;
    },
  };
}

/** The same as the page itself shows it to be done. */
export const byPage = (sighting: Sighting): Sighting => ({
  ...sighting,
  outcome: 'accepted',
  proof: 'page',
});
