import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import type { Mapping } from '@/utils/activity/import-mapping';
import type { PrivacyLevel } from '@/utils/activity/people/reduce-people';
import type { Place } from '@/utils/csv/outcomes/mapping';
import type { TableProblem } from '@/utils/csv/outcomes/table';
import { formatNumber } from '@/utils/i18n/format';
import { importAll, type Looked, lookInto, type Opened, openFile } from './import-file';
import { pausing } from './pause';

export type Step =
  | { kind: 'choose'; problem: string | null }
  | { kind: 'reading' }
  | { kind: 'columns' | 'looking'; file: Opened }
  | { kind: 'preview'; file: Opened; looked: Looked }
  | { kind: 'writing'; looked: Looked; written: number };

export interface Import {
  step: Step;
  open(file: File): Promise<void>;
  /** Reads the columns differently. */
  change(edit: (mapping: Mapping) => Mapping): void;
  look(): Promise<void>;
  back(): void;
  write(): Promise<void>;
  /** Ends what is under way. */
  stop(): void;
}

interface Inputs {
  place: Place;
  level: PrivacyLevel;
  onImported: (text: string) => void;
}

/** The steps of an import: a file, its columns, what would be written, and the writing. */
export function useImport({ place, level, onImported }: Inputs): Import {
  const [step, setStep] = useState<Step>({ kind: 'choose', problem: null });
  const work = useRef<AbortController>(null);
  useEffect(() => () => work.current?.abort(), []);

  /** Starting something ends what was under way. */
  function begin(): AbortSignal {
    work.current?.abort();
    work.current = new AbortController();
    return work.current.signal;
  }

  async function open(chosen: File) {
    const signal = begin();
    setStep({ kind: 'reading' });
    const file = await openFile(chosen, place, pausing(signal)).catch(() => 'unreadable' as const);
    if (signal.aborted) return;
    if (typeof file !== 'string') setStep({ kind: 'columns', file });
    else setStep({ kind: 'choose', problem: PROBLEMS[file]() });
  }

  async function look() {
    if (step.kind !== 'columns') return;
    const { file } = step;
    const signal = begin();
    setStep({ kind: 'looking', file });
    const found = { ...place, level };
    const looked = await lookInto(file.table, file.mapping, found, pausing(signal)).catch(
      () => null,
    );
    if (signal.aborted) return;
    if (looked) setStep({ kind: 'preview', file, looked });
    else setStep({ kind: 'choose', problem: PROBLEMS.unreadable() });
  }

  async function write() {
    if (step.kind !== 'preview') return;
    const { looked, file } = step;
    const signal = begin();
    const show = (written: number) => setStep({ kind: 'writing', looked, written });
    show(0);
    // Writing the outcomes matters more than remembering the mapping.
    await ask('keep-mapping', { headings: file.key, mapping: file.mapping }, () => {});
    let why = '';
    const warn = (text: string) => {
      why = text;
    };
    const { written, isWhole } = await importAll(looked.toWrite, show, warn, signal);
    if (isWhole) {
      onImported(i18n.t('report.outcomes.file.imported', written, [formatNumber(written)]));
      return;
    }
    const broken = i18n.t('report.outcomes.file.broken', [formatNumber(written)]);
    setStep({ kind: 'choose', problem: `${broken} ${why}`.trim() });
  }

  return {
    step,
    open,
    look,
    write,
    stop: () => work.current?.abort(),
    back() {
      work.current?.abort();
      if (step.kind === 'preview' || step.kind === 'looking') {
        setStep({ kind: 'columns', file: step.file });
      } else setStep({ kind: 'choose', problem: null });
    },
    change(edit) {
      // Based on the latest state: leaving one field saves it, and so does the next one.
      setStep((now) => {
        if (now.kind !== 'columns') return now;
        return { ...now, file: { ...now.file, mapping: edit(now.file.mapping) } };
      });
    },
  };
}

const PROBLEMS: Record<TableProblem | 'unreadable', () => string> = {
  'too-large': () => i18n.t('report.outcomes.file.problems.tooLarge'),
  unreadable: () => i18n.t('report.outcomes.file.problems.unreadable'),
  empty: () => i18n.t('report.outcomes.file.problems.empty'),
  'only-headings': () => i18n.t('report.outcomes.file.problems.onlyHeadings'),
  workbook: () => i18n.t('report.outcomes.file.problems.workbook'),
  'no-text': () => i18n.t('report.outcomes.file.problems.noText'),
};
