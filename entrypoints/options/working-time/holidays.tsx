import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Select } from '@/components/fields';
import page from '@/components/page.module.css';
import { Locked } from '@/entrypoints/options/shared/locked';
import { useStored } from '@/entrypoints/options/shared/stored';
import { locale } from '@/utils/i18n/format';
import { zoneOf } from '@/utils/settings/settings';
import {
  type HolidayCountries,
  holidayCountries,
} from '@/utils/store/browser-storage/holiday-files';
import { dayOf } from '@/utils/time/period';
import { HolidayYear } from './holiday-year';
import { suggestedCountry } from './suggested-country';
import { useHolidays } from './use-holidays';

/** The country whose public holidays are days off, and which of them the rep works on. */
export function Holidays() {
  const { settings, saveSettings } = useStored();
  const countries = useCountries();
  const chosen = settings.holidays;
  const year = Number(dayOf(Date.now(), zoneOf(settings)).slice(0, 4));
  const save = (country: string, region: string | null = null) =>
    saveSettings({ holidays: country === '' ? null : { country, region } });
  return (
    <section className={page.card} aria-labelledby="holidays">
      <h2 id="holidays">{i18n.t('options.holidays.title')}</h2>
      <Locked field="holidays">
        {countries && <CountryField countries={countries} onSave={save} />}
        {countries && Object.keys(countries).length === 0 && (
          <p role="alert">{i18n.t('options.holidays.listUnreadable')}</p>
        )}
        {chosen && countries && <RegionField countries={countries} onSave={save} />}
      </Locked>
      <Locked field="workedHolidays">
        {chosen && <HolidayList country={chosen.country} years={[year, year + 1]} />}
      </Locked>
    </section>
  );
}

/** Null until they are read. */
function useCountries(): HolidayCountries | null {
  const [countries, setCountries] = useState<HolidayCountries | null>(null);
  useEffect(() => void holidayCountries().then(setCountries), []);
  return countries;
}

interface FieldProps {
  countries: HolidayCountries;
  onSave: (country: string, region?: string | null) => Promise<boolean>;
}

const countryName = (country: string) =>
  new Intl.DisplayNames(locale(), { type: 'region' }).of(country) ?? country;

function CountryField({ countries, onSave }: FieldProps) {
  const { settings } = useStored();
  const chosen = settings.holidays?.country ?? '';
  const known = Object.keys(countries);
  // A country that a company has set, or that an update has dropped, stays visible.
  const listed = chosen === '' || known.includes(chosen) ? known : [chosen, ...known];
  const choices = listed
    .map((country) => ({ value: country, label: countryName(country) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale()));
  const suggested = suggestedCountry(known, zoneOf(settings), navigator.languages);
  return (
    <>
      <Select
        label={i18n.t('options.holidays.country')}
        hint={i18n.t('options.holidays.hint')}
        value={chosen}
        choices={[{ value: '', label: i18n.t('options.holidays.none') }, ...choices]}
        onSave={(country) => onSave(country)}
      />
      {chosen === '' && suggested !== null && (
        <div>
          <Button onClick={() => void onSave(suggested)}>
            {i18n.t('options.holidays.suggest', [countryName(suggested)])}
          </Button>
        </div>
      )}
    </>
  );
}

function RegionField({ countries, onSave }: FieldProps) {
  const { country = '', region = null } = useStored().settings.holidays ?? {};
  const regions = countries[country] ?? [];
  if (regions.length === 0) return null;
  const choices = regions
    .map(({ code, name }) => ({ value: code, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, locale()));
  return (
    <Select
      label={i18n.t('options.holidays.region')}
      value={region ?? ''}
      choices={[{ value: '', label: i18n.t('options.holidays.whole') }, ...choices]}
      onSave={(code) => onSave(country, code || null)}
    />
  );
}

function HolidayList({ country, years }: { country: string; years: readonly number[] }) {
  const holidays = useHolidays();
  if (holidays === null) return null;
  const name = countryName(country);
  if (holidays.length === 0) return <p>{i18n.t('options.holidays.unknown', [name])}</p>;
  return years.map((year) => (
    <HolidayYear
      key={year}
      year={year}
      holidays={holidays.filter(({ day }) => day.startsWith(`${year}-`))}
    />
  ));
}
