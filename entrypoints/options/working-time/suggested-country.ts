/** The two ways in which a locale tells the zones of its region. Older browsers have neither. */
interface WithZones {
  getTimeZones?: () => readonly string[] | undefined;
  timeZones?: readonly string[] | undefined;
}

function zonesOf(country: string): readonly string[] {
  const locale = new Intl.Locale('und', { region: country }) as WithZones;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/**
 * The country in which a rep most likely works: by the zone of their clock, and among the countries of that zone by
 * the region of a language they read (BCP 47, best first). If the zone gives none, by that region alone. Null if it
 * is not one of `countries`.
 */
export function suggestedCountry(
  countries: readonly string[],
  zone: string,
  languages: readonly string[],
): string | null {
  const spoken = languages
    .map((language) => new Intl.Locale(language).maximize().region ?? '')
    .filter((region) => countries.includes(region));
  const near = countries.filter((country) => zonesOf(country).includes(zone));
  return spoken.find((region) => near.includes(region)) ?? near[0] ?? spoken[0] ?? null;
}
