import * as z from 'zod/mini';
import { storage } from '#imports';
import type { Calendar } from '@/utils/quota/calendar';
import type { Settings } from './settings';

const holidaySchema = z.strictObject({
  /** YYYY-MM-DD */
  day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  name: z.string().check(z.maxLength(120)),
});
export type Holiday = z.infer<typeof holidaySchema>;

const item = storage.defineItem<unknown>('local:holidays');

/** Stored holidays; those that do not fit are left out. */
function readHolidays(stored: unknown): Holiday[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => holidaySchema.safeParse(one).data ?? []);
}

/** The public holidays of the country chosen; none while none is. */
export async function getHolidays(): Promise<Holiday[]> {
  return readHolidays(await item.getValue());
}

/** Calls `then` with the holidays at every change; returns what ends it. */
export function watchHolidays(then: (holidays: Holiday[]) => void): () => void {
  return item.watch((stored) => then(readHolidays(stored)));
}

/** When the rep works: by their hours, without time off and the holidays that they do not work on. */
export function calendarOf(
  { calendar, halfDaysOff, workedHolidays }: Settings,
  holidays: readonly Holiday[],
): Calendar {
  const free = holidays.map(({ day }) => day).filter((day) => !workedHolidays.includes(day));
  return { ...calendar, daysOff: [...calendar.daysOff, ...free], halfDaysOff };
}
