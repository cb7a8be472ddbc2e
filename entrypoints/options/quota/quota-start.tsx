import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { Field } from '@/components/fields';
import { lineLabel } from '@/components/figures/line-label';
import page from '@/components/page.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatDay, formatNumber } from '@/utils/i18n/format';
import { quotaOfTemplate, TEMPLATE_IDS, type TemplateId } from '@/utils/quota/planning/templates';
import type { Quota } from '@/utils/quota/quota';
import { Fold } from './fold';
import { TopicField } from './new-quota';
import styles from './quota.module.css';
import { nameOfQuota, onWhat, perPeriod } from './quota-words';
import { TEMPLATE_NAMES } from './template-names';
import { useQuota } from './use-quota';

/** Replaces the lines: by those of a template, or of another time or quota. */
export function QuotaStart() {
  return (
    <Fold title={i18n.t('options.quotaEditor.fill')} testId="quota-fill">
      <p className={page.soft}>{i18n.t('options.quotaEditor.fillLead')}</p>
      <FromTemplate />
      <FromVersion />
    </Fold>
  );
}

function FromTemplate() {
  const { edit } = useQuota();
  const { today } = useStored();
  const [id, setId] = useState<TemplateId>('mails');
  const [topic, setTopic] = useState('');
  const template = quotaOfTemplate(id, topic.trim(), today);
  return (
    <div className={styles.fields}>
      <Field label={i18n.t('options.quotaEditor.template')} hint={textOf(template)}>
        {(control) => (
          <select
            {...control}
            data-testid="template"
            value={id}
            onChange={({ target }) => setId(target.value as TemplateId)}
          >
            {TEMPLATE_IDS.map((one) => (
              <option key={one} value={one}>
                {TEMPLATE_NAMES[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {id === 'social' && <TopicField value={topic} onChange={setTopic} />}
      <Button
        data-testid="use-template"
        onClick={() => void edit((held) => ({ ...held, ...template }))}
      >
        {i18n.t('options.quotaEditor.useTemplate')}
      </Button>
    </div>
  );
}

function FromVersion() {
  const { quota, editLines } = useQuota();
  const { versions } = useStored();
  const others = versions.filter((one) => one !== quota && !isSame(one, quota));
  const [chosen, setChosen] = useState('');
  const source = others.find((one) => keyOf(one) === chosen) ?? others.at(-1);
  if (!source) return null;
  return (
    <div className={styles.fields}>
      <Field label={i18n.t('options.quotaEditor.copyOf')}>
        {(control) => (
          <select
            {...control}
            data-testid="copy-of"
            value={keyOf(source)}
            onChange={({ target }) => setChosen(target.value)}
          >
            {others.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {titleOf(one)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button data-testid="copy" onClick={() => void editLines(() => [...source.lines])}>
        {i18n.t('options.quotaEditor.copy')}
      </Button>
    </div>
  );
}

/** `Per week: Emails 200, Calls 50`. */
function textOf({ period, lines }: Pick<Quota, 'period' | 'lines'>): string {
  const parts = lines.map((line) => `${lineLabel(line)} ${formatNumber(line.target)}`);
  return onWhat(perPeriod(period), parts.join(', '));
}

const keyOf = ({ id, effective }: Quota) => `${id} ${effective}`;

/** Copying would change nothing. */
const isSame = (a: Quota, b: Quota) => JSON.stringify(a.lines) === JSON.stringify(b.lines);

function titleOf(version: Quota): string {
  const begins =
    version.effective <= '1970-01-01'
      ? i18n.t('options.quotaEditor.firstVersion')
      : i18n.t('options.quotaEditor.version', [formatDay(version.effective, 'long')]);
  return `${nameOfQuota(version)} · ${begins}`;
}
