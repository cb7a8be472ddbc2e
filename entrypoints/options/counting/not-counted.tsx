import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { Switch } from '@/components/fields';
import page from '@/components/page.module.css';
import { ListEditor } from '@/entrypoints/options/shared/list-editor';
import { Locked } from '@/entrypoints/options/shared/locked';
import { useStored } from '@/entrypoints/options/shared/stored';
import { BOUNDS } from '@/utils/activity/bounds';
import type { CountingRules } from '@/utils/activity/rules/counting-rules';
import { readList, readOwnDomain, readPerson } from '@/utils/activity/rules/read-list';
import type { Settings } from '@/utils/settings/settings';
import { ReapplyOffer } from './reapply-offer';

interface PartProps {
  /** Resolves to true once it is stored. What was logged before may then be changed too. */
  save: (patch: Partial<Settings>) => Promise<boolean>;
}

const PARTS = [
  { id: 'internal', title: i18n.t('options.notCounted.internalTitle'), Part: Internal },
  { id: 'automatic', title: i18n.t('options.notCounted.automaticTitle'), Part: Automatic },
  { id: 'never-log', title: i18n.t('options.notCounted.neverLogTitle'), Part: NeverLog },
  { id: 'private', title: i18n.t('options.notCounted.privateTitle'), Part: Private },
] as const;

/** The latest change on this page. */
interface Change {
  /** The part of the page where it was made. */
  part: (typeof PARTS)[number]['id'];
  /** The rules before the first change that has not been applied to the log yet. */
  before: CountingRules;
  /** How many changes there were: a message about an earlier one is removed. */
  count: number;
}

/** What is left out of the numbers, or of the log. What was logged before changes only if the rep wants it. */
export function NotCounted() {
  const { rules, saveSettings } = useStored();
  const [change, setChange] = useState<Change | null>(null);
  async function save(part: Change['part'], patch: Partial<Settings>): Promise<boolean> {
    const isSaved = await saveSettings(patch);
    const changed = (last: Change | null) => ({
      part,
      before: last?.before ?? rules,
      count: (last?.count ?? 0) + 1,
    });
    if (isSaved) setChange(changed);
    return isSaved;
  }
  function leave() {
    // The question goes away, and the focus must not be lost with it.
    document.getElementById(change?.part ?? '')?.focus();
    setChange(null);
  }
  return PARTS.map(({ id, title, Part }) => (
    <Section key={id} id={id} title={title}>
      <Part save={(patch) => save(id, patch)} />
      {change?.part === id && (
        <ReapplyOffer
          key={change.count}
          before={change.before}
          onApplied={() => setChange({ ...change, before: rules })}
          onDone={leave}
        />
      )}
    </Section>
  ));
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className={page.card} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Internal({ save }: PartProps) {
  const { settings, rules } = useStored();
  return (
    <>
      <Locked field="leaveOutInternal">
        <Switch
          label={i18n.t('options.notCounted.internal')}
          hint={i18n.t('options.notCounted.internalHint')}
          testId="leave-out-internal"
          checked={settings.leaveOutInternal}
          onSave={(leaveOutInternal) => save({ leaveOutInternal })}
        />
      </Locked>
      <Locked field="ownDomains">
        <ListEditor
          name="own-domain"
          label={i18n.t('options.notCounted.ownDomains')}
          hint={i18n.t('options.notCounted.ownDomainsHint')}
          none={i18n.t('options.notCounted.noOwnDomains')}
          entries={settings.ownDomains}
          locked={rules.company.ownDomains}
          most={BOUNDS.ownDomains}
          read={(text) => readList(text, readOwnDomain)}
          onSave={(ownDomains) => save({ ownDomains })}
        />
      </Locked>
    </>
  );
}

function Automatic({ save }: PartProps) {
  const { settings } = useStored();
  return (
    <Locked field="leaveOutAutomatic">
      <Switch
        label={i18n.t('options.notCounted.automatic')}
        hint={i18n.t('options.notCounted.automaticHint')}
        testId="leave-out-automatic"
        checked={settings.leaveOutAutomatic}
        onSave={(leaveOutAutomatic) => save({ leaveOutAutomatic })}
      />
    </Locked>
  );
}

function NeverLog({ save }: PartProps) {
  const { settings, rules } = useStored();
  return (
    <>
      <p className={page.soft}>{i18n.t('options.notCounted.neverLogText')}</p>
      <Locked field="neverLog">
        <ListEditor
          name="never-log"
          label={i18n.t('options.notCounted.neverLog')}
          hint={i18n.t('options.notCounted.neverLogHint')}
          none={i18n.t('options.notCounted.noNeverLog')}
          entries={settings.neverLog}
          locked={rules.company.neverLog}
          most={BOUNDS.neverLog}
          read={(text) => readList(text)}
          onSave={(neverLog) => save({ neverLog })}
        />
      </Locked>
    </>
  );
}

function Private({ save }: PartProps) {
  const { settings } = useStored();
  return (
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
        onSave={(privatePeople) => save({ privatePeople })}
      />
    </>
  );
}
