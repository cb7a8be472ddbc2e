import { i18n } from '#i18n';
import { startPage } from '@/components/start-page';
import { getCompany } from '@/utils/store/company';
import { quotaVersions } from '@/utils/store/quotas';
import { getSettings } from '@/utils/store/settings';
import { OptionsApp } from './options-app';

void startPage(`${i18n.t('options.title')} · ${i18n.t('extension.name')}`, async () => {
  const [settings, company, versions] = await Promise.all([
    getSettings(),
    getCompany(),
    quotaVersions(),
  ]);
  return <OptionsApp settings={settings} company={company} versions={versions} />;
});
