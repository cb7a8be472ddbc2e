import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { i18n } from '#i18n';
import type { NoticeBoard } from '@/entrypoints/popup/shared/notices';
import { isRefusal } from '@/utils/activity/command/command';
import { readCommand } from '@/utils/activity/command/read-command';
import { locale } from '@/utils/i18n/format';
import { kindName } from '@/utils/i18n/labels';
import { typingPlace } from '@/utils/i18n/typing-place';
import { takePrefill, watchPrefill } from '@/utils/store/browser-storage/prefill';
import styles from './command-field.module.css';
import { inWords, momentFor } from './command-words';
import { refusalWords } from './refusal-words';
import { sendCommand } from './send-command';

interface Props {
  zone: string;
  /** ms */
  now: number;
  /** ISO 4217, the rep's. */
  currency: string;
  notices: NoticeBoard;
}

/**
 * One line in which the rep says what was done. It shows what it understood, or why it did not. Enter logs what is
 * shown, and never a guess. If the line is not understood, Enter says so and leaves the line as it is.
 */
export function CommandField({ zone, now, currency, notices }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  /** How often Enter was pressed on a line that is not understood. */
  const [asked, setAsked] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const type = (text: string) => {
    setTyped(text);
    setAsked(0);
  };
  usePrefill((text) => {
    type(text);
    field.current?.focus();
  });
  const read = useMemo(
    () => readCommand(typed, typingPlace(locale(), currency, now, zone)),
    [typed, currency, now, zone],
  );

  async function log(event: FormEvent) {
    event.preventDefault();
    if (isBusy) return;
    if (isRefusal(read)) return setAsked(asked + 1);
    setBusy(true);
    const isNow = read.daysAgo === 0 && read.minute === null;
    const at = momentFor(read, zone, isNow ? Date.now() : now);
    const isLogged = await sendCommand(read, at, currency, notices);
    setBusy(false);
    // What was typed in the meantime stays.
    if (isLogged) setTyped((text) => (text === typed ? '' : text));
  }
  const clear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === '') return;
    // Otherwise the browser closes the whole popup.
    event.preventDefault();
    type('');
  };

  const isEmpty = isRefusal(read) && read.problem === 'empty';
  const isRefused = isRefusal(read) && !isEmpty && (asked > 0 || !isBegun(typed, read.problem));
  return (
    <form className={styles.command} onSubmit={(event) => void log(event)} noValidate>
      <input
        ref={field}
        className={styles.input}
        aria-label={i18n.t('popup.command.label')}
        aria-describedby={`${id}-read`}
        aria-invalid={asked > 0 && isRefused}
        data-testid="command"
        placeholder={i18n.t('popup.command.placeholder')}
        value={typed}
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
        onKeyDown={clear}
      />
      <p
        // A new element each time Enter is pressed in vain: screen readers read what is new, not what is already
        // there.
        key={asked}
        id={`${id}-read`}
        role={asked > 0 && isRefused ? 'alert' : 'status'}
        className={`${styles.understood} ${isRefused ? styles.refused : ''}`}
        data-testid="understood"
      >
        {!isRefusal(read)
          ? inWords(read, zone, now, currency)
          : isRefused
            ? refusalWords(read, currency)
            : i18n.t('popup.command.hint')}
      </p>
    </form>
  );
}

/** True while the first word is being typed: after typing `ca` nobody needs to hear that it means nothing. */
const isBegun = (typed: string, problem: string) =>
  problem === 'unknown' && !/\s/.test(typed.trimStart());

/** A keyboard command of the browser starts the line. */
function usePrefill(begin: (text: string) => void): void {
  const begins = useRef(begin);
  begins.current = begin;
  useEffect(() => {
    const take = async () => {
      const kind = await takePrefill();
      if (kind !== null) begins.current(`${kindName(kind).toLowerCase()} `);
    };
    void take();
    return watchPrefill(() => void take());
  }, []);
}
