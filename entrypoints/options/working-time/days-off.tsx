import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Field } from '@/components/fields';
import page from '@/components/page.module.css';
import styles from '@/entrypoints/options/shared/lists.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatDay, formatDays } from '@/utils/i18n/format';
import {
  type DaysOffProblem,
  type StretchOff,
  type TimeOff,
  timeOffStretches,
  withoutStretch,
  withTimeOff,
} from '@/utils/quota/working-time/days-off';

const PROBLEMS: Record<DaysOffProblem, string> = {
  'no-day': i18n.t('options.daysOff.problems.noDay'),
  'ends-before-start': i18n.t('options.daysOff.problems.endsBeforeStart'),
  'too-long': i18n.t('options.daysOff.problems.tooLong'),
  'off-already': i18n.t('options.daysOff.problems.offAlready'),
};

const PARTS: Record<StretchOff['part'], string> = {
  day: i18n.t('options.daysOff.wholeDay'),
  morning: i18n.t('options.daysOff.morning'),
  afternoon: i18n.t('options.daysOff.afternoon'),
};

/** The rep's own time off, in days and half days. */
export function DaysOff() {
  const { settings, company, saveSettings } = useStored();
  const { calendar, halfDaysOff } = settings;
  const own = calendar.daysOff.filter((day) => !company.daysOff.includes(day));
  const off: TimeOff = { daysOff: own, halves: halfDaysOff };
  const [problem, setProblem] = useState<DaysOffProblem | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const stretches = timeOffStretches(off);
  const save = ({ daysOff, halves }: TimeOff) =>
    saveSettings({ calendar: { ...calendar, daysOff: [...daysOff] }, halfDaysOff: [...halves] });

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const field = (name: string) => String(typed.get(name));
    const part = field('part') as StretchOff['part'];
    const read = withTimeOff(off, field('first'), field('last'), part);
    setProblem('problem' in read ? read.problem : null);
    if ('off' in read && (await save(read.off))) form.reset();
    first.current?.focus();
  }

  function remove(stretch: StretchOff) {
    void save(withoutStretch(off, stretch));
    first.current?.focus();
  }

  return (
    <section className={page.card} aria-labelledby="days-off">
      <h2 id="days-off">{i18n.t('options.daysOff.title')}</h2>
      <form className={styles.adding} noValidate onSubmit={(event) => void add(event)}>
        <Field label={i18n.t('options.daysOff.first')} error={problem && PROBLEMS[problem]}>
          {(control) => <input {...control} ref={first} type="date" name="first" />}
        </Field>
        <Field label={i18n.t('options.daysOff.last')}>
          {(control) => <input {...control} type="date" name="last" />}
        </Field>
        <Field label={i18n.t('options.daysOff.part')}>
          {(control) => (
            <select {...control} name="part">
              {Object.entries(PARTS).map(([part, label]) => (
                <option key={part} value={part}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button type="submit">{i18n.t('options.add')}</Button>
      </form>
      {stretches.length === 0 ? (
        <p className={page.soft}>{i18n.t('options.daysOff.none')}</p>
      ) : (
        <ul className={styles.entries}>
          {stretches.map((stretch) => (
            <li key={`${stretch.first} ${stretch.part}`}>
              <span>{textOf(stretch)}</span>
              <Button
                look="quiet"
                aria-label={i18n.t('options.removeEntry', [textOf(stretch)])}
                onClick={() => remove(stretch)}
              >
                {i18n.t('options.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function textOf({ first, last, part }: StretchOff): string {
  const days = first === last ? formatDay(first, 'long') : formatDays(first, last);
  return part === 'day' ? days : `${days} · ${PARTS[part]}`;
}
