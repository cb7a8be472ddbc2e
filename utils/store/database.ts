import { Dexie, type Table } from 'dexie';
import type { Activity } from '@/utils/activity/activity';
import type { Outcome } from '@/utils/activity/outcome';
import type { KnownPerson } from '@/utils/activity/people/people';
import type { Tally } from '@/utils/activity/tally';
import type { Quota } from '@/utils/quota/quota';
import { readActivity } from './reading/read-activity';
import { readQuota } from './reading/read-quota';
import { readHealth, readHeard, readOutcome, readPerson, readTally } from './reading/read-rows';
import { totalReading } from './reading/total-reading';
import type { Health, Heard } from './rows';
import { addSigns } from './upgrades/2-signs';
import { addLimits } from './upgrades/3-people';
import { keepMakingUp } from './upgrades/5-time-off';
import { tellWritten } from './written';

/** How the rows of each table are read, whatever is stored. */
const READERS = {
  activities: readActivity,
  quotas: readQuota,
  tallies: readTally,
  health: readHealth,
  people: readPerson,
  heard: readHeard,
  outcomes: readOutcome,
};

/** The log on the rep's own machine. Its names are fixed, because other programs may read them. */
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
    // Old rows do not change: what is new in a quota is absent from those that are stored.
    this.version(4).stores({ outcomes: 'id, at, day' });
    this.version(5).stores({}).upgrade(keepMakingUp);
    this.use(totalReading(READERS));
    this.use(tellWritten(['activities', 'outcomes']));
  }

  /**
   * Opens the database; the first read or write does so by itself. Dexie remembers that opening failed, and then
   * refuses everything. Here the next read or write opens it again, whatever ended the connection: a full disk, a
   * newer version elsewhere, the browser.
   */
  override open() {
    return super.open().catch((error: unknown) => {
      // Only after everything that waited for this opening has heard that it failed. Otherwise they would try to open
      // it again and again.
      setTimeout(() => {
        if (this.hasFailed()) this.close({ disableAutoOpen: false });
      });
      throw error;
    });
  }
}

export const log = new Log();

/** Starts to open the log, so that the first read does not have to wait. That first read also reports a failure. */
export function openLog(): void {
  log.open().catch(() => {});
}
