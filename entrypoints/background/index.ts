import { defineBackground } from '#imports';
import { listen } from '@/utils/messages/port';
import { watchAlarms } from './alarms';
import { requestBadge } from './badge';
import { watchInstall } from './install';
import { pageHandlers } from './page-handlers';
import { drainOutbox, settleScheduled } from './recorder';
import { noteRefused, siteHandlers } from './site-handlers';

// Only wires, and synchronously: a worker that was stopped is started by the very event it must answer.
export default defineBackground(() => {
  listen({ ...siteHandlers, ...pageHandlers }, noteRefused);
  watchInstall();
  watchAlarms(async () => {
    await drainOutbox();
    await settleScheduled();
  });
  void drainOutbox();
  void settleScheduled();
  requestBadge();
});
