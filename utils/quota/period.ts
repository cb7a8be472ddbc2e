import { Temporal } from 'temporal-polyfill';

/** The day (YYYY-MM-DD) that it is at `ms` in `zone`. */
export function dayOf(ms: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
