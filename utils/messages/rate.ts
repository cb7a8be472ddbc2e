/** How much may pass a border: `burst` at once, then `perSecond` more each second. */
export interface Rate {
  burst: number;
  perSecond: number;
}

/** A mailbox flushed after a long time offline stays below this; a flood does not. */
export const SIGHTING_RATE: Rate = { burst: 1000, perSecond: 20 };

/** A token bucket. The returned function says whether one more may pass at `now` (ms); a clock that is set back takes nothing away. */
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
