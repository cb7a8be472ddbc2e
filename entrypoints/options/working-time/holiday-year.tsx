import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { useChosen } from '@/components/use-chosen';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatDay } from '@/utils/i18n/format';
import type { Holiday } from '@/utils/store/browser-storage/holidays';
import { weekday } from '@/utils/time/period';
import styles from './holidays.module.css';

/** The public holidays of a year. Unticked ones are working days. */
export function HolidayYear({ year, holidays }: { year: number; holidays: readonly Holiday[] }) {
  const { settings, saveSettings } = useStored();
  const { calendar, workedHolidays } = settings;
  const setFree = (day: string, isFree: boolean) => {
    const others = workedHolidays.filter((worked) => worked !== day);
    return saveSettings({ workedHolidays: isFree ? others : [...others, day].sort() });
  };
  if (holidays.length === 0) return null;
  return (
    <fieldset className={styles.year}>
      <legend>{i18n.t('options.holidays.year', [String(year)])}</legend>
      <ul>
        {holidays.map((holiday) => (
          <HolidayRow
            key={holiday.day}
            holiday={holiday}
            isFree={!workedHolidays.includes(holiday.day)}
            isWorkday={(calendar.hours[weekday(holiday.day) - 1] ?? []).length > 0}
            onSave={(isFree) => setFree(holiday.day, isFree)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface RowProps {
  holiday: Holiday;
  isFree: boolean;
  /** True if the weekday has working time. */
  isWorkday: boolean;
  onSave: (isFree: boolean) => Promise<boolean>;
}

function HolidayRow({ holiday: { day, name, half }, isFree, isWorkday, onSave }: RowProps) {
  const [shown, choose] = useChosen(isFree, onSave);
  const note = isWorkday
    ? shown
      ? null
      : i18n.t('options.holidays.worked')
    : i18n.t('options.holidays.anyway');
  return (
    <li>
      <label>
        <input type="checkbox" checked={shown} onChange={(event) => choose(event.target.checked)} />
        <span className={styles.day}>{formatDay(day, 'medium')}</span>
        <span>{half ? i18n.t('options.holidays.half', [name]) : name}</span>
        {note && <span className={page.soft}>{note}</span>}
      </label>
    </li>
  );
}
