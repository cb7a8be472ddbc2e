import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import { saveFile } from '@/components/save-file';
import report from '@/entrypoints/report/shared/report.module.css';
import { csvFileName } from '@/utils/csv/file-name';
import type { CsvFormat } from '@/utils/csv/write';
import { newestActivities } from '@/utils/store/activity-list';
import styles from './export.module.css';
import { daysAsked, fileOf } from './export-file';
import { ExportPreview } from './export-preview';
import type { Order, Profile } from './profiles';

interface Props {
  profile: Profile;
  order: Order;
  format: CsvFormat;
}

type Stage =
  | { kind: 'idle' | 'empty' | 'failed' | 'stopped' }
  | { kind: 'working'; done: number; all: number }
  | { kind: 'saved'; file: string };

/** One file: what is in it, its first rows, and the button that saves it. */
export function ExportCard({ profile, order, format }: Props) {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const [hasPreview, setHasPreview] = useState(false);
  const stopper = useRef<AbortController>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { id, name, text } = profile;
  const { range, settings } = order;

  async function exportFile() {
    const stopped = new AbortController();
    stopper.current = stopped;
    const all = daysAsked(order).length;
    const onDay = (done: number) => setStage({ kind: 'working', done, all });
    onDay(0);
    try {
      if (profile.needsActivities && (await isEmpty(order))) {
        setStage({ kind: 'empty' });
        return;
      }
      const file = await fileOf(profile, order, format, onDay, stopped.signal);
      const fileName = csvFileName(settings.repName, range.first, range.last, id);
      saveFile(file, fileName);
      setStage({ kind: 'saved', file: fileName });
    } catch {
      setStage({ kind: stopped.signal.aborted ? 'stopped' : 'failed' });
    }
  }

  function stop() {
    stopper.current?.abort();
    button.current?.focus();
  }

  const isWorking = stage.kind === 'working';
  return (
    <div className={styles.file}>
      <div className={page.between}>
        <div className={styles.text}>
          <h3 className={styles.title}>{name}</h3>
          <p className={page.soft}>{text}</p>
        </div>
        <div className={report.chips}>
          <Button aria-expanded={hasPreview} onClick={() => setHasPreview(!hasPreview)}>
            {i18n.t('report.export.preview')}
          </Button>
          {/* Stays while it works, so that the focus stays too. */}
          <Button
            ref={button}
            look="main"
            data-testid={`export-${id}`}
            aria-label={i18n.t('report.export.saveOf', [name])}
            aria-disabled={isWorking}
            onClick={() => {
              if (!isWorking) void exportFile();
            }}
          >
            {i18n.t('report.export.save')}
          </Button>
        </div>
      </div>
      {isWorking && (
        <div className={page.between}>
          <progress
            className={styles.progress}
            max={stage.all}
            value={stage.done}
            aria-label={i18n.t('report.export.working')}
          />
          <Button onClick={stop}>{i18n.t('report.export.stop')}</Button>
        </div>
      )}
      <p role="status" className={page.soft}>
        {stageText(stage)}
      </p>
      {hasPreview && <ExportPreview profile={profile} order={order} />}
    </div>
  );
}

async function isEmpty({ range }: Order): Promise<boolean> {
  const wanted = {
    from: range.first.first,
    to: range.last.last,
    kind: null,
    state: null,
    topic: null,
  };
  return (await newestActivities(wanted, 1)).length === 0;
}

function stageText(stage: Stage): string {
  switch (stage.kind) {
    case 'idle':
    case 'working':
      return '';
    case 'empty':
      return i18n.t('report.export.empty');
    case 'failed':
      return i18n.t('report.export.failed');
    case 'stopped':
      return i18n.t('report.export.stopped');
    case 'saved':
      return i18n.t('report.export.saved', [stage.file]);
  }
}
