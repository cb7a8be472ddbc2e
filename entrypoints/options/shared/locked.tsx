import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import styles from './locked.module.css';
import { useStored } from './stored';

interface Props {
  /** The field's name in the company's policy. */
  field: string;
  children: ReactNode;
}

/** Something that the company may have locked: then it can be read but not changed, and says who set it. */
export function Locked({ field, children }: Props) {
  const { company } = useStored();
  const isLocked = company.locked.includes(field);
  return (
    <fieldset className={styles.group} disabled={isLocked} data-testid={`lock-${field}`}>
      {isLocked && <legend className={styles.setBy}>{setByText(company.setBy)}</legend>}
      {children}
    </fieldset>
  );
}

/** Who has set what cannot be changed here. */
export const setByText = (setBy: string | null): string =>
  setBy === null ? i18n.t('options.company.set') : i18n.t('options.company.setBy', [setBy]);

/** The fields of the company's policy that make no sense; nothing if all do. */
export function CompanyProblems() {
  const { company } = useStored();
  if (company.problems.length === 0) return null;
  return (
    <section className={styles.problems} data-testid="company-problems">
      <p>{i18n.t('options.company.problems')}</p>
      <ul>
        {company.problems.map(({ field, value }) => (
          <li key={field}>{i18n.t('options.company.problem', [field, value])}</li>
        ))}
      </ul>
    </section>
  );
}
