import { i18n } from '#i18n';
import { browser } from '#imports';
import { minorDigits, minorUnits } from '@/utils/activity/money/minor-digits';

/**
 * The language in which numbers and dates are written, BCP 47: that of our texts, with the browser's region if it has
 * the same language (`en-GB`, `fr-CA`).
 */
export function locale(): string {
  return kept('locale', () => {
    const texts = i18n.t('common.language');
    const browserLanguage = browser.i18n.getUILanguage();
    return browserLanguage.split('-')[0] === texts ? browserLanguage : texts;
  });
}

const made = new Map<string, unknown>();

/** The result of `make`, made once: making a formatter takes a hundred times as long as using it. */
function kept<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}

const numberFormat = (options: Intl.NumberFormatOptions) =>
  kept(`number ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale(), options));

const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  kept(`date ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale(), options));

/** A number, grouped, with at most `digits` after the decimal sign: `1,234`. */
export function formatNumber(value: number, digits = 0): string {
  return numberFormat({ maximumFractionDigits: digits }).format(value);
}

/** A share (1 = all of it) in whole percent, rounded down: 99.9 % is not yet everything. */
export function formatPercent(share: number): string {
  const options = { style: 'percent', maximumFractionDigits: 0, roundingMode: 'floor' } as const;
  return numberFormat(options).format(share);
}

const DAY_STYLES = {
  initial: { weekday: 'narrow' },
  weekday: { weekday: 'long' },
  medium: { weekday: 'short', day: 'numeric', month: 'short' },
  full: { weekday: 'long', day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'short' },
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const dayFormat = (options: Intl.DateTimeFormatOptions) =>
  dateFormat({ ...options, timeZone: 'UTC' });

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`);

/**
 * A day (YYYY-MM-DD): `T`, `Thursday`, `Mon 16`, `Mon 16 Nov`, `Monday 16 November`, `16 Nov`, `16 Nov 2026`
 * or `Monday 16 November 2026`. Abbreviations may end with a full stop: a sentence ends with a whole name instead.
 */
export function formatDay(day: string, style: keyof typeof DAY_STYLES | 'short'): string {
  const format = (options: Intl.DateTimeFormatOptions) => dayFormat(options).format(utc(day));
  if (style !== 'short') return format(DAY_STYLES[style]);
  // American English would say "16 Mon" by itself.
  return i18n.t('common.dayAndDate', [format({ weekday: 'short' }), format({ day: 'numeric' })]);
}

/** The days `first` to `last` (YYYY-MM-DD) as one: `16 – 22 Nov 2026`. */
export function formatDays(first: string, last: string): string {
  const format = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' });
  return format.formatRange(utc(first), utc(last));
}

/** The time of day at `ms` by the clock of `zone` (IANA): `14:02`, `2:02 PM`. */
export function formatTime(ms: number, zone: string): string {
  return dateFormat({ timeStyle: 'short', timeZone: zone }).format(ms);
}

/** A weekday's name; 1 = Monday ... 7 = Sunday. */
export function formatWeekday(weekday: number, style: 'long' | 'short'): string {
  return dayFormat({ weekday: style }).format(Date.UTC(2024, 0, weekday)); // 1 January 2024 is a Monday
}

/** `Week 47` for an ISO week (`2026-W47`). Any other week is named by its first day: `Week of 15 Nov`. */
export function formatWeek({ first, label }: { first: string; label: string }): string {
  const number = /-W(\d+)$/.exec(label)?.[1];
  return number
    ? i18n.t('common.weekNumber', [String(Number(number))])
    : i18n.t('common.weekOf', [formatDay(first, 'date')]);
}

/**
 * A period of a quota: `Week 47`, `November 2026`, `Q4 2026`, `2026`, `20 Nov`. Any other is named by its days: `1
 * Nov – 31 Dec 2026`.
 */
export function formatPeriod(period: { first: string; last: string; label: string }): string {
  const { first, last, label } = period;
  if (/-W\d+$|\/P7D$/.test(label)) return formatWeek(period);
  if (/^\d{4}$/.test(label)) return label;
  const quarter = /^(\d{4})-Q(\d)$/.exec(label);
  if (quarter) return i18n.t('common.quarter', [quarter[2] ?? '', quarter[1] ?? '']);
  if (/^\d{4}-\d{2}$/.test(label)) {
    return sentenceCase(dayFormat({ month: 'long', year: 'numeric' }).format(utc(first)));
  }
  return first === last ? formatDay(first, 'date') : formatDays(first, last);
}

/** This many decimals, or none if all are 0. */
const decimals = (digits: number) =>
  ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    trailingZeroDisplay: 'stripIfInteger',
  }) as const;

/** Money in the smallest unit of `currency` (ISO 4217), with decimals only if there are any: `$1,250`, `12,50 €`. */
export function formatMoney(amount: number, currency: string): string {
  const options = { style: 'currency', currency, ...decimals(minorDigits(currency)) } as const;
  return numberFormat(options).format(amount / minorUnits(currency));
}

/**
 * The same, always without decimals: `$1,250`. They are cut off, so that an amount one cent short of a goal does not
 * look reached. `up` rounds up instead, for what is missing: whole amounts that are enough.
 */
export function formatWholeMoney(amount: number, currency: string, to: 'down' | 'up' = 'down') {
  const units = minorUnits(currency);
  const whole = to === 'up' ? Math.ceil(amount / units) : Math.trunc(amount / units);
  return formatMoney(whole * units, currency);
}

/** An amount whose last `digits` digits are decimals, as it is typed, without a currency: `1,250`, `12,50`. */
export function formatPlainMoney(amount: number, digits: number): string {
  return numberFormat(decimals(digits)).format(amount / 10 ** digits);
}

/** The sign before decimals in the rep's language. */
export function decimalSign(): '.' | ',' {
  const parts = numberFormat({}).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/** A text as the start of a sentence: `no answer` becomes `No answer`. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);
}

/** Texts to choose from: `1500 or 1.50`; empty if there are none. */
export function formatChoice(texts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'disjunction' }).format(texts);
}

/** Names as one phrase: `Gmail and LinkedIn`. */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(locale()).format(names);
}
