import { type ComponentType, useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import page from '@/components/page.module.css';
import { About } from './about';
import { BadgeSection } from './badge-section';
import { NotCounted } from './counting/not-counted';
import { Topics } from './counting/topics';
import { Privacy } from './privacy/privacy';
import { QuotaSection } from './quota/quota-section';
import { RemindersSection } from './reminders-section';
import { SECTIONS, type SectionId } from './sections';
import { CompanyProblems } from './shared/locked';
import styles from './shared/options.module.css';
import { SaveStatusLine } from './shared/save-status';
import { useStored } from './shared/stored';
import { Sites } from './sites/sites';
import { ConsentBanner } from './welcome/consent-banner';
import { WorkingTime } from './working-time/working-time';

interface Section {
  name: string;
  lead: string;
  Page: ComponentType;
}

const PAGES: Record<SectionId, Section> = {
  quota: {
    name: i18n.t('options.sections.quota'),
    lead: i18n.t('options.leads.quota'),
    Page: QuotaSection,
  },
  topics: {
    name: i18n.t('options.sections.topics'),
    lead: i18n.t('options.leads.topics'),
    Page: Topics,
  },
  'working-time': {
    name: i18n.t('options.sections.workingTime'),
    lead: i18n.t('options.leads.workingTime'),
    Page: WorkingTime,
  },
  'not-counted': {
    name: i18n.t('options.sections.notCounted'),
    lead: i18n.t('options.leads.notCounted'),
    Page: NotCounted,
  },
  sites: {
    name: i18n.t('options.sections.sites'),
    lead: i18n.t('options.leads.sites'),
    Page: Sites,
  },
  privacy: {
    name: i18n.t('options.sections.privacy'),
    lead: i18n.t('options.leads.privacy'),
    Page: Privacy,
  },
  reminders: {
    name: i18n.t('options.sections.reminders'),
    lead: i18n.t('options.leads.reminders'),
    Page: RemindersSection,
  },
  badge: {
    name: i18n.t('options.sections.badge'),
    lead: i18n.t('options.leads.badge'),
    Page: BadgeSection,
  },
  about: {
    name: i18n.t('options.sections.about'),
    lead: i18n.t('options.leads.about'),
    Page: About,
  },
};

export function OptionsPage({ section }: { section: SectionId }) {
  const { settings } = useStored();
  const { Page } = PAGES[section];
  return (
    <div className={styles.page}>
      <header className={styles.side}>
        <p className={`${page.product} ${styles.brand}`}>{i18n.t('extension.name')}</p>
        <nav aria-label={i18n.t('options.title')}>
          <ul className={styles.sections}>
            {SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
                  {PAGES[id].name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <a className={styles.elsewhere} href="/report.html">
          {i18n.t('options.openReport')}
        </a>
      </header>
      <main className={styles.main}>
        {settings.consentedAt === null && <ConsentBanner />}
        <CompanyProblems />
        <Heading section={section} />
        <Page />
      </main>
      <SaveStatusLine />
    </div>
  );
}

/** Gets the focus when another section is opened, so that keyboards and screen readers continue from there. */
function Heading({ section }: { section: SectionId }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [section]);
  return (
    <div className={styles.heading}>
      <h1 ref={heading} tabIndex={-1}>
        {PAGES[section].name}
      </h1>
      <p>{PAGES[section].lead}</p>
    </div>
  );
}
