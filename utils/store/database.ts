import { Dexie, type Table } from 'dexie';
import type { Activity } from '@/utils/activity/activity';
import type { Notice } from '@/utils/activity/notice';
import type { Outcome } from '@/utils/activity/outcome';
import type { KnownPerson } from '@/utils/activity/people/people';
import type { Tally } from '@/utils/activity/tally';
import type { Quota } from '@/utils/quota/quota';
import { readActivity } from './reading/read-activity';
import { readQuota } from './reading/read-quota';
import { readHealth, readHeard, readOutcome, readPerson, readTally } from './reading/read-rows';
import { totalReading } from './reading/total-reading';
import { addSigns } from './upgrades/2-signs';
import { addLimits } from './upgrades/3-people';
import { keepMakingUp } from './upgrades/5-time-off';
import { tellWritten } from './written';

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
  /** What is counted in `missed`, and what the rep has logged of it since: a late answer takes it back. */
  notices?: Notice[];
  /** When the page last said that the site takes no more, of an act that was not yet in the log then, ms. */
  lastLimitAt: number | null;
  /** The latest shapes of what could not be read: types and lengths or names of operations, no values. */
  shapes: { at: number; shape: string }[];
  /** Refused at a border: forged, oversized, malformed or too many. */
  refused: number;
  /** What did not work in a page of that which sees its requests, by name, since the rep last dismissed it. */
  failed: string[];
  /** When that was last told, ms. */
  lastFailedAt: number | null;
}

/** That somebody was seen to speak of topics of the rep's; who, only those can tell who meet that person again. */
export interface Heard {
  /** Of one of the person's ids, with a salt that never leaves this browser. */
  hash: string;
  topics: string[];
  /** When it is forgotten, ms. */
  until: number;
}

/** How the rows of each table are read: whatever lies there. */
const READERS = {
  activities: readActivity,
  quotas: readQuota,
  tallies: readTally,
  health: readHealth,
  people: readPerson,
  heard: readHeard,
  outcomes: readOutcome,
};

/** The log on the rep's own machine. Names are fixed: other programs may read them. */
class Log extends Dexie {
  activities!: Table<Activity, string>;
  quotas!: Table<Quota, [string, string]>;
  tallies!: Table<Tally, [string, string, string, string]>;
  health!: Table<Health, string>;
  people!: Table<KnownPerson, string>;
  heard!: Table<Heard, string>;
  outcomes!: Table<Outcome, string>;

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
    this.version(3)
      .stores({
        activities: 'key, at, day, [kind+at], state, *aliases, [object+at]',
        people: 'id, person',
        heard: 'hash, until',
      })
      .upgrade(addLimits);
    // Nothing of before changes: what is new in a quota is absent from those that are stored.
    this.version(4).stores({ outcomes: 'id, at, day' });
    this.version(5).stores({}).upgrade(keepMakingUp);
    this.use(totalReading(READERS));
    this.use(tellWritten(['activities', 'outcomes']));
  }

  /**
   * Opens the database; the first read or write does so by itself. Dexie remembers a failed opening, and refuses all
   * that is asked of it later. Here the next read or write opens it anew, whatever ended the connection: a full disk,
   * a newer version elsewhere, the browser.
   */
  override open() {
    return super.open().catch((error: unknown) => {
      // After all that waited for this opening have heard that it failed: else they would open it again and again.
      setTimeout(() => {
        if (this.hasFailed()) this.close({ disableAutoOpen: false });
      });
      throw error;
    });
  }
}

export const log = new Log();

/** Begins to open the log, so that the first read does not wait for it. What is wrong with it the first read tells. */
export function openLog(): void {
  log.open().catch(() => {});
}
