import { i18n } from '#i18n';
import { Button } from '@/components/button';
import { TextField } from '@/components/fields';
import page from '@/components/page.module.css';
import { useStored } from '@/entrypoints/options/shared/stored';
import { formatDay } from '@/utils/i18n/format';
import { zoneOf } from '@/utils/settings/settings';
import { dayOf } from '@/utils/time/period';
import { DeleteLog } from './delete-log';
import { KeptAndNever } from './kept-and-never';
import { KeptPeople } from './kept-people';
import { Retention } from './retention';

const MOST_OF_A_NAME = 80;

/** What is kept, the name in exports, and how to end logging. */
export function Privacy() {
  const { settings, saveSettings } = useStored();
  return (
    <>
      <section className={page.card} aria-labelledby="kept">
        <h2 id="kept">{i18n.t('welcome.keptTitle')}</h2>
        <KeptAndNever />
      </section>
      <section className={page.card} aria-labelledby="name">
        <h2 id="name">{i18n.t('options.privacy.nameTitle')}</h2>
        <TextField
          label={i18n.t('options.privacy.name')}
          hint={i18n.t('options.privacy.nameHint')}
          testId="rep-name"
          value={settings.repName}
          maxLength={MOST_OF_A_NAME}
          autoComplete="name"
          onSave={(typed) => saveSettings({ repName: typed.trim() })}
        />
      </section>
      <section className={page.card} aria-labelledby="consent">
        <h2 id="consent">{i18n.t('options.privacy.consentTitle')}</h2>
        {settings.consentedAt === null ? (
          <p>{i18n.t('options.off.text')}</p>
        ) : (
          <div className={page.between}>
            <p>
              {i18n.t('options.privacy.agreed', [
                formatDay(dayOf(settings.consentedAt, zoneOf(settings)), 'long'),
              ])}
            </p>
            <Button
              data-testid="consent-withdraw"
              onClick={() => void saveSettings({ consentedAt: null })}
            >
              {i18n.t('options.privacy.withdraw')}
            </Button>
          </div>
        )}
      </section>
      <KeptPeople />
      <Retention />
      <DeleteLog />
    </>
  );
}
