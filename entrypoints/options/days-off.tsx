import { type FormEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Field } from '@/components/fields';
import page from '@/components/page.module.css';
import { formatDay, formatDays } from '@/utils/i18n/format';
import {
  type DaysOffProblem,
  type Stretch,
  stretchesOf,
  withDaysOff,
} from '@/utils/quota/days-off';
import styles from './lists.module.css';
import { useStored } from './stored';

const PROBLEMS: Record<DaysOffProblem, string> = {
  'no-day': i18n.t('options.daysOff.problems.noDay'),
  'ends-before-start': i18n.t('options.daysOff.problems.endsBeforeStart'),
  'too-long': i18n.t('options.daysOff.problems.tooLong'),
};

/** Holidays and time off. */
export function DaysOff() {
  const { settings, saveSettings } = useStored();
  const { calendar } = settings;
  const [problem, setProblem] = useState<DaysOffProblem | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const stretches = stretchesOf(calendar.daysOff);
  const save = (daysOff: string[]) => saveSettings({ calendar: { ...calendar, daysOff } });

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const read = withDaysOff(
      calendar.daysOff,
      String(typed.get('first')),
      String(typed.get('last')),
    );
    setProblem('problem' in read ? read.problem : null);
    if ('days' in read && (await save(read.days))) form.reset();
    first.current?.focus();
  }

  function remove(stretch: Stretch) {
    void save(calendar.daysOff.filter((day) => day < stretch.first || day > stretch.last));
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
        <Button type="submit">{i18n.t('options.add')}</Button>
      </form>
      {stretches.length === 0 ? (
        <p className={page.soft}>{i18n.t('options.daysOff.none')}</p>
      ) : (
        <ul className={styles.entries}>
          {stretches.map((stretch) => (
            <li key={stretch.first}>
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

function textOf({ first, last }: Stretch): string {
  return first === last ? formatDay(first, 'long') : formatDays(first, last);
}
