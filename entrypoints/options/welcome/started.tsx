import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import styles from './welcome.module.css';

const NEXT = [
  i18n.t('welcome.started.tabs'),
  import.meta.env.FIREFOX ? i18n.t('welcome.started.pinFirefox') : i18n.t('welcome.started.pin'),
  i18n.t('welcome.started.send'),
];

/** Shown right after the rep agreed: what happens now. */
export function Started() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <main className={styles.welcome} data-testid="started">
      <header className={styles.lead}>
        <p className={styles.product}>{i18n.t('extension.name')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {i18n.t('welcome.started.title')}
        </h1>
      </header>
      <section>
        <ol className={styles.next}>
          {NEXT.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
        <a href="#quota">{i18n.t('welcome.seeOptions')}</a>
      </section>
    </main>
  );
}
