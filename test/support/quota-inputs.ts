import type { ProgressInputs } from '@/utils/quota/pace/progress';
import type { Quota } from '@/utils/quota/quota';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import { dayOf } from '@/utils/time/period';

export const todayOf = ({ now, zone }: ProgressInputs) => dayOf(now, zone);

/** The same inputs, without anything that was done outside these days. */
export function within<Inputs extends ProgressInputs>(
  inputs: Inputs,
  { first, last }: { first: string; last: string },
): Inputs {
  const isIn = ({ day }: { day: string }) => first <= day && day <= last;
  return {
    ...inputs,
    tallies: [...inputs.tallies].filter(isIn),
    acts: [...(inputs.acts ?? [])].filter(isIn),
    outcomes: [...(inputs.outcomes ?? [])].filter(isIn),
  };
}

/** The same with only one version, in force for good, so that what it asks does not change within a period. */
export const steady = (inputs: ProgressInputs): ProgressInputs => ({
  ...inputs,
  versions: inputs.versions.slice(0, 1).map(({ until, ...quota }): Quota => quota),
});

/** The same with no working time in the last minute of a day, so that a day's last moment has all of it behind. */
export const endingEarly = (inputs: ProgressInputs): ProgressInputs => {
  const hours = inputs.calendar.hours.map((stretches) =>
    stretches.map(({ from, to }) => ({ from: Math.min(from, 1438), to: Math.min(to, 1439) })),
  );
  return { ...inputs, calendar: { ...inputs.calendar, hours } satisfies Calendar };
};
