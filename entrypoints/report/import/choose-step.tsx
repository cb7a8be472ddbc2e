import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Field } from '@/components/fields';
import page from '@/components/page.module.css';
import { saveFile } from '@/components/save-file';
import { OUTCOME_COLUMNS } from '@/utils/activity/import-mapping';
import styles from './import.module.css';

interface Props {
  isReading: boolean;
  problem: string | null;
  onChoose: (file: File) => void;
}

/** The file. */
export function ChooseStep({ isReading, problem, onChoose }: Props) {
  return (
    <>
      <p>{i18n.t('report.outcomes.file.text')}</p>
      <Button look="quiet" onClick={saveExample}>
        {i18n.t('report.outcomes.file.example')}
      </Button>
      <Field label={i18n.t('report.outcomes.file.choose')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(event) => {
              const file = event.target.files?.[0];
              // The same file can be chosen again, after it was corrected.
              event.target.value = '';
              if (file) onChoose(file);
            }}
          />
        )}
      </Field>
      <p role="status" className={page.soft}>
        {isReading && i18n.t('report.outcomes.file.reading')}
      </p>
      <p role="alert" className={styles.failed}>
        {problem}
      </p>
    </>
  );
}

const EXAMPLE = [
  OUTCOME_COLUMNS.join(),
  '1,2026-11-02,opportunity,,,,,,Anna Berg,',
  '1,2026-11-16,won,12500.00,,1,4000.00,350.00,Anna Berg,',
  '2,2026-11-17,lost,8000.00,,,,,Lind AB,too expensive',
];

function saveExample(): void {
  const file = new Blob([`${EXAMPLE.join('\r\n')}\r\n`], { type: 'text/csv' });
  saveFile(file, 'quota-pacer_outcomes_example.csv');
}
