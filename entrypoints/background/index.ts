import { defineBackground } from '#imports';
import { removeFromOutbox } from '@/utils/messages/outbox';
import { watchPledges } from '@/utils/messages/pledge';
import { listen, senderOf } from '@/utils/messages/port';
import { forgetHeard } from '@/utils/store/heard';
import { watchAlarms } from './alarms';
import { requestBadge } from './badge';
import { watchCommands } from './commands';
import { watchCompanyPolicy } from './company-policy';
import { watchHolidayChoice } from './holidays';
import { watchInstall } from './install';
import { watchLog } from './log-mark';
import { settleLost, watchNetwork } from './network-watch';
import { watchNudges } from './nudges';
import { pageHandlers } from './page-handlers';
import { watchPageScripts } from './page-scripts';
import { drainOutbox, settleScheduled } from './recorder';
import { forgetOld } from './retention';
import { noteRefused, siteHandlers } from './site-handlers';

// Only wires, and synchronously: a worker that was stopped is started by the very event it must answer.
export default defineBackground(() => {
  listen({ ...siteHandlers, ...pageHandlers }, noteRefused);
  watchPledges(async ({ outboxId, sighting }, sent) => {
    const answer = await siteHandlers.sighting({ sighting }, senderOf(sent));
    if (answer.ok) await removeFromOutbox(outboxId);
  });
  watchLog();
  watchNetwork();
  watchPageScripts();
  watchInstall();
  watchCommands();
  watchCompanyPolicy();
  watchHolidayChoice();
  watchNudges();
  watchAlarms(async () => {
    await drainOutbox();
    await settleLost();
    await settleScheduled();
    await forgetHeard(Date.now());
    await forgetOld(Date.now());
  });
  void drainOutbox();
  void settleLost();
  void settleScheduled();
  requestBadge();
});
