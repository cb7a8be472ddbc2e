import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Field } from '@/components/fields';
import page from '@/components/page.module.css';
import { BOUNDS } from '@/utils/activity/bounds';
import { indexOf } from '@/utils/activity/rules/entry-index';
import type { EntryProblem, ReadList, Refused } from '@/utils/activity/rules/read-list';
import styles from './lists.module.css';
import { shortened } from './target-fields';

interface Props {
  /** `NAME-input` and `NAME-error` for tests. */
  name: string;
  label: string;
  hint: string;
  none: string;
  /** What to say if there is nothing to add. */
  empty?: string;
  entries: readonly string[];
  /** The most entries that a list may have. */
  most: number;
  read: (text: string) => ReadList;
  /** The entries of the company's own list, which cannot be changed here. */
  locked?: readonly string[];
  /** Resolves to true once the list is stored. */
  onSave: (entries: string[]) => Promise<boolean>;
}

const MOST_PROBLEMS_TOLD = 3;

/** A list to type or paste into. What is wrong stays in the field, with the reason; the rest is added. */
export function ListEditor(props: Props) {
  const { name, label, hint, none, entries, most, locked = [], read, onSave } = props;
  const { empty = i18n.t('options.list.problems.empty') } = props;
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  async function add(event?: FormEvent) {
    event?.preventDefault();
    const { entries: typed, refused } = read(text);
    const together = [...entries, ...typed.filter((entry) => !indexOf(entries).has(entry))];
    if (together.length > most) {
      setError(i18n.t('options.list.full', [String(most)]));
      return;
    }
    const isStored = together.length === entries.length || (await onSave(together));
    if (isStored) setText(refused.map((part) => part.typed).join(', '));
    setError(problemText(typed, refused, entries) ?? (typed.length === 0 ? empty : null));
    field.current?.focus();
  }

  function submitOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  }

  function remove(entry: string) {
    void onSave(entries.filter((other) => other !== entry));
    field.current?.focus();
  }

  return (
    <>
      <form className={styles.adding} onSubmit={(event) => void add(event)}>
        <Field label={label} hint={hint} error={error} errorTestId={`${name}-error`}>
          {(control) => (
            <textarea
              {...control}
              ref={field}
              rows={1}
              data-testid={`${name}-input`}
              spellCheck={false}
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setError(null);
              }}
              onKeyDown={submitOnEnter}
            />
          )}
        </Field>
        <Button type="submit">{i18n.t('options.add')}</Button>
      </form>
      <Entries entries={entries} none={none} label={label} onRemove={remove} />
      {locked.length > 0 && <LockedEntries entries={locked} label={label} />}
    </>
  );
}

interface EntriesProps {
  label: string;
  none: string;
  entries: readonly string[];
  onRemove: (entry: string) => void;
}

function Entries({ label, none, entries, onRemove }: EntriesProps) {
  if (entries.length === 0) return <p className={page.soft}>{none}</p>;
  return (
    <ul className={styles.entries} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry}>
          <span>{entry}</span>
          <Button
            look="quiet"
            aria-label={i18n.t('options.removeEntry', [entry])}
            onClick={() => onRemove(entry)}
          >
            {i18n.t('options.remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function LockedEntries({ label, entries }: Pick<EntriesProps, 'label' | 'entries'>) {
  return (
    <>
      <p className={page.soft}>{i18n.t('options.list.locked')}</p>
      <ul
        className={`${styles.entries} ${styles.locked}`}
        aria-label={i18n.t('options.list.lockedOf', [label])}
      >
        {entries.map((entry) => (
          <li key={entry}>
            <span>{entry}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is wrong with the typed text, part by part; null if nothing is, or if there was no text. */
function problemText(
  typed: readonly string[],
  refused: readonly Refused[],
  held: readonly string[],
): string | null {
  const [known] = typed.filter((entry) => indexOf(held).has(entry));
  if (refused.length === 0) {
    return known && typed.length === 1 ? i18n.t('options.list.known', [known]) : null;
  }
  const told = refused.slice(0, MOST_PROBLEMS_TOLD).map(entryProblem);
  const more = refused.length - told.length;
  if (more > 0) told.push(i18n.t('options.list.more', more));
  return told.join(' ');
}

const PROBLEMS: Record<EntryProblem, (typed: string) => string> = {
  empty: () => i18n.t('options.list.problems.empty'),
  'neither-address-nor-domain': (typed) => i18n.t('options.list.problems.neither', [typed]),
  'too-long': (typed) => i18n.t('options.list.problems.tooLong', [typed]),
  'free-mail': (typed) => i18n.t('options.list.problems.freeMail', [typed]),
  'topic-too-long': (typed) => i18n.t('options.topics.tooLong', [typed, String(BOUNDS.topic)]),
  'not-an-address': (typed) => i18n.t('options.list.problems.notAnAddress', [typed]),
};

/** What is wrong with one part of the typed text. */
export function entryProblem({ typed, problem }: Refused): string {
  return PROBLEMS[problem](shortened(typed));
}
