import { useLiveQuery } from 'dexie-react-hooks';
import { useQuota } from '@/entrypoints/options/quota/use-quota';
import { useStored } from '@/entrypoints/options/shared/stored';
import { type Baseline, baselineOf, periodsBack } from '@/utils/quota/planning/baseline';
import type { Quota } from '@/utils/quota/quota';
import type { Settings } from '@/utils/settings/settings';
import { firstDay } from '@/utils/store/activities';
import { calendarOf, getHolidays } from '@/utils/store/browser-storage/holidays';
import { countedBetween } from '@/utils/store/counted';

/** By the ids of lines; null if there are too few periods. */
export type Baselines = ReadonlyMap<string, Baseline | null>;

/**
 * What the rep did in the last periods, for each line of the quota that is edited; undefined while it is being read.
 */
export function useHistory(): Baselines | 'unreadable' | undefined {
  const { quota } = useQuota();
  const { settings, today } = useStored();
  const { weekStart, joinedOn, currency } = settings;
  const asked = JSON.stringify([quota.lines.map(({ target: _, ...line }) => line), quota.period]);
  return useLiveQuery(
    () => baselinesOf(quota, settings, today).catch(() => 'unreadable' as const),
    [asked, today, weekStart, joinedOn, currency],
  );
}

async function baselinesOf(quota: Quota, settings: Settings, today: string): Promise<Baselines> {
  const periods = periodsBack(quota.period, today, settings.weekStart);
  const { first = today } = periods.at(-1) ?? {};
  const { last = today } = periods[0] ?? {};
  const [counted, holidays, logged] = await Promise.all([
    countedBetween({ first, last }, [quota], settings.currency),
    getHolidays(),
    firstDay(),
  ]);
  const since =
    [logged, settings.joinedOn]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null;
  const calendar = calendarOf(settings, holidays);
  return new Map(
    quota.lines.map((line) => [line.id, baselineOf(line, counted, periods, calendar, since)]),
  );
}
