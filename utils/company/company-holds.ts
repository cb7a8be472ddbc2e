import type { Settings } from '@/utils/settings/settings';
import type { Company } from './company';

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The settings that apply. A locked field has the company's value. Any other field that the company has set has its
 * value for as long as the rep's is the `usual` one. The company's days off are off for everybody.
 */
export function heldSettings(stored: Settings, company: Company, usual: Settings): Settings {
  const isHeld = (field: string, own: unknown, first: unknown) =>
    company.locked.includes(field) || isSame(own, first);
  const chosen = Object.entries(company.settings).filter(([field]) =>
    isHeld(field, stored[field as keyof Settings], usual[field as keyof Settings]),
  );
  const { hours, daysOff } = stored.calendar;
  const isHoursHeld = company.hours && isHeld('hours', hours, usual.calendar.hours);
  return {
    ...stored,
    ...Object.fromEntries(chosen),
    calendar: {
      hours: (isHoursHeld && company.hours ? [...company.hours] : hours) as typeof hours,
      daysOff: [...new Set([...daysOff, ...company.daysOff])],
    },
  };
}

/** The locked fields whose values `patch` would change. */
export function lockedIn(patch: Partial<Settings>, held: Settings, company: Company): string[] {
  const changed = Object.keys(patch).filter(
    (field) => !isSame(patch[field as keyof Settings], held[field as keyof Settings]),
  );
  const isHours = patch.calendar && !isSame(patch.calendar.hours, held.calendar.hours);
  return [...changed, ...(isHours ? ['hours'] : [])].filter((field) =>
    company.locked.includes(field),
  );
}

/** `patch` without the company's days off: they would stay when the company removes them. */
export function ownOf(patch: Partial<Settings>, company: Company): Partial<Settings> {
  if (!patch.calendar) return patch;
  const daysOff = patch.calendar.daysOff.filter((day) => !company.daysOff.includes(day));
  return { ...patch, calendar: { ...patch.calendar, daysOff } };
}
