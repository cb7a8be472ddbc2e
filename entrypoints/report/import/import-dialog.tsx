import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import page from '@/components/page.module.css';
import type { PrivacyLevel } from '@/utils/activity/people/reduce-people';
import { missingIn } from '@/utils/csv/outcomes/read-outcomes';
import { formatNumber } from '@/utils/i18n/format';
import { dayOf } from '@/utils/time/period';
import { ChooseStep } from './choose-step';
import { ColumnsStep } from './columns-step';
import styles from './import.module.css';
import { PreviewStep } from './preview-step';
import { type Import, type Step, useImport } from './use-import';

interface Props {
  zone: string;
  currency: string;
  privacyLevel: PrivacyLevel;
  onImported: (text: string) => void;
  onClose: () => void;
}

/** Imports outcomes from a CSV file, step by step. Nothing is written before the rep has seen what. */
export function ImportDialog({ zone, currency, privacyLevel, onImported, onClose }: Props) {
  const place = { today: dayOf(Date.now(), zone), zone, currency };
  const steps = useImport({ place, level: privacyLevel, onImported });
  const { step } = steps;
  const body = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  // Moves the focus at each step, so that screen readers say where the rep is. Progress within a step does not move
  // it.
  const shown = step.kind === 'looking' ? 'columns' : step.kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step
  useEffect(() => {
    if (!isFirst.current) body.current?.focus();
    isFirst.current = false;
  }, [shown]);
  return (
    <Dialog
      title={i18n.t('report.outcomes.import')}
      isWide
      onClose={step.kind === 'writing' ? steps.stop : onClose}
      actions={<Actions steps={steps} onClose={onClose} />}
    >
      <div ref={body} className={styles.import} tabIndex={-1} data-testid={`import-${shown}`}>
        {(step.kind === 'choose' || step.kind === 'reading') && (
          <ChooseStep
            isReading={step.kind === 'reading'}
            problem={step.kind === 'choose' ? step.problem : null}
            onChoose={(file) => void steps.open(file)}
          />
        )}
        {(step.kind === 'columns' || step.kind === 'looking') && (
          <ColumnsStep
            file={step.file}
            place={place}
            isLooking={step.kind === 'looking'}
            onChange={steps.change}
          />
        )}
        {step.kind === 'preview' && <PreviewStep looked={step.looked} currency={currency} />}
        {step.kind === 'writing' && <Writing step={step} />}
      </div>
    </Dialog>
  );
}

function Writing({ step }: { step: Extract<Step, { kind: 'writing' }> }) {
  const text = i18n.t('report.outcomes.file.writing');
  return (
    <>
      <p role="status" className={page.soft}>
        {text}
      </p>
      <progress
        className={styles.progress}
        max={step.looked.toWrite.length}
        value={step.written}
        aria-label={text}
      />
    </>
  );
}

/** The buttons of each step. The harmless one comes first. */
function Actions({ steps, onClose }: { steps: Import; onClose: () => void }) {
  const { step } = steps;
  if (step.kind === 'writing') {
    return <Button onClick={steps.stop}>{i18n.t('report.outcomes.file.stop')}</Button>;
  }
  const hasBack = step.kind !== 'choose' && step.kind !== 'reading';
  const isComplete = step.kind === 'columns' && missingIn(step.file.mapping).length === 0;
  const count = step.kind === 'preview' ? step.looked.toWrite.length : 0;
  return (
    <>
      <Button onClick={onClose}>{i18n.t('report.outcomes.cancel')}</Button>
      {hasBack && <Button onClick={steps.back}>{i18n.t('report.outcomes.file.back')}</Button>}
      {(step.kind === 'columns' || step.kind === 'looking') && (
        <Button
          look="main"
          aria-disabled={!isComplete}
          onClick={() => {
            if (isComplete) void steps.look();
          }}
        >
          {i18n.t('report.outcomes.file.goOn')}
        </Button>
      )}
      {count > 0 && (
        <Button look="main" onClick={() => void steps.write()}>
          {i18n.t('report.outcomes.file.confirm', count, [formatNumber(count)])}
        </Button>
      )}
    </>
  );
}
