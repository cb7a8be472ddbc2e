import { i18n } from '#i18n';
import { Button } from '@/components/button';
import page from '@/components/page.module.css';
import lists from '@/entrypoints/options/shared/lists.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatDay } from '@/utils/i18n/format';
import { type Quota, versionOrFirst } from '@/utils/quota/quota';
import { DayField } from './day-field';
import { Fold } from './fold';
import styles from './quota.module.css';
import { dayText, onWhat } from './quota-words';
import { useQuota } from './use-quota';

/** From when changes apply, the existing versions, and the quota's last day. */
export function QuotaVersions() {
  const { own, from, earliest, setFrom } = useQuota();
  const { today } = useStored();
  return (
    <Fold
      title={i18n.t('options.quotaEditor.when')}
      now={nowOf(own.at(-1), from, today)}
      testId="quota-when"
    >
      <DayField
        label={i18n.t('options.quotaEditor.from')}
        hint={fromHint(own, from)}
        testId="quota-from"
        value={from}
        isNeeded
        check={(day) => fromProblem(day, earliest, own)}
        onSave={async (day) => setFrom(day)}
      />
      {own.length > 1 && <Versions />}
      <End />
    </Fold>
  );
}

function nowOf(last: Quota | undefined, from: string, today: string): string {
  return last?.until === undefined
    ? i18n.t('options.quotaEditor.nowFrom', [dayText(from, today)])
    : i18n.t('options.quotaEditor.nowUntil', [dayText(last.until, today)]);
}

/** What happens to the existing versions when a change applies from `from` on. */
function fromHint(own: readonly Quota[], from: string): string {
  const later = own.find(({ effective }) => effective > from);
  const next = later
    ? ` ${i18n.t('options.quotaEditor.nextVersion', [formatDay(later.effective, 'long')])}`
    : '';
  return own.some(({ effective }) => effective === from)
    ? i18n.t('options.quotaEditor.replaces') + next
    : i18n.t('options.quotaEditor.begins') + next;
}

function fromProblem(day: string, earliest: string, own: readonly Quota[]): string | null {
  const until = own.at(-1)?.until;
  if (day < earliest)
    return i18n.t('options.quotaEditor.problems.past', [formatDay(earliest, 'long')]);
  return until !== undefined && day > until
    ? i18n.t('options.quotaEditor.problems.afterEnd', [formatDay(until, 'long')])
    : null;
}

/** The versions, oldest first. A version can be deleted if nothing of the past depends on it. */
function Versions() {
  const { own, from, earliest, setFrom } = useQuota();
  const { today, quotas } = useStored();
  const held = versionOrFirst(own, today);
  return (
    <ul className={lists.entries} aria-label={i18n.t('options.quotaEditor.versions')}>
      {own.map((version, index) => (
        <li key={version.effective}>
          <span>
            {index === 0 && version.effective <= '1970-01-01'
              ? i18n.t('options.quotaEditor.firstVersion')
              : i18n.t('options.quotaEditor.version', [formatDay(version.effective, 'long')])}
            {version === held && (
              <span className={page.soft}>{i18n.t('options.quotaEditor.holdsNow')}</span>
            )}
          </span>
          <span>
            {version.effective > earliest && version.effective !== from && (
              <Button look="quiet" onClick={() => setFrom(version.effective)}>
                {i18n.t('options.quotaEditor.change')}
              </Button>
            )}
            {version.effective >= earliest && (
              <Button
                look="quiet"
                data-testid={`delete-version-${version.effective}`}
                aria-label={onWhat(i18n.t('options.remove'), formatDay(version.effective, 'long'))}
                onClick={() => {
                  setFrom(null);
                  void quotas.removeVersion(version);
                }}
              >
                {i18n.t('options.remove')}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The last day. A quota that began with this period can also be removed, as if it had never existed. */
function End() {
  const { own, quota, earliest } = useQuota();
  const { today, versions, quotas } = useStored();
  const last = own.at(-1);
  if (!last) return null;
  const before = last.until ?? null;
  const end = (until: string | null) => quotas.end(last.id, until, before);
  const isNew = own.length === 1 && last.effective >= earliest;
  const isAlone = versions.every(({ id }) => id === quota.id);
  return (
    <>
      <DayField
        label={i18n.t('options.quotaEditor.until')}
        hint={i18n.t('options.quotaEditor.untilHint')}
        testId="quota-until"
        value={before}
        check={(day) => endProblem(day, last, today)}
        onSave={end}
      />
      <div className={styles.tools}>
        {before === null && last.effective <= today && (
          <Button data-testid="end-quota" onClick={() => void end(today)}>
            {i18n.t('options.quotaEditor.end')}
          </Button>
        )}
        {isNew && !isAlone && (
          <Button data-testid="remove-quota" onClick={() => void quotas.removeVersion(last)}>
            {i18n.t('options.quotaEditor.removeQuota')}
          </Button>
        )}
      </div>
    </>
  );
}

function endProblem(day: string, last: Quota, today: string): string | null {
  if (day < last.effective)
    return i18n.t('options.quotaEditor.problems.endsBefore', [formatDay(last.effective, 'long')]);
  return day < today ? i18n.t('options.quotaEditor.problems.endPast') : null;
}
