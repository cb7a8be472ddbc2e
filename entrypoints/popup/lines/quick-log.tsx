import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { Button } from '@/components/button';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import shared from '@/entrypoints/popup/shared/popup.module.css';
import { tellLogged } from '@/entrypoints/popup/shared/tell-logged';
import { ACTIONS, KINDS, type Kind } from '@/utils/activity/activity-kind';
import { BOUNDS } from '@/utils/activity/bounds';
import { actLabel, kindName } from '@/utils/i18n/labels';
import { ActionChoice } from './action-choice';
import styles from './quick-log.module.css';

interface Props {
  /** The kind that the form starts with; the rep may choose another. */
  kind: Kind;
  close: () => void;
  notices: NoticeBoard;
}

/** Logs what no site can see. Enter logs, Escape closes, and the focus returns to where it was. */
export function QuickLog({ kind: first, close, notices }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [opener] = useState(() => document.activeElement);
  const [{ kind, action }, choose] = useState(() => usual(first));
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [opener]);

  const log = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const given = new FormData(event.currentTarget);
    const [person, note] = [`${given.get('person')}`.trim(), `${given.get('note')}`.trim()];
    setBusy(true);
    const logged = await ask('log-activity', { kind, action, person, note }, notices.warn);
    setBusy(false);
    if (logged === null) return;
    close();
    tellLogged(i18n.t('popup.logged', [actLabel(kind, action)]), logged.keys, notices);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // Otherwise the browser closes the whole popup.
    event.preventDefault();
    close();
  };

  return (
    <form
      ref={form}
      className={styles.quickLog}
      aria-label={i18n.t('popup.add', [kindName(kind)])}
      onSubmit={(event) => void log(event)}
      onKeyDown={closeOnEscape}
    >
      <ActionChoice
        kind={kind}
        action={action}
        choose={(chosen) => choose({ kind, action: chosen })}
      />
      <TextInput name="person" label={i18n.t('popup.person')} most={BOUNDS.name} />
      <TextInput name="note" label={i18n.t('popup.note')} most={BOUNDS.note} />
      <select
        className={styles.input}
        aria-label={i18n.t('popup.kind')}
        value={kind}
        onChange={({ target }) => choose(usual(target.value as Kind))}
      >
        {KINDS.map((one) => (
          <option key={one} value={one}>
            {kindName(one)}
          </option>
        ))}
      </select>
      <div className={shared.actions}>
        <Button look="main" type="submit" aria-disabled={isBusy}>
          {i18n.t('popup.log')}
        </Button>
        <Button onClick={close}>{i18n.t('popup.cancel')}</Button>
      </div>
    </form>
  );
}

/** The usual action of a kind. */
const usual = (kind: Kind): { kind: Kind; action: string } => ({ kind, action: ACTIONS[kind][0] });

function TextInput({ name, label, most }: { name: string; label: string; most: number }) {
  return (
    <input
      className={styles.input}
      name={name}
      aria-label={label}
      placeholder={label}
      maxLength={most}
      autoComplete="off"
    />
  );
}
