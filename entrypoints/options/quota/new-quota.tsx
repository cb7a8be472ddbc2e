import { type FormEvent, useId, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Field } from '@/components/fields';
import page from '@/components/page.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import { BOUNDS } from '@/utils/activity/bounds';
import { quotaOfTemplate, TEMPLATE_IDS, type TemplateId } from '@/utils/quota/planning/templates';
import { DEFAULT_QUOTA } from '@/utils/quota/quota';
import { periodOf } from '@/utils/quota/quota-period';
import styles from './quota.module.css';
import { nameOfQuota } from './quota-words';
import { TEMPLATE_NAMES } from './template-names';
import { useQuota } from './use-quota';

/** A button for one more quota; none if the company has locked quotas. */
export function AddQuota() {
  const { company } = useStored();
  const [isAdding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (company.locked.includes('quotas')) return null;
  const close = () => {
    setAdding(false);
    opener.current?.focus();
  };
  return (
    <>
      <div>
        <Button
          ref={opener}
          data-testid="add-quota"
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          {i18n.t('options.quotaEditor.addQuota')}
        </Button>
      </div>
      {isAdding && <NewQuota onDone={close} />}
    </>
  );
}

/** One more quota: its name, and what it starts with. */
function NewQuota({ onDone }: { onDone: () => void }) {
  const { today, settings, quotas } = useStored();
  const { quota: shown, choose } = useQuota();
  const [start, setStart] = useState<TemplateId | 'week' | 'copy'>('week');
  const [topic, setTopic] = useState('');
  const [isUnnamed, setUnnamed] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  async function add(event: FormEvent) {
    event.preventDefault();
    const name = field.current?.value.trim() ?? '';
    setUnnamed(name === '');
    if (name === '') {
      field.current?.focus();
      return;
    }
    const body = start === 'week' ? DEFAULT_QUOTA : start === 'copy' ? shown : null;
    const { until: _, ...base } = body ?? {
      ...DEFAULT_QUOTA,
      ...quotaOfTemplate(start as TemplateId, topic.trim(), today),
    };
    const { first } = periodOf(today, base.period, settings.weekStart);
    const quota = { ...base, id: crypto.randomUUID(), name, effective: first };
    if (!(await quotas.add(quota))) return;
    choose(quota.id);
    onDone();
  }

  const starts = [
    { value: 'week', label: i18n.t('options.quotaEditor.startWeek') },
    { value: 'copy', label: i18n.t('options.quotaEditor.startCopy', [nameOfQuota(shown)]) },
    ...TEMPLATE_IDS.map((value) => ({ value, label: TEMPLATE_NAMES[value] })),
  ] as const;
  return (
    <form
      className={page.card}
      noValidate
      aria-label={i18n.t('options.quotaEditor.addQuota')}
      onSubmit={(event) => void add(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <Field
        label={i18n.t('options.quotaEditor.name')}
        error={isUnnamed ? i18n.t('options.quotaEditor.nameMissing') : null}
      >
        {(control) => (
          <input
            {...control}
            // biome-ignore lint/a11y/noAutofocus: it opens because the rep asked for it
            autoFocus
            ref={field}
            data-testid="new-name"
            maxLength={BOUNDS.quotaName}
            autoComplete="off"
            placeholder={i18n.t('options.quotaEditor.nameExample')}
          />
        )}
      </Field>
      <Field label={i18n.t('options.quotaEditor.start')}>
        {(control) => (
          <select
            {...control}
            value={start}
            onChange={({ target }) => setStart(target.value as typeof start)}
          >
            {starts.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      {start === 'social' && <TopicField value={topic} onChange={setTopic} />}
      <div className={styles.tools}>
        <Button type="submit" look="main">
          {i18n.t('options.add')}
        </Button>
        <Button onClick={onDone}>{i18n.t('options.cancel')}</Button>
      </div>
    </form>
  );
}

/** The topic about which the people of a social quota are reached; empty = the quota has no such line. */
export function TopicField(props: { value: string; onChange: (topic: string) => void }) {
  const { settings, companyTopics } = useStored();
  const list = useId();
  return (
    <Field
      label={i18n.t('options.quotaEditor.topic')}
      hint={i18n.t('options.quotaEditor.topicHint')}
    >
      {(control) => (
        <>
          <input
            {...control}
            list={list}
            maxLength={BOUNDS.topic}
            autoComplete="off"
            value={props.value}
            onChange={({ target }) => props.onChange(target.value)}
          />
          <datalist id={list}>
            {[...new Set([...settings.topics, ...companyTopics])].map((topic) => (
              <option key={topic} value={topic} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
