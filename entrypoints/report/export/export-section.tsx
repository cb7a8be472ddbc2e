import { useState } from 'react';
import { i18n } from '#i18n';
import { Choice } from '@/components/fields';
import page from '@/components/page.module.css';
import { rangeText } from '@/entrypoints/report/shared/range-picker';
import { excelFormat, PLAIN, withRegion } from '@/utils/csv/write';
import { locale } from '@/utils/i18n/format';
import { ExportCard } from './export-card';
import { type Order, PROFILES } from './profiles';

/** The files of the chosen weeks. */
export function ExportSection({ order }: { order: Order }) {
  const [form, setForm] = useState<'excel' | 'plain'>('excel');
  const excel = excelFormat(withRegion(locale(), navigator.languages));
  const format = form === 'excel' ? excel : PLAIN;
  return (
    <section id="export" className={page.card} aria-labelledby="export-title">
      <div>
        <h2 id="export-title">{i18n.t('report.export.title')}</h2>
        <p className={page.soft}>{rangeText(order.range)}</p>
      </div>
      {order.settings.repName === '' && (
        <p className={page.soft}>
          {i18n.t('report.export.noName')}{' '}
          <a href="/options.html#privacy">{i18n.t('report.export.setName')}</a>
        </p>
      )}
      <Choice
        label={i18n.t('report.export.format')}
        value={form}
        choices={[
          {
            value: 'excel',
            label: i18n.t('report.export.excel'),
            hint: i18n.t('report.export.excelHint', [excel.separator]),
          },
          {
            value: 'plain',
            label: i18n.t('report.export.plain'),
            hint: i18n.t('report.export.plainHint'),
          },
        ]}
        onSave={async (chosen) => setForm(chosen)}
      />
      {PROFILES.map((profile) => (
        <ExportCard key={profile.id} {...{ profile, order, format }} />
      ))}
    </section>
  );
}
