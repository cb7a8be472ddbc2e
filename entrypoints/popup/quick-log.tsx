import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { ACTIONS, type Kind } from '@/utils/activity/activity-kind';
import { BOUNDS } from '@/utils/activity/bounds';
import { actionLabel, kindName } from '@/utils/i18n/labels';
import { ask } from './ask';
import type { NoticeBoard } from './notices';
import styles from './popup.module.css';

interface Props {
  kind: Kind;
  close: () => void;
  notices: NoticeBoard;
}

/** Logs what happened outside the browser: Enter logs, Escape closes. */
export function QuickLog({ kind, close, notices }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const actions: readonly string[] = ACTIONS[kind];
  const [action, setAction] = useState(actions[0] ?? '');
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const log = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [person, note] = [`${given.get('person')}`.trim(), `${given.get('note')}`.trim()];
    const logged = await ask('log-activity', { kind, action, person, note }, notices.tell);
    if (logged === null) return;
    close();
    const done = actions.length > 1 ? `${kindName(kind)}, ${actionLabel(action)}` : kindName(kind);
    notices.tell(i18n.t('popup.logged', [done]), async () => {
      const undone = await ask(
        'decide-activity',
        { key: logged.key, decision: 'undo' },
        notices.tell,
      );
      if (undone) notices.tell(i18n.t('popup.undone'));
    });
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Else the browser closes the whole popup.
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  return (
    <form ref={form} className={styles.quickLog} onSubmit={log} onKeyDown={closeOnEscape}>
      {actions.length > 1 && (
        <fieldset className={styles.choices}>
          <legend className="for-readers">{i18n.t('popup.whatHappened')}</legend>
          {actions.map((one) => (
            <label key={one} className={styles.choice}>
              <input
                type="radio"
                name="action"
                value={one}
                checked={one === action}
                onChange={() => setAction(one)}
              />
              <span>{actionLabel(one)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <input
        className={styles.input}
        name="person"
        aria-label={i18n.t('popup.person')}
        placeholder={i18n.t('popup.person')}
        maxLength={BOUNDS.name}
        autoComplete="off"
      />
      <input
        className={styles.input}
        name="note"
        aria-label={i18n.t('popup.note')}
        placeholder={i18n.t('popup.note')}
        maxLength={BOUNDS.note}
        autoComplete="off"
      />
      <div className={styles.actions}>
        <Button look="main" type="submit">
          {i18n.t('popup.log')}
        </Button>
        <Button onClick={close}>{i18n.t('popup.cancel')}</Button>
      </div>
    </form>
  );
}
