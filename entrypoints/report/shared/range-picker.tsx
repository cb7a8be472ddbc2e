import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Select } from '@/components/fields';
import page from '@/components/page.module.css';
import { formatDays, formatWeek } from '@/utils/i18n/format';
import type { Period } from '@/utils/time/period';
import type { Range } from './range';
import styles from './report.module.css';

interface Props {
  /** Newest first. */
  weeks: readonly Period[];
  range: Range;
  onChoose: (from: Period, to: Period) => void;
}

/** The first and the last of `count` weeks that end `skip` weeks ago. */
const PRESETS = [
  { name: i18n.t('report.range.thisWeek'), skip: 0, count: 1 },
  { name: i18n.t('report.range.lastWeek'), skip: 1, count: 1 },
  { name: i18n.t('report.range.fourWeeks'), skip: 0, count: 4 },
  { name: i18n.t('report.range.twelveWeeks'), skip: 0, count: 12 },
  { name: i18n.t('report.range.everything'), skip: 0, count: Number.POSITIVE_INFINITY },
];

/** The weeks for the exports and the list below. */
export function RangePicker({ weeks, range, onChoose }: Props) {
  const presets = PRESETS.flatMap(({ name, skip, count }) => {
    const to = weeks[skip];
    const from = weeks[Math.min(skip + count, weeks.length) - 1];
    return from && to ? [{ name, from, to }] : [];
  });
  const choices = weeks.map((week) => ({ value: week.first, label: weekText(week) }));
  const weekFrom = (day: string) => weeks.find(({ first }) => first === day);
  return (
    <section className={page.card} aria-labelledby="range">
      <h2 id="range">{i18n.t('report.range.title')}</h2>
      <div className={styles.chips}>
        {presets.map(({ name, from, to }) => (
          <Button
            key={name}
            aria-pressed={from.first === range.first.first && to.first === range.last.first}
            onClick={() => onChoose(from, to)}
          >
            {name}
          </Button>
        ))}
      </div>
      <div className={styles.pair}>
        <Select
          label={i18n.t('report.range.from')}
          value={range.first.first}
          choices={choices}
          onSave={async (chosen) => {
            const from = weekFrom(chosen);
            if (from) onChoose(from, from.first > range.last.first ? from : range.last);
          }}
        />
        <Select
          label={i18n.t('report.range.to')}
          value={range.last.first}
          choices={choices}
          onSave={async (chosen) => {
            const to = weekFrom(chosen);
            if (to) onChoose(to.first < range.first.first ? to : range.first, to);
          }}
        />
      </div>
    </section>
  );
}

/** `Week 47 · 16 – 22 Nov 2026` */
function weekText(week: Period): string {
  return `${formatWeek(week)} · ${formatDays(week.first, week.last)}`;
}

/** `Week 47 · 16 – 22 Nov 2026`, or `Weeks 45 to 47 · 2 – 22 Nov 2026`. */
export function rangeText({ first, last }: Range): string {
  if (first.first === last.first) return weekText(first);
  const weeks = i18n.t('report.range.weeks', [formatWeek(first), formatWeek(last)]);
  return `${weeks} · ${formatDays(first.first, last.last)}`;
}
