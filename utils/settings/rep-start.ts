import { furthestWallTime, type WallTime } from '@/utils/time/period';
import { type Settings, zoneOf } from './settings';

/** The day and the minute from which on something is asked of the rep; null = from the beginning. */
export function repStart({ joinedOn, joinedMinute }: Settings): WallTime | null {
  return joinedOn === null ? null : { day: joinedOn, minute: joinedMinute };
}

/**
 * What to set when the rep agrees at `now` (ms): that moment, and that nothing is asked of the time before it, to the
 * minute by the rep's clock. A rep who has entered their first day, or who agrees again, keeps that beginning.
 */
export function agreedAt(now: number, settings: Settings): Partial<Settings> {
  if (settings.joinedOn !== null) return { consentedAt: now };
  const { day, minute } = furthestWallTime(now, zoneOf(settings));
  return { consentedAt: now, joinedOn: day, joinedMinute: minute };
}
