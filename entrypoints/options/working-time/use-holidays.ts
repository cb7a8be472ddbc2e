import { useEffect, useState } from 'react';
import { getHolidays, type Holiday, watchHolidays } from '@/utils/store/browser-storage/holidays';

/** The public holidays of the chosen country, updated as they change; null until they are read. */
export function useHolidays(): Holiday[] | null {
  const [holidays, setHolidays] = useState<Holiday[] | null>(null);
  useEffect(() => {
    void getHolidays().then((stored) => setHolidays((current) => current ?? stored));
    return watchHolidays(setHolidays);
  }, []);
  return holidays;
}
