import { defineBackground } from '#imports';
import { listen } from '@/utils/messages/listen';
import { watchOutbox } from '@/utils/messages/outbox';
import { watchPledges } from '@/utils/messages/pledge';
import { senderOf } from '@/utils/messages/port';
import { forgetFailing } from '@/utils/messages/unwritten';
import { retryWait } from '@/utils/promises/retry-wait';
import { watchAccess } from './access';
import { watchAlarms } from './alarms';
import { watchCommands } from './commands';
import { watchCompanyPolicy } from './company-policy';
import { watchHolidayChoice } from './holidays';
import { watchInstall } from './install';
import { watchLog } from './log-mark';
import { settleLost } from './network/settle';
import { watchNetwork } from './network/watch';
import { reachAfterStart } from './open-tabs';
import { pageHandlers } from './page-handlers';
import { followPageScripts, watchPageScripts } from './page-scripts';
import { settleScheduled } from './recording/recorder';
import { drainBeside, requestDrain, requestLook } from './recording/recorder-outbox';
import { forgetOld } from './recording/retention';
import { watchReminders } from './reminders';
import { noteRefused, siteHandlers } from './site-handlers';
import { requestUpdate } from './updates';

// Only connects the parts, and synchronously: a stopped worker is started by the very event that it must answer.
export default defineBackground(() => {
  listen(
    { ...siteHandlers, ...pageHandlers },
    (sender) => void noteRefused(sender).catch(() => {}),
    () => requestDrain(retryWait(0)),
  );
  watchPledges(async ({ sighting }, sent) => {
    await siteHandlers.sighting({ sighting }, senderOf(sent)).catch(() => {});
    // It may be in the outbox as well, and there with its answer.
    requestDrain();
  }, requestLook);
  watchOutbox(requestLook);
  forgetFailing();
  watchLog();
  watchNetwork();
  watchPageScripts();
  watchAccess(followPageScripts);
  watchInstall();
  watchCommands();
  watchCompanyPolicy();
  watchHolidayChoice();
  watchReminders();
  watchAlarms([async () => requestDrain(), settleScheduled, () => forgetOld(Date.now())]);
  drainBeside(settleLost);
  reachAfterStart().catch(() => {});
  requestDrain();
  settleScheduled().catch(() => {});
  requestUpdate();
});
