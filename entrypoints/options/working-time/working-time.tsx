import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Select } from '@/components/fields';
import page from '@/components/page.module.css';
import { Locked } from '@/entrypoints/options/shared/locked';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatWeekday } from '@/utils/i18n/format';
import type { WorkingHours } from '@/utils/quota/working-time/calendar';
import { DaysOff } from './days-off';
import { Holidays } from './holidays';
import { hoursText, WorkingDay } from './working-day';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** When the rep works: pace is measured in these hours. */
export function WorkingTime() {
  const { settings, saveSettings } = useStored();
  const { calendar, weekStart } = settings;
  const [monday = []] = calendar.hours;
  const saveHours = (hours: WorkingHours[][]) => saveSettings({ calendar: { ...calendar, hours } });
  const minutes = calendar.hours.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  return (
    <>
      <section className={page.card} aria-labelledby="hours">
        <h2 id="hours">{i18n.t('options.hours.title')}</h2>
        <Locked field="hours">
          <div>
            {WEEKDAYS.map((weekday) => (
              <WorkingDay
                key={weekday}
                name={formatWeekday(weekday, 'long')}
                hours={calendar.hours[weekday - 1] ?? []}
                onSave={(day) => saveHours(calendar.hours.with(weekday - 1, [...day]))}
              />
            ))}
          </div>
          <div className={page.between}>
            <span className={page.soft}>{i18n.t('options.hours.total', [hoursText(minutes)])}</span>
            <Button
              look="quiet"
              disabled={calendar.hours.slice(1, 5).every((day) => isSame(day, monday))}
              onClick={() =>
                void saveHours(calendar.hours.map((day, index) => (index < 5 ? monday : day)))
              }
            >
              {i18n.t('options.hours.likeMonday')}
            </Button>
          </div>
        </Locked>
      </section>
      <Holidays />
      <DaysOff />
      <section className={page.card} aria-labelledby="week">
        <h2 id="week">{i18n.t('options.hours.weekTitle')}</h2>
        <Locked field="weekStart">
          <Select
            label={i18n.t('options.hours.weekStart')}
            hint={i18n.t('options.hours.weekStartHint')}
            value={String(weekStart)}
            choices={WEEKDAYS.map((weekday) => ({
              value: String(weekday),
              label: formatWeekday(weekday, 'long'),
            }))}
            onSave={(chosen) => saveSettings({ weekStart: Number(chosen) })}
          />
        </Locked>
        <Locked field="zone">
          <ZoneField />
        </Locked>
      </section>
    </>
  );
}

const isSame = (a: readonly WorkingHours[], b: readonly WorkingHours[]) =>
  JSON.stringify(a) === JSON.stringify(b);

/** The zone whose clock tells which day it is: the device's, unless the rep chose one. */
function ZoneField() {
  const { settings, saveSettings } = useStored();
  const [zones] = useState(() => Intl.supportedValuesOf('timeZone'));
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const chosen = settings.zone;
  const listed = chosen === null || zones.includes(chosen) ? zones : [chosen, ...zones];
  return (
    <Select
      label={i18n.t('options.hours.zone')}
      hint={i18n.t('options.hours.zoneHint')}
      value={chosen ?? ''}
      choices={[
        { value: '', label: i18n.t('options.hours.deviceZone', [zoneName(device)]) },
        ...listed.map((zone) => ({ value: zone, label: zoneName(zone) })),
      ]}
      onSave={(zone) => saveSettings({ zone: zone || null })}
    />
  );
}

const zoneName = (zone: string) => zone.replaceAll('_', ' ');
