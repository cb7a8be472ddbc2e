import { i18n } from '#i18n';
import { Button } from '@/components/button';
import styles from './options.module.css';
import { type SaveStatus, useStored } from './stored';

/** The result of the last change. It stays until the next one, so that nobody has to hurry to undo. */
export function SaveStatusLine() {
  const { status } = useStored();
  return (
    <div
      className={styles.status}
      role="status"
      data-kind={status?.kind ?? 'none'}
      data-testid="save-status"
    >
      {status && <span>{textOf(status)}</span>}
      {status?.kind === 'saved' && (
        <Button look="quiet" onClick={status.undo}>
          {i18n.t('options.undo')}
        </Button>
      )}
    </div>
  );
}

function textOf(status: NonNullable<SaveStatus>): string {
  if (status.kind === 'saved') return i18n.t('options.saved');
  return status.kind === 'undone' ? i18n.t('options.undone') : status.text;
}
