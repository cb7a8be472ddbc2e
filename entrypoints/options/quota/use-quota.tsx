import { createContext, type ReactNode, use, useState } from 'react';
import { startOf } from '@/entrypoints/options/shared/quota-edits';
import { useStored } from '@/entrypoints/options/shared/stored';
import { isOfCompany } from '@/utils/company/company-fields';
import { chosenVersions } from '@/utils/quota/chosen';
import { type Quota, type QuotaLine, versionOrFirst, versionsOf } from '@/utils/quota/quota';
import { periodOf, type QuotaPeriod, quotaPeriodOf } from '@/utils/quota/quota-period';
import { type Calendar, minutesOfDay } from '@/utils/quota/working-time/calendar';
import { daysOf } from '@/utils/time/period';

/** The quota that is edited, in the version that is in force on the day from which its changes apply. */
export interface Edited {
  quota: Quota;
  /** All its versions, oldest first. */
  own: readonly Quota[];
  /** Changes apply from this day on. */
  from: string;
  /** The earliest day from which changes may apply. */
  earliest: string;
  setFrom(day: string | null): void;
  choose(id: string): void;
  period: QuotaPeriod;
  /** Working days of a whole period, ignoring days off. */
  workingDays: number;
  /** It is the company's, and cannot be changed here. */
  isLocked: boolean;
  /** Its last day is past. It has to be resumed before it can be changed. */
  isOver: boolean;
  edit(change: (quota: Quota) => Quota): Promise<boolean>;
  editLines(change: (lines: readonly QuotaLine[]) => QuotaLine[]): Promise<boolean>;
}

const EditedContext = createContext<Edited | null>(null);

export function useQuota(): Edited {
  const edited = use(EditedContext);
  if (!edited) throw new Error('outside of ProvideQuota');
  return edited;
}

/** Provides the quota that the rep chose here; at first it is the one that the popup shows. */
export function ProvideQuota({ children }: { children: ReactNode }) {
  const { versions, settings, company, today, quotas } = useStored();
  const [chosen, setChosen] = useState<string | null>(null);
  const [day, setFrom] = useState<string | null>(null);
  const known = versions.some(({ id }) => id === chosen) ? chosen : null;
  const shown = chosenVersions(versions, today, settings.chosenQuota);
  const first = versions.find(({ id }) => id === shown[0]?.id) ?? versions[0];
  const id = known ?? first?.id ?? '';
  const own = versionsOf(versions, id);
  const earliest = startOf(own, today, settings.weekStart);
  const from = day !== null && day >= earliest ? day : earliest;
  const quota = versionOrFirst(own, from);
  const edit = (change: (quota: Quota) => Quota) => quotas.edit(id, from, change);
  const edited: Edited = {
    quota,
    own,
    from,
    earliest,
    setFrom,
    choose(next) {
      setChosen(next);
      setFrom(null);
    },
    period: quotaPeriodOf(own, from, settings.weekStart),
    workingDays: workingDaysOf(quota, from, settings.weekStart, settings.calendar),
    isLocked: isOfCompany(quota) || company.locked.includes('quotas'),
    isOver: quota.until !== undefined && quota.until < today,
    edit,
    editLines: (change) => edit((held) => ({ ...held, lines: change(held.lines) })),
  };
  return <EditedContext value={edited}>{children}</EditedContext>;
}

/** By the usual hours: a target that is typed per day is that of a day without time off. */
function workingDaysOf(
  { period }: Quota,
  day: string,
  weekStart: number,
  { hours }: Pick<Calendar, 'hours'>,
): number {
  const days = daysOf(periodOf(day, period, weekStart));
  return days.filter((one) => minutesOfDay({ hours, daysOff: [] }, one) > 0).length;
}
