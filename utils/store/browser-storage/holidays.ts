import * as z from 'zod/mini';
import { storage } from '#imports';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import type { Settings } from '@/utils/settings/settings';
import { knownDay } from '@/utils/time/known';

const holidaySchema = z.strictObject({
  /** YYYY-MM-DD */
  day: knownDay,
  name: z.string().check(z.maxLength(160)),
  /** The half of the day that is free; the whole day if absent. */
  half: z.optional(z.enum(['morning', 'afternoon'])),
});
export type Holiday = z.infer<typeof holidaySchema>;

const storedSchema = z.object({ madeOf: z.string(), holidays: z.array(z.unknown()) });

const item = storage.defineItem<unknown>('local:holidays');

/** Stored holidays. Those that do not fit the schema are left out. */
function readHolidays(stored: unknown): Holiday[] {
  const { holidays = [] } = storedSchema.safeParse(stored).data ?? {};
  return holidays.flatMap((one) => (holidaySchema.safeParse(one).data as Holiday) ?? []);
}

/** What the stored holidays were made from, as it was given to `keepHolidays`; null if there are none. */
export async function madeOf(): Promise<string | null> {
  return storedSchema.safeParse(await item.getValue()).data?.madeOf ?? null;
}

/** Stores holidays with what they were made from. Only the background calls this. */
export async function keepHolidays(made: string, holidays: readonly Holiday[]): Promise<void> {
  await item.setValue({ madeOf: made, holidays });
}

/** The public holidays of the chosen country; none if no country is chosen. */
export async function getHolidays(): Promise<Holiday[]> {
  return readHolidays(await item.getValue());
}

/** Calls `then` with the holidays at every change. Returns a function that ends it. */
export function watchHolidays(then: (holidays: Holiday[]) => void): () => void {
  return item.watch((stored) => then(readHolidays(stored)));
}

/** When the rep works: their hours, without time off and without the holidays on which they do not work. */
export function calendarOf(
  { calendar, halfDaysOff, workedHolidays }: Settings,
  holidays: readonly Holiday[],
): Calendar {
  const free = holidays.filter(({ day }) => !workedHolidays.includes(day));
  const days = free.flatMap(({ day, half }) => (half ? [] : day));
  const halves = free.flatMap(({ day, half }) => (half ? { day, half } : []));
  return {
    ...calendar,
    daysOff: [...calendar.daysOff, ...days],
    halfDaysOff: [...halfDaysOff, ...halves],
  };
}
