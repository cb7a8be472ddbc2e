import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { AddQuota } from './new-quota';
import { BackFromTarget } from './planning/back-from-target';
import { QuotaHistory } from './planning/quota-history';
import { QuotaSplit } from './planning/quota-split';
import styles from './quota.module.css';
import { QuotaBasics } from './quota-basics';
import { QuotaCard } from './quota-card';
import { QuotaCarry } from './quota-carry';
import { QuotaChooser } from './quota-chooser';
import { QuotaStart } from './quota-start';
import { QuotaVersions } from './quota-versions';
import { ProvideQuota, useQuota } from './use-quota';

/** What the rep wants to do: the lines of a quota are visible, everything else is folded below them. */
export function QuotaSection() {
  return (
    <ProvideQuota>
      <QuotaChooser />
      <QuotaCard />
      <Parts />
      <AddQuota />
    </ProvideQuota>
  );
}

function Parts() {
  const { isLocked, isOver, quota } = useQuota();
  if (isLocked || isOver) return null;
  return (
    <section
      key={quota.id}
      className={`${page.card} ${styles.parts}`}
      aria-label={i18n.t('options.quotaEditor.more')}
    >
      <QuotaBasics />
      <QuotaVersions />
      <QuotaHistory />
      <QuotaStart />
      <QuotaSplit />
      <BackFromTarget />
      <QuotaCarry />
    </section>
  );
}
