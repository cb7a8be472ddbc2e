import { UNDO_WINDOW } from '@/utils/activity/decide/signs';
import type { Sighting } from '@/utils/activity/sighting';

/** How far apart the page's sign and the request of an act may be, ms. */
export const APART = 5_000;
/** How many acts are remembered for comparison with what the page shows. */
const MOST = 20;

/** An act that was seen in this page. */
export interface Seen {
  sighting: Sighting;
  /** When it was seen here, ms. */
  at: number;
  /** The page has said that it was sent. */
  isShown: boolean;
  /** What to do when it has its answer, or gets none; null once it has been passed on. */
  waiting: (() => void)[] | null;
}

/** What was done recently in this page: sends and what was scheduled, the latest last. */
export interface RecentActs {
  /** Remembers an act that is not answered yet. */
  held(sighting: Sighting): void;
  /** Remembers an act that is passed on now. Returns what was remembered before its answer. */
  passedOn(sighting: Sighting): Seen | null;
  /** The act that the page says was sent at `at` (ms), now marked as such; null if none was seen. */
  shown(at: number): Seen | null;
  /**
   * The act that the rep takes back at `at` (ms): the one with that id, or else the latest possible one. It is
   * forgotten if it was passed on already.
   */
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
      // The latest one: the page may have covered its word on an earlier send at once, or that was an answer, of
      // which it says nothing.
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

/** The same act, as the page itself shows it to be done. */
export const byPage = (sighting: Sighting): Sighting => ({
  ...sighting,
  outcome: 'accepted',
  proof: 'page',
});
