/** A stretch of working time within a day, in minutes since midnight by the rep's clock: 0 <= from < to <= 1440. */
export interface WorkingHours {
  from: number;
  to: number;
}

/** When the rep works. */
export interface Calendar {
  /** Seven entries, Monday first; an empty list is a day off. Stretches of a day do not overlap. */
  hours: readonly (readonly WorkingHours[])[];
  /** YYYY-MM-DD days without work: holidays, time off. */
  daysOff: readonly string[];
}
