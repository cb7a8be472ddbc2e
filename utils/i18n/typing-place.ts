import type { Place } from '@/utils/activity/command/command';

type Writing = Pick<Place, 'group' | 'decimal' | 'ownSigns' | 'currencies'>;

const STYLES = ['decimal', 'currency'] as const;

/** The signs between groups of digits and before decimals. The Swiss write amounts with other signs than numbers. */
function signsOf(language: string, currency: string): { group: string[]; decimal: string[] } {
  const parts = STYLES.flatMap((style) =>
    new Intl.NumberFormat(language, { style, currency, minimumFractionDigits: 1 }).formatToParts(
      1234567.8,
    ),
  );
  const signs = (wanted: string) =>
    parts.flatMap(({ type, value }) => (type === wanted ? [value] : []));
  return { group: signs('group'), decimal: signs('decimal') };
}

/** Every sign for `currency` in places where people write as in `language`. */
function currencySigns(language: string, currency: string): Set<string> {
  const signs = (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
    new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
      .formatToParts(1)
      .flatMap(({ type, value }) => (type === 'currency' ? [value.replaceAll(/[\s.]/g, '')] : [])),
  );
  const isDollar = signs.some((sign) => sign.includes('$'));
  return new Set([...signs, currency, ...(isDollar ? [`${currency.slice(0, 2)}$`] : [])]);
}

const known = new Map<string, Writing>();

function writingOf(language: string, currency: string): Writing {
  const name = `${language} ${currency}`;
  const made = known.get(name);
  if (made) return made;
  const { group, decimal } = signsOf(language, currency);
  const [wide = language] = language.split('-');
  // Austrians separate groups with their own sign, and also the way their neighbours do.
  const others = signsOf(wide, currency).group.filter((sign) => !decimal.includes(sign));
  const writing = {
    group: new Set([...group, ...others]),
    decimal: new Set(decimal),
    ownSigns: currencySigns(language, currency),
    currencies: new Set(Intl.supportedValuesOf('currency')),
  };
  known.set(name, writing);
  return writing;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The day of the week (1 = Monday ... 7 = Sunday), and minutes since midnight, by the clock of `zone` at `now` (ms). */
function clockAt(now: number, zone: string): Pick<Place, 'weekday' | 'minute'> {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? '';
  return {
    weekday: WEEKDAYS.indexOf(part('weekday')) + 1,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/**
 * Where and when a rep types: what is needed to read a time or an amount the way they write it. `language` is BCP 47,
 * `currency` the rep's ISO 4217 code, `now` in ms, `zone` the rep's IANA zone.
 */
export function typingPlace(language: string, currency: string, now: number, zone: string): Place {
  return { language, currency, ...writingOf(language, currency), ...clockAt(now, zone) };
}
