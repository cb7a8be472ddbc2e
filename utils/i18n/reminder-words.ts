import { i18n } from '#i18n';
import type { Progress } from '@/utils/quota/pace/progress';
import type { Reminder } from '@/utils/quota/pace/reminders';
import { formatNumber } from './format';
import { paceSentence, paceTitle } from './pace-words';

/** A notification of the browser. */
export interface Notice {
  title: string;
  message: string;
}

/** The text of a reminder; `currency` (ISO 4217) is for lines of money. */
export function reminderWords(reminder: Reminder, progress: Progress, currency: string): Notice {
  if (reminder !== 'summary') {
    return { title: paceTitle(progress), message: paceSentence(progress, currency) };
  }
  const { today, actual, target, isMoney } = progress;
  const title = isMoney
    ? i18n.t('reminders.today')
    : i18n.t('reminders.doneToday', today.done, [formatNumber(today.done)]);
  if (progress.asking.is !== 'asked') {
    // A title may end with a short date, and that with a full stop: `Commence le lun. 30 nov.`
    const first = paceTitle(progress).replace(/\.?$/, '.');
    return { title, message: `${first} ${paceSentence(progress, currency)}` };
  }
  if (isMoney) return { title, message: paceTitle(progress) };
  const soFar = i18n.t('reminders.soFar', [formatNumber(actual), formatNumber(target)]);
  return { title, message: i18n.t('common.labelled', [paceTitle(progress), soFar]) };
}
