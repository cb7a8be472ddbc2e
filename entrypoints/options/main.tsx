import { i18n } from '#i18n';
import { LogElsewhere } from '@/components/start/log-elsewhere';
import { startPage } from '@/components/start/start-page';
import { getCompany } from '@/utils/store/browser-storage/company';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { isInContainer, openOutside } from '@/utils/store/container';
import { quotaVersions } from '@/utils/store/quotas';
import { OptionsApp } from './options-app';

void startPage(`${i18n.t('options.title')} · ${i18n.t('extension.name')}`, async () => {
  if (await isInContainer()) return <LogElsewhere className="trouble" open={openOutside} />;
  const [settings, company, versions] = await Promise.all([
    getSettings(),
    getCompany(),
    quotaVersions(),
  ]);
  return <OptionsApp settings={settings} company={company} versions={versions} />;
});
