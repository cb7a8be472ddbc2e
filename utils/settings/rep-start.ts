import { furthestWallTime, type WallTime } from '@/utils/time/period';
import { type Settings, zoneOf } from './settings';

/** Where on the wall clock something begins to be asked of the rep; null = all that there is to ask is asked. */
export function repStart({ joinedOn, joinedMinute }: Settings): WallTime | null {
  return joinedOn === null ? null : { day: joinedOn, minute: joinedMinute };
}

/**
 * What is set when the rep agrees at `now` (ms): that moment, and that nothing is asked of the time before it, to the
 * minute by the rep's clock. A rep who has said on which day they began, or agrees again, keeps that beginning.
 */
export function agreedAt(now: number, settings: Settings): Partial<Settings> {
  if (settings.joinedOn !== null) return { consentedAt: now };
  const { day, minute } = furthestWallTime(now, zoneOf(settings));
  return { consentedAt: now, joinedOn: day, joinedMinute: minute };
}
