import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import page from '@/components/page.module.css';
import { formatNumber } from '@/utils/i18n/format';
import { send } from '@/utils/messages/port';
import { activityCount } from '@/utils/store/activities';

type Stage = { kind: 'idle' | 'empty' | 'failed' } | { kind: 'asking' | 'deleted'; count: number };

/** Deletes every activity, after a question that says how many. */
export function DeleteLog() {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });

  async function ask() {
    const count = await activityCount().catch(() => null);
    if (count === null) setStage({ kind: 'failed' });
    else setStage(count === 0 ? { kind: 'empty' } : { kind: 'asking', count });
  }

  async function erase(count: number) {
    const answer = await send('delete-log', {}).catch(() => null);
    setStage(answer?.ok ? { kind: 'deleted', count } : { kind: 'failed' });
  }

  return (
    <section className={page.card} aria-labelledby="delete">
      <h2 id="delete">{i18n.t('options.erase.title')}</h2>
      <div className={page.between}>
        <p>{i18n.t('options.erase.text')}</p>
        <Button look="danger" data-testid="delete-log" onClick={() => void ask()}>
          {i18n.t('options.erase.ask')}
        </Button>
      </div>
      <p role="status" className={page.soft}>
        {stage.kind === 'empty' && i18n.t('options.erase.empty')}
        {stage.kind === 'failed' && i18n.t('options.erase.failed')}
        {stage.kind === 'deleted' &&
          i18n.t('options.erase.deleted', stage.count, [formatNumber(stage.count)])}
      </p>
      {stage.kind === 'asking' && (
        <Dialog
          title={i18n.t('options.erase.question', stage.count, [formatNumber(stage.count)])}
          onClose={() => setStage({ kind: 'idle' })}
          actions={
            <>
              <Button onClick={() => setStage({ kind: 'idle' })}>{i18n.t('options.cancel')}</Button>
              <Button
                look="danger"
                data-testid="delete-log-confirm"
                onClick={() => void erase(stage.count)}
              >
                {i18n.t('options.erase.confirm', stage.count, [formatNumber(stage.count)])}
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
