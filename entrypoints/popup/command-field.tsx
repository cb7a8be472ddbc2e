import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { OUTCOME_NAMES } from '@/components/outcome-names';
import { BOUNDS } from '@/utils/activity/bounds';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { rescaled } from '@/utils/activity/money/scale';
import { type Command, type CommandProblem, readCommand } from '@/utils/activity/read-command';
import { formatDay, formatList, formatMoney, formatTime } from '@/utils/i18n/format';
import { actLabel, kindName } from '@/utils/i18n/labels';
import { addDays, dayOf, momentOf } from '@/utils/quota/period';
import { takePrefill, watchPrefill } from '@/utils/store/prefill';
import { ask } from './ask';
import styles from './command-field.module.css';
import type { NoticeBoard } from './notices';

const PROBLEMS: Record<CommandProblem, () => string> = {
  empty: () => i18n.t('popup.command.hint'),
  unknown: () => i18n.t('popup.command.unknown'),
  many: () => i18n.t('popup.command.many'),
  amount: () => i18n.t('popup.command.amount'),
  time: () => i18n.t('popup.command.time'),
  'too-long': () => i18n.t('popup.command.tooLong'),
};

interface Props {
  zone: string;
  /** ms */
  now: number;
  currency: string;
  notices: NoticeBoard;
}

/** When it was done, ms; null for a time that is still to come. */
function momentFor({ daysAgo, minute }: Command, zone: string, now: number): number | null {
  if (daysAgo === 0 && minute === null) return now;
  const day = addDays(dayOf(now, zone), -daysAgo);
  const at = momentOf({ day, minute: minute ?? 12 * 60 }, zone);
  return at > now ? null : at;
}

/** One line in which the rep says what was done. Shows what it understood; Enter logs that, and nothing on a guess. */
export function CommandField({ zone, now, currency, notices }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, type] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  usePrefill((text) => {
    type(text);
    field.current?.focus();
  });
  const read = readCommand(typed);
  const isUnderstood = !('problem' in read);
  const isFuture = isUnderstood && momentFor(read, zone, now) === null;
  const problem = isUnderstood
    ? isFuture
      ? i18n.t('popup.command.future')
      : null
    : PROBLEMS[read.problem]();

  async function log(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (isBusy || !isUnderstood) return;
    const at = momentFor(read, zone, Date.now());
    if (at === null) return;
    setBusy(true);
    const isLogged = await send(read, at, notices);
    setBusy(false);
    if (!isLogged) return;
    type('');
    setAsked(false);
  }

  const shown = typed.trim() === '' ? i18n.t('popup.command.hint') : problem;
  return (
    <form className={styles.command} onSubmit={(event) => void log(event)} noValidate>
      <input
        ref={field}
        className={styles.input}
        aria-label={i18n.t('popup.command.label')}
        aria-describedby={`${id}-read`}
        aria-invalid={isAsked && problem !== null && typed.trim() !== ''}
        data-testid="command"
        placeholder={i18n.t('popup.command.placeholder')}
        value={typed}
        maxLength={BOUNDS.name + BOUNDS.note}
        autoComplete="off"
        onChange={({ target }) => {
          type(target.value);
          setAsked(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return;
          // Else the browser closes the whole popup.
          event.preventDefault();
          type('');
        }}
      />
      <p id={`${id}-read`} role="status" className={styles.understood} data-testid="understood">
        {shown ?? (isUnderstood && inWords(read, zone, now, currency))}
      </p>
    </form>
  );
}

/** What a command is taken for: `Call: no answer · Anna · today`. */
/** A command tells amounts in hundredths, whatever the currency; a row without `decimals` is in the same. */
const inSmallest = (hundredths: number, currency: string) =>
  rescaled(hundredths, 2, minorDigits(currency));

function inWords(command: Command, zone: string, now: number, currency: string): string {
  const { person, note, daysAgo, minute } = command;
  const what =
    command.what === 'act'
      ? actLabel(command.kind, command.action)
      : formatList([
          OUTCOME_NAMES[command.outcome],
          ...(command.amount === null
            ? []
            : [formatMoney(inSmallest(command.amount, currency), currency)]),
        ]);
  const at = momentFor(command, zone, now);
  const parts = [
    what,
    person,
    daysAgo === 0 ? '' : formatDay(addDays(dayOf(now, zone), -daysAgo), 'medium'),
    minute === null || at === null ? '' : formatTime(at, zone),
    note,
  ];
  return i18n.t('popup.command.enter', [parts.filter((part) => part !== '').join(' · ')]);
}

/** Logs it, and offers to undo that. False if it could not be written. */
async function send(command: Command, at: number, notices: NoticeBoard): Promise<boolean> {
  return command.what === 'act' ? sendAct(command, at, notices) : sendOutcome(command, at, notices);
}

async function sendAct(
  { kind, action, person, note }: Extract<Command, { what: 'act' }>,
  at: number,
  notices: NoticeBoard,
): Promise<boolean> {
  const logged = await ask('log-activity', { kind, action, person, note, at }, notices.warn);
  if (logged === null) return false;
  notices.tell(i18n.t('popup.logged', [actLabel(kind, action)]), async () => {
    const undo = { key: logged.key, decision: 'undo' } as const;
    if (await ask('decide-activity', undo, notices.warn)) notices.tell(i18n.t('popup.undone'));
  });
  return true;
}

async function sendOutcome(
  { outcome, amount, person, note }: Extract<Command, { what: 'outcome' }>,
  at: number,
  notices: NoticeBoard,
): Promise<boolean> {
  const said = { kind: outcome, at, amount, units: null, costOfGoods: null, acquisitionCost: null };
  const about = { ...(person !== '' && { person }), ...(note !== '' && { note }) };
  const logged = await ask('log-outcome', { ...said, ...about }, notices.warn);
  if (logged === null) return false;
  notices.tell(i18n.t('popup.logged', [OUTCOME_NAMES[outcome]]), async () => {
    if (await ask('delete-outcome', { id: logged.id }, notices.warn))
      notices.tell(i18n.t('popup.undone'));
  });
  return true;
}

/** A keyboard command of the browser begins the line. */
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
