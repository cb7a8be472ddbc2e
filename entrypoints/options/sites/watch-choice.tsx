import { useState } from 'react';
import { i18n } from '#i18n';
import { Choice } from '@/components/fields';
import styles from '@/entrypoints/options/shared/options.module.css';
import { askForQuiet, type Way } from './watch-way';

interface Props {
  /** The site's own name. */
  name: string;
  way: Way;
  onSave: (way: Way) => Promise<unknown>;
}

/** The ways in which a site can be watched, each with its advantages and disadvantages. */
export function WatchChoice({ name, way, onSave }: Props) {
  const [isRefused, setRefused] = useState(false);
  async function choose(chosen: Way) {
    const isAllowed = chosen !== 'quiet' || (await askForQuiet());
    setRefused(!isAllowed);
    if (isAllowed) await onSave(chosen);
  }
  return (
    <div data-testid="watch-choice">
      <Choice
        label={i18n.t('options.watch.legend', [name])}
        value={way}
        choices={[
          {
            value: 'page',
            label: i18n.t('options.watch.page'),
            hint: i18n.t('options.watch.pageHint', [name]),
          },
          {
            value: 'quiet',
            label: i18n.t('options.watch.quiet'),
            hint: i18n.t('options.watch.quietHint', [name]),
          },
          {
            value: 'off',
            label: i18n.t('options.watch.off', [name]),
            hint: i18n.t('options.watch.offHint'),
          },
        ]}
        onSave={choose}
      />
      <p role="alert" className={styles.warning}>
        {isRefused && i18n.t('options.watch.refused')}
      </p>
    </div>
  );
}
