import { i18n } from '#i18n';
import { LogElsewhere } from '@/components/start/log-elsewhere';
import { startPage } from '@/components/start/start-page';
import { firstDay } from '@/utils/store/activities';
import { getHolidays } from '@/utils/store/browser-storage/holidays';
import { getLost } from '@/utils/store/browser-storage/lost-log';
import { getSettings } from '@/utils/store/browser-storage/settings';
import { isInContainer, openOutside } from '@/utils/store/container';
import { quotaVersions } from '@/utils/store/quotas';
import { ReportPage } from './report-page';

void startPage(`${i18n.t('report.title')} · ${i18n.t('extension.name')}`, async () => {
  if (await isInContainer()) return <LogElsewhere className="trouble" open={openOutside} />;
  const [settings, versions, holidays, first, lost] = await Promise.all([
    getSettings(),
    quotaVersions(),
    getHolidays(),
    firstDay(),
    getLost(),
  ]);
  return <ReportPage {...{ settings, versions, holidays, lost }} firstDay={first} />;
});
