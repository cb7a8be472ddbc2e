import { defineBackground } from '#imports';
import { watchOutbox } from '@/utils/messages/outbox';
import { watchPledges } from '@/utils/messages/pledge';
import { listen, senderOf } from '@/utils/messages/port';
import { forgetFailing } from '@/utils/messages/unwritten';
import { retryWait } from '@/utils/promises/retry-wait';
import { watchAccess } from './access';
import { watchAlarms } from './alarms';
import { watchCommands } from './commands';
import { watchCompanyPolicy } from './company-policy';
import { watchHolidayChoice } from './holidays';
import { watchInstall } from './install';
import { watchLog } from './log-mark';
import { settleLost, watchNetwork } from './network-watch';
import { watchNudges } from './nudges';
import { reachAfterStart } from './open-tabs';
import { pageHandlers } from './page-handlers';
import { followPageScripts, watchPageScripts } from './page-scripts';
import { settleScheduled } from './recording/recorder';
import { drainBeside, requestDrain, requestLook } from './recording/recorder-outbox';
import { forgetOld } from './recording/retention';
import { noteRefused, siteHandlers } from './site-handlers';
import { requestUpdate } from './updates';

// Only wires, and synchronously: a worker that was stopped is started by the very event it must answer.
export default defineBackground(() => {
  listen({ ...siteHandlers, ...pageHandlers }, (sender) => {
    noteRefused(sender).catch(() => {});
    // What was too much at once lies in the outbox.
    requestDrain(retryWait(0));
  });
  watchPledges(async ({ sighting }, sent) => {
    await siteHandlers.sighting({ sighting }, senderOf(sent)).catch(() => {});
    // It may lie in the outbox as well, and there with its answer.
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
  watchNudges();
  watchAlarms([async () => requestDrain(), settleScheduled, () => forgetOld(Date.now())]);
  drainBeside([settleLost]);
  reachAfterStart().catch(() => {});
  requestDrain();
  settleScheduled().catch(() => {});
  requestUpdate();
});
