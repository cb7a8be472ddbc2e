import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { Switch } from '@/components/fields';
import page from '@/components/page.module.css';
import { BOUNDS } from '@/utils/activity/bounds';
import type { Policy } from '@/utils/activity/policy';
import { readList, readOwnDomain, readPerson } from '@/utils/activity/read-list';
import type { Settings } from '@/utils/store/settings';
import { ListEditor } from './list-editor';
import { ReapplyOffer } from './reapply-offer';
import { useStored } from './stored';

type Part = 'internal' | 'automatic' | 'never-log' | 'private';

/** The latest change on this page, and the policy before the first of those that are not yet held against the log. */
interface Change {
  part: Part;
  before: Policy;
  /** How many there have been: what was said of an earlier one goes. */
  count: number;
}

/** What is left out of the numbers, or of the log. What was logged before is only changed if the rep wants it. */
export function NotCounted() {
  const { settings, policy, saveSettings } = useStored();
  const [change, setChange] = useState<Change | null>(null);
  const save = (part: Part) => async (patch: Partial<Settings>) => {
    const isSaved = await saveSettings(patch);
    if (isSaved) {
      setChange((last) => ({
        part,
        before: last?.before ?? policy,
        count: (last?.count ?? 0) + 1,
      }));
    }
    return isSaved;
  };
  const leave = () => {
    // The question goes away; the focus must not get lost with it.
    document.getElementById(change?.part ?? '')?.focus();
    setChange(null);
  };
  const part = (id: Part, title: string, children: ReactNode) => (
    <section className={page.card} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
      {change?.part === id && (
        <ReapplyOffer
          key={change.count}
          before={change.before}
          onApplied={() => setChange({ ...change, before: policy })}
          onDone={leave}
        />
      )}
    </section>
  );
  return (
    <>
      {part(
        'internal',
        i18n.t('options.notCounted.internalTitle'),
        <>
          <Switch
            label={i18n.t('options.notCounted.internal')}
            hint={i18n.t('options.notCounted.internalHint')}
            testId="leave-out-internal"
            checked={settings.leaveOutInternal}
            onSave={(leaveOutInternal) => save('internal')({ leaveOutInternal })}
          />
          <ListEditor
            name="own-domain"
            label={i18n.t('options.notCounted.ownDomains')}
            hint={i18n.t('options.notCounted.ownDomainsHint')}
            none={i18n.t('options.notCounted.noOwnDomains')}
            entries={settings.ownDomains}
            locked={policy.company.ownDomains}
            most={BOUNDS.ownDomains}
            read={(text) => readList(text, readOwnDomain)}
            onSave={(ownDomains) => save('internal')({ ownDomains })}
          />
        </>,
      )}
      {part(
        'automatic',
        i18n.t('options.notCounted.automaticTitle'),
        <Switch
          label={i18n.t('options.notCounted.automatic')}
          hint={i18n.t('options.notCounted.automaticHint')}
          testId="leave-out-automatic"
          checked={settings.leaveOutAutomatic}
          onSave={(leaveOutAutomatic) => save('automatic')({ leaveOutAutomatic })}
        />,
      )}
      {part(
        'never-log',
        i18n.t('options.notCounted.neverLogTitle'),
        <>
          <p className={page.soft}>{i18n.t('options.notCounted.neverLogText')}</p>
          <ListEditor
            name="never-log"
            label={i18n.t('options.notCounted.neverLog')}
            hint={i18n.t('options.notCounted.neverLogHint')}
            none={i18n.t('options.notCounted.noNeverLog')}
            entries={settings.neverLog}
            locked={policy.company.neverLog}
            most={BOUNDS.neverLog}
            read={(text) => readList(text)}
            onSave={(neverLog) => save('never-log')({ neverLog })}
          />
        </>,
      )}
      {part(
        'private',
        i18n.t('options.notCounted.privateTitle'),
        <>
          <p className={page.soft}>{i18n.t('options.notCounted.privateText')}</p>
          <ListEditor
            name="private"
            label={i18n.t('options.notCounted.privatePeople')}
            hint={i18n.t('options.notCounted.privateHint')}
            none={i18n.t('options.notCounted.noPrivate')}
            entries={settings.privatePeople}
            most={BOUNDS.privatePeople}
            read={(text) => readList(text, readPerson)}
            onSave={(privatePeople) => save('private')({ privatePeople })}
          />
        </>,
      )}
    </>
  );
}
