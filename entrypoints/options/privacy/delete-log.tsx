import { useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import page from '@/components/page.module.css';
import { formatNumber } from '@/utils/i18n/format';
import { activityCount } from '@/utils/store/activities';
import { outcomeCount } from '@/utils/store/outcomes';

interface Counts {
  activities: number;
  outcomes: number;
}

type Stage =
  | { kind: 'idle' | 'empty' }
  | { kind: 'failed'; text: string }
  | { kind: 'asking' | 'deleted'; counts: Counts };

/** Deletes every activity and outcome, after a question that says how many. */
export function DeleteLog() {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });

  const fail = (text: string) => setStage({ kind: 'failed', text });

  async function question() {
    const counts = await countsOfLog().catch(() => null);
    if (counts === null) fail(i18n.t('options.erase.failed'));
    else if (counts.activities + counts.outcomes === 0) setStage({ kind: 'empty' });
    else setStage({ kind: 'asking', counts });
  }

  async function erase(counts: Counts) {
    if (await ask('delete-log', {}, fail)) setStage({ kind: 'deleted', counts });
  }

  return (
    <section className={page.card} aria-labelledby="delete">
      <h2 id="delete">{i18n.t('options.erase.title')}</h2>
      <div className={page.between}>
        <p>{i18n.t('options.erase.text')}</p>
        <Button look="danger" data-testid="delete-log" onClick={() => void question()}>
          {i18n.t('options.erase.ask')}
        </Button>
      </div>
      <p className={page.soft}>{i18n.t('options.erase.files')}</p>
      <p role="status" className={page.soft}>
        {stage.kind === 'empty' && i18n.t('options.erase.empty')}
        {stage.kind === 'failed' && stage.text}
        {stage.kind === 'deleted' && textsOf(stage.counts).deleted}
      </p>
      {stage.kind === 'asking' && (
        <Dialog
          title={textsOf(stage.counts).question}
          onClose={() => setStage({ kind: 'idle' })}
          actions={
            <>
              <Button onClick={() => setStage({ kind: 'idle' })}>{i18n.t('options.cancel')}</Button>
              <Button
                look="danger"
                data-testid="delete-log-confirm"
                onClick={() => void erase(stage.counts)}
              >
                {textsOf(stage.counts).confirm}
              </Button>
            </>
          }
        >
          <p>{i18n.t('options.erase.warning')}</p>
          <p>
            <a href="/report.html#export">{i18n.t('options.erase.exportFirst')}</a>
          </p>
        </Dialog>
      )}
    </section>
  );
}

async function countsOfLog(): Promise<Counts> {
  const [activities, outcomes] = await Promise.all([activityCount(), outcomeCount()]);
  return { activities, outcomes };
}

/** The question and the result for this many rows. */
function textsOf({ activities, outcomes }: Counts) {
  if (outcomes > 0) {
    const numbers = [formatNumber(activities), formatNumber(outcomes)] as const;
    return {
      question: i18n.t('report.outcomes.erase.question', [...numbers]),
      confirm: i18n.t('report.outcomes.erase.confirm'),
      deleted: i18n.t('report.outcomes.erase.deleted', [...numbers]),
    };
  }
  const number = formatNumber(activities);
  return {
    question: i18n.t('options.erase.question', activities, [number]),
    confirm: i18n.t('options.erase.confirm', activities, [number]),
    deleted: i18n.t('options.erase.deleted', activities, [number]),
  };
}
