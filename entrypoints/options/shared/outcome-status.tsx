import { i18n } from '#i18n';
import { Button } from '@/components/button';
import styles from './options.module.css';
import { type Outcome, useStored } from './stored';

/** The result of the last change. It stays until the next one, so that nobody has to hurry to undo. */
export function OutcomeStatus() {
  const { outcome } = useStored();
  return (
    <div
      className={styles.outcome}
      role="status"
      data-kind={outcome?.kind ?? 'none'}
      data-testid="outcome"
    >
      {outcome && <span>{textOf(outcome)}</span>}
      {outcome?.kind === 'saved' && (
        <Button look="quiet" onClick={outcome.undo}>
          {i18n.t('options.undo')}
        </Button>
      )}
    </div>
  );
}

export function textOf(outcome: NonNullable<Outcome>): string {
  if (outcome.kind === 'saved') return i18n.t('options.saved');
  if (outcome.kind === 'undone') return i18n.t('options.undone');
  if (outcome.refusal === 'no-reply') return i18n.t('options.refused.noReply');
  if (outcome.refusal === 'locked') return i18n.t('options.refused.locked');
  return outcome.refusal === 'malformed'
    ? i18n.t('options.refused.malformed')
    : i18n.t('options.refused.storageFailed');
}
