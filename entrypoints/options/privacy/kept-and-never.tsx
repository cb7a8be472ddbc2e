import { i18n } from '#i18n';
import styles from './kept-and-never.module.css';

const KEPT = [
  i18n.t('welcome.kept.act'),
  i18n.t('welcome.kept.people'),
  i18n.t('welcome.kept.touches'),
  i18n.t('welcome.kept.link'),
  i18n.t('welcome.kept.own'),
];
const NEVER = [
  i18n.t('welcome.never.text'),
  i18n.t('welcome.never.secrets'),
  i18n.t('welcome.never.server'),
  i18n.t('welcome.never.colleagues'),
  i18n.t('welcome.never.strangers'),
];

/** What is kept and what never is, side by side. */
export function KeptAndNever() {
  return (
    <div className={styles.columns}>
      <div>
        <h3>{i18n.t('welcome.kept.title')}</h3>
        <ul className={styles.kept}>
          {KEPT.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{i18n.t('welcome.never.title')}</h3>
        <ul className={styles.never}>
          {NEVER.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
