import { Dexie, type Table } from 'dexie';
import type { Activity } from '@/utils/activity/activity';
import type { Tally } from '@/utils/activity/tally';
import type { Quota } from '@/utils/quota/quota';
import { addSigns } from './upgrades/2-signs';

/** What we know of our own sight at one site: never a silent zero. */
export interface Health {
  site: string;
  /** When something was last seen and understood, ms. */
  lastSightingAt: number | null;
  /** When something was last seen and not understood, ms. */
  lastUnreadAt: number | null;
  /** Looked like an act of the rep and could not be read, since the rep last dismissed it. */
  unread: number;
  /** Shown by the page as done, with nothing seen to be done, since the rep last dismissed it. */
  missed: number;
  /** When that last happened, ms. */
  lastMissedAt: number | null;
  /** The latest shapes of what could not be read: types and lengths, no values. */
  shapes: { at: number; shape: string }[];
  /** Refused at a border: forged, oversized, malformed or too many. */
  refused: number;
}

/** The log on the rep's own machine. Names are fixed: other programs may read them. */
class Log extends Dexie {
  activities!: Table<Activity, string>;
  quotas!: Table<Quota, [string, string]>;
  tallies!: Table<Tally, [string, string, string, string]>;
  health!: Table<Health, string>;

  constructor() {
    super('quota-pacer');
    this.version(1).stores({
      activities: 'key, at, day, [kind+at], state',
      quotas: '[id+effective]',
      tallies: '[day+kind+action+site]',
      health: 'site',
    });
    this.version(2)
      .stores({ activities: 'key, at, day, [kind+at], state, *aliases' })
      .upgrade(addSigns);
  }
}

export const log = new Log();

/** Begins to open the log, so that the first read does not wait for it. What is wrong with it the first read tells. */
export function openLog(): void {
  log.open().catch(() => {});
}
