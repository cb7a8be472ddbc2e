import type { MessageType, SiteMessageType } from './messages';

/** How much may pass a border: `burst` at once, then `perSecond` more each second. */
export interface Rate {
  burst: number;
  perSecond: number;
}

/** A mailbox that is sent after a long time offline stays below this; a flood does not. */
export const SIGHTING_RATE: Rate = { burst: 1000, perSecond: 20 };

/** What an observer reports: two for each act, see LONGEST_QUEUE. */
export const REPORT_RATE: Rate = { burst: 5_000, perSecond: 40 };

/** Each frame of each tab sends one when it loads, and again when the settings change. */
const STARTING: Rate = { burst: 1000, perSecond: 50 };

/** How many of each message the background accepts from all pages together. What is refused may be sent again. */
const SITE_RATES: Record<SiteMessageType, Rate> = {
  sighting: SIGHTING_RATE,
  // A bridge sends at most one a second, and only while something goes wrong.
  health: { burst: 100, perSecond: 10 },
  // One for each mail that was sent.
  missed: { burst: 100, perSecond: 1 },
  'people-shown': SIGHTING_RATE,
  'topics-heard': SIGHTING_RATE,
  // A dialog that a rep has to close.
  'limit-shown': { burst: 20, perSecond: 1 },
  'bridge-started': STARTING,
  'secret-agreed': STARTING,
  'observer-missing': STARTING,
};

/**
 * For our own pages, whatever a rep presses: enough for the longest file of outcomes, and for taking back everything
 * that was logged at once.
 */
const PAGE_RATE: Rate = { burst: 500, perSecond: 50 };

/** The rate of every type of message. */
export const rateOf = (type: MessageType): Rate =>
  Object.hasOwn(SITE_RATES, type) ? SITE_RATES[type as SiteMessageType] : PAGE_RATE;

/** A limit for each type of message, from `start` (ms) on: true if one more of `type` may pass at `now` (ms). */
export function limitEach(start: number): (type: MessageType, now: number) => boolean {
  const limits = new Map<MessageType, (now: number) => boolean>();
  return (type, now) => {
    const mayPass = limits.get(type) ?? limit(rateOf(type), start);
    limits.set(type, mayPass);
    return mayPass(now);
  };
}

/**
 * A token bucket. The function it returns says whether one more may pass at `now` (ms). A clock that is set back
 * takes nothing away.
 */
export function limit({ burst, perSecond }: Rate, start: number): (now: number) => boolean {
  let left = burst;
  let last = start;
  return (now) => {
    left = Math.min(burst, left + (Math.max(0, now - last) / 1000) * perSecond);
    last = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
