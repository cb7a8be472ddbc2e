import { i18n } from '#i18n';
import { TextField } from '@/components/fields';
import page from '@/components/page.module.css';
import { ListEditor } from '@/entrypoints/options/shared/list-editor';
import { Locked } from '@/entrypoints/options/shared/locked';
import { startOf } from '@/entrypoints/options/shared/quota-edits';
import { useStored } from '@/entrypoints/options/shared/stored';
import { problemText, saveTyped } from '@/entrypoints/options/shared/target-fields';
import styles from '@/entrypoints/options/shared/targets.module.css';
import { BOUNDS } from '@/utils/activity/bounds';
import { readTopics } from '@/utils/activity/topics/read-topics';
import { isOfCompany } from '@/utils/company/company-fields';
import { formatDay } from '@/utils/i18n/format';
import { quotasOn } from '@/utils/quota/chosen';
import {
  DEFAULT_QUOTA,
  type Quota,
  topicOf,
  versionOrFirst,
  versionsOf,
  withTopicLine,
} from '@/utils/quota/quota';

/** The rep's own labels for what touches are about, and how many people per week the quota asks for about each. */
export function Topics() {
  const { settings, companyTopics, saveSettings } = useStored();
  return (
    <>
      <section className={page.card}>
        <Locked field="topics">
          <ListEditor
            name="topics"
            label={i18n.t('options.topics.label')}
            hint={i18n.t('options.topics.hint')}
            none={i18n.t('options.topics.none')}
            empty={i18n.t('options.topics.empty')}
            entries={settings.topics}
            locked={companyTopics}
            most={BOUNDS.ownTopics}
            read={readTopics}
            onSave={(topics) => saveSettings({ topics })}
          />
        </Locked>
        <p className={page.soft}>{i18n.t('options.topics.howItWorks')}</p>
      </section>
      <TopicTargets />
    </>
  );
}

/** The weekly quota for targets of people about topics, the rep's first one before others; null if none is in force. */
function useTopicQuota(): { quota: Quota; from: string } | null {
  const { settings, versions, today } = useStored();
  const weekly = quotasOn(versions, today).filter(
    (quota) => quota.period.unit === 'week' && quota.period.count === 1 && !isOfCompany(quota),
  );
  const asking = weekly.find(({ id }) => id === DEFAULT_QUOTA.id) ?? weekly[0];
  if (!asking) return null;
  const own = versionsOf(versions, asking.id);
  const from = startOf(own, today, settings.weekStart);
  return { quota: versionOrFirst(own, from), from };
}

/** A target for each topic, and for each former topic that still has one. Nothing if there are none. */
function TopicTargets() {
  const { settings, companyTopics } = useStored();
  const asking = useTopicQuota();
  if (!asking) return null;
  const { quota, from } = asking;
  const topics = [
    ...new Set([
      ...settings.topics,
      ...companyTopics,
      ...quota.lines.flatMap((line) => topicOf(line) ?? []),
    ]),
  ];
  if (topics.length === 0) return null;
  return (
    <section className={page.card} aria-labelledby="topic-targets">
      <h2 id="topic-targets">{i18n.t('options.topics.targetsTitle')}</h2>
      <p className={page.soft}>{i18n.t('options.topics.targetsHint')}</p>
      <table className={styles.targets}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.cell} ${styles.head} ${styles.name}`}>
              {i18n.t('options.topics.topic')}
            </th>
            <th scope="col" className={`${styles.cell} ${styles.head}`}>
              {i18n.t('options.topics.peoplePerWeek')}
            </th>
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <TopicTarget key={topic} topic={topic} quota={quota} from={from} />
          ))}
        </tbody>
      </table>
      <p className={page.soft}>{i18n.t('options.quota.effective', [formatDay(from, 'full')])}</p>
    </section>
  );
}

function TopicTarget({ topic, quota, from }: { topic: string; quota: Quota; from: string }) {
  const { quotas } = useStored();
  const held = quota.lines.find((line) => topicOf(line) === topic)?.target ?? null;
  const ask = (target: number | null) =>
    quotas.edit(quota.id, from, (edited) => ({
      ...edited,
      lines: withTopicLine(edited.lines, topic, target),
    }));
  const save = (typed: string) => (isNone(typed) ? ask(null) : saveTyped(typed, ask));
  return (
    <tr>
      <th scope="row" className={`${styles.cell} ${styles.name}`}>
        {topic}
      </th>
      <td className={styles.field}>
        <TextField
          label={i18n.t('options.topics.targetOf', [topic])}
          isLabelHidden
          testId={`topic-target-${topic}`}
          inputMode="numeric"
          value={held === null ? '' : String(held)}
          check={(typed) => (isNone(typed) ? null : problemText(typed, held))}
          onSave={save}
        />
      </td>
    </tr>
  );
}

/** An empty field asks for nothing, and has no line in the quota. */
const isNone = (typed: string): boolean => typed.trim() === '';
