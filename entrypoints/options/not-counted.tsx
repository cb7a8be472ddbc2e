import { i18n } from '#i18n';
import { Switch } from '@/components/fields';
import page from '@/components/page.module.css';
import { readList, readOwnDomain } from '@/utils/activity/read-list';
import { ListEditor } from './list-editor';
import { useStored } from './stored';

/** What is left out of the numbers, or of the log. */
export function NotCounted() {
  const { settings, saveSettings } = useStored();
  return (
    <>
      <section className={page.card} aria-labelledby="internal">
        <h2 id="internal">{i18n.t('options.notCounted.internalTitle')}</h2>
        <Switch
          label={i18n.t('options.notCounted.internal')}
          hint={i18n.t('options.notCounted.internalHint')}
          testId="leave-out-internal"
          checked={settings.leaveOutInternal}
          onSave={(leaveOutInternal) => saveSettings({ leaveOutInternal })}
        />
        <ListEditor
          name="own-domain"
          label={i18n.t('options.notCounted.ownDomains')}
          hint={i18n.t('options.notCounted.ownDomainsHint')}
          none={i18n.t('options.notCounted.noOwnDomains')}
          entries={settings.ownDomains}
          most={200}
          read={(text) => readList(text, readOwnDomain)}
          onSave={(ownDomains) => saveSettings({ ownDomains })}
        />
      </section>
      <section className={page.card} aria-labelledby="never-log">
        <h2 id="never-log">{i18n.t('options.notCounted.neverLogTitle')}</h2>
        <p className={page.soft}>{i18n.t('options.notCounted.neverLogText')}</p>
        <ListEditor
          name="never-log"
          label={i18n.t('options.notCounted.neverLog')}
          hint={i18n.t('options.notCounted.neverLogHint')}
          none={i18n.t('options.notCounted.noNeverLog')}
          entries={settings.neverLog}
          most={2000}
          read={(text) => readList(text)}
          onSave={(neverLog) => saveSettings({ neverLog })}
        />
      </section>
    </>
  );
}
