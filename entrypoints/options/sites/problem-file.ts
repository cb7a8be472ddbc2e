import { PARTS } from '@/utils/messages/page-channel';
import { shapeSchema } from '@/utils/messages/site-messages';
import type { OddThing } from '@/utils/store/odd-things';
import type { Health } from '@/utils/store/rows';

/** What is known of one site. */
export interface SiteFacts {
  health: Health;
  isPermitted: boolean;
  isPaused: boolean;
  /** True in quiet mode. */
  isQuiet: boolean;
}

export interface Facts {
  /** The version of Quota Pacer. */
  version: string;
  browser: string;
  /** The rep agreed to logging. */
  hasAgreed: boolean;
  /** ms */
  now: number;
  sites: readonly SiteFacts[];
  /** What is stored and makes no sense: by field and type. */
  odd: readonly OddThing[];
}

/**
 * The file that helps the makers of Quota Pacer to find out why something was not understood, as JSON. Each field is
 * named here, so that nothing else can get into it. Of what could not be read it holds types and lengths, or the
 * site's own name of the operation.
 */
export function problemFile({ version, browser, hasAgreed, now, sites, odd }: Facts): string {
  const file = {
    file: 'Quota Pacer problem report',
    version,
    browser,
    made: moment(now),
    sites: sites.map(({ health, isPermitted, isPaused, isQuiet }) => ({
      site: health.site,
      watching: hasAgreed && isPermitted && !isPaused,
      agreed: hasAgreed,
      permitted: isPermitted,
      paused: isPaused,
      quiet: isQuiet,
      lastSeen: moment(health.lastSightingAt),
      lastUnread: moment(health.lastUnreadAt),
      lastMissed: moment(health.lastMissedAt),
      unread: health.unread,
      missed: health.missed,
      refused: health.refused,
      // What could not be watched in a page, by the browser's own names.
      failed: PARTS.filter((part) => health.failed.includes(part)),
      lastFailed: moment(health.lastFailedAt),
      shapes: health.shapes
        .filter(({ shape }) => shapeSchema.safeParse(shape).success)
        .map(({ at, shape }) => ({ at: moment(at), shape })),
    })),
    notUnderstoodInStorage: odd.map(({ place, field, found, count }) => ({
      ...{ place, field, found, count },
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** True if everything was read, seen and watched, and nothing was refused: then the file would help nobody. */
export function isAllWell({ sites, odd }: Facts): boolean {
  const isSeen = sites.every(
    ({ health }) =>
      health.lastUnreadAt === null &&
      health.lastMissedAt === null &&
      health.lastFailedAt === null &&
      health.refused === 0 &&
      health.shapes.length === 0,
  );
  return isSeen && odd.length === 0;
}

/** `quota-pacer_problem-report_2026-11-23.json` */
export const problemFileName = ({ now }: Facts): string =>
  `quota-pacer_problem-report_${moment(now)?.slice(0, 10)}.json`;

const moment = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** The part of `navigator` that names the browser. Firefox and Safari give no brands. */
export interface BrowserNames {
  userAgent: string;
  userAgentData?: { brands: readonly { brand: string; version: string }[] };
}

/** `Chromium 142, Google Chrome 142`; for browsers without brands, the text that they tell every site. */
export function browserName({ userAgent, userAgentData }: BrowserNames): string {
  // Browsers add a fake one, so that nobody relies on the list.
  const real = userAgentData?.brands.filter(({ brand }) => !/not.?a.?brand/i.test(brand)) ?? [];
  if (real.length === 0) return userAgent;
  return real.map(({ brand, version }) => `${brand} ${version}`).join(', ');
}
