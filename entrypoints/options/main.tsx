import { i18n } from '#i18n';
import { startPage } from '@/components/start-page';
import { quotaVersions } from '@/utils/store/quotas';
import { getSettings } from '@/utils/store/settings';
import { OptionsApp } from './options-app';

void startPage(`${i18n.t('options.title')} · ${i18n.t('extension.name')}`, async () => {
  const [settings, versions] = await Promise.all([getSettings(), quotaVersions()]);
  return <OptionsApp settings={settings} versions={versions} />;
});
