import * as z from 'zod/mini';
import { browser } from '#imports';
import { daySchema } from '@/utils/time/day';
import type { Holiday } from './holidays';

// The files that the build writes into the extension's folder `holidays`. Like everything from outside, they are read
// with a schema.

const groupSchema = z.object({
  names: z.record(z.string(), z.string()),
  half: z.optional(z.literal(true)),
  inLieu: z.optional(z.literal(true)),
  days: z.array(daySchema),
});
type Group = z.infer<typeof groupSchema>;

const countrySchema = z.object({
  holidays: z.array(groupSchema),
  /** By the region's code: what it has in addition or instead, and what it lacks. */
  regions: z.record(
    z.string(),
    z.object({ added: z.array(groupSchema), removed: z.array(daySchema) }),
  ),
});
export type CountryFile = z.infer<typeof countrySchema>;

const indexSchema = z.record(
  z.string().check(z.regex(/^[A-Z]{2}$/)),
  z.array(z.object({ code: z.string(), name: z.string() })),
);
/** The countries whose holidays are known, by ISO 3166 code, with their regions. */
export type HolidayCountries = z.infer<typeof indexSchema>;

/** A file of our own package; null if there is none of that name. */
async function packageFile(name: string): Promise<unknown> {
  const path = `/holidays/${name}.json` as '/popup.html';
  const answer = await fetch(browser.runtime.getURL(path)).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

/** The countries whose holidays are known; none if the package cannot be read. */
export async function holidayCountries(): Promise<HolidayCountries> {
  return indexSchema.safeParse(await packageFile('index')).data ?? {};
}

/** What is known of a country (ISO 3166); null if nothing is. */
export async function countryFile(country: string): Promise<CountryFile | null> {
  return countrySchema.safeParse(await packageFile(country)).data ?? null;
}

/**
 * The holidays of a country, oldest first, or of a region in it. Without a region, or with an unknown one, those of
 * the whole country. Names are in `language` if they are known in it, or else in English, or else in the country's
 * own. `inLieu` says that a day is free in place of a holiday.
 */
export function holidaysOf(
  { holidays, regions }: CountryFile,
  region: string | null,
  language: string,
  inLieu: (name: string) => string,
): Holiday[] {
  const { added = [], removed = [] } = (region !== null && regions[region]) || {};
  const days = new Map<string, Holiday>();
  for (const group of [...holidays, ...added]) {
    const name = nameOf(group, language);
    for (const on of group.days) {
      const half = group.half && { half: 'afternoon' as const };
      days.set(on, { day: on, name: group.inLieu ? inLieu(name) : name, ...half });
    }
  }
  for (const on of removed) days.delete(on);
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function nameOf({ names }: Group, language: string): string {
  const name = names[language] ?? names.en ?? Object.values(names)[0] ?? '';
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
