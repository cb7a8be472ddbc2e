import { i18n } from '#i18n';
import { browser } from '#imports';
import page from '@/components/page.module.css';
import styles from './shared/options.module.css';

/** Which version this is, on what terms, and what it does with data. */
export function About() {
  return (
    <section className={page.card}>
      <dl className={styles.facts}>
        <dt>{i18n.t('options.about.version')}</dt>
        <dd>{browser.runtime.getManifest().version}</dd>
        <dt>{i18n.t('options.about.licence')}</dt>
        <dd>{i18n.t('options.about.licenceText')}</dd>
        <dt>{i18n.t('options.about.privacy')}</dt>
        <dd>{i18n.t('options.about.privacyText')}</dd>
        <dt>{i18n.t('options.about.counting')}</dt>
        <dd>{i18n.t('options.about.countingText')}</dd>
        <dt>{i18n.t('options.holidays.title')}</dt>
        <dd>
          <a href="/holidays/notice.txt">{i18n.t('options.holidays.notice')}</a>
        </dd>
      </dl>
    </section>
  );
}
