import { i18n } from '#i18n';
import { OUTCOME_NAMES } from '@/components/outcome-names';
import type { Kind } from '@/utils/activity/activity-kind';
import type { ActCommand, Command } from '@/utils/activity/command/command';
import { formatDay, formatList, formatMoney, formatNumber, formatTime } from '@/utils/i18n/format';
import { actionLabel, actLabel } from '@/utils/i18n/labels';
import { addDays, dayOf, momentOf } from '@/utils/time/period';

/** When it was done, ms: `now` without a day and a time, noon for a day without a time. */
export function momentFor({ daysAgo, minute }: Command, zone: string, now: number): number {
  if (daysAgo === 0 && minute === null) return now;
  const day = addDays(dayOf(now, zone), -daysAgo);
  // An hour that the clock skips becomes a later one.
  return Math.min(now, momentOf({ day, minute: minute ?? 12 * 60 }, zone));
}

const SEVERAL: Record<Kind, (count: string) => string> = {
  email: (count) => i18n.t('popup.command.several.email', [count]),
  call: (count) => i18n.t('popup.command.several.call', [count]),
  social: (count) => i18n.t('popup.command.several.social', [count]),
  meeting: (count) => i18n.t('popup.command.several.meeting', [count]),
  demo: (count) => i18n.t('popup.command.several.demo', [count]),
  proposal: (count) => i18n.t('popup.command.several.proposal', [count]),
};

/** What is logged: `Call, no answer`; `3 calls, no answer`. */
export function actsInWords({ kind, action, count }: ActCommand): string {
  if (count === 1) return actLabel(kind, action);
  const acts = SEVERAL[kind](formatNumber(count));
  const isPlain = kind !== 'call' && kind !== 'social';
  return isPlain ? acts : i18n.t('common.actOfKind', [acts, actionLabel(action)]);
}

/** How a line is understood: `Enter logs: Call, no answer · Anna · Mon, Nov 16 · 2:30 PM · Note: try again`. */
export function inWords(command: Command, zone: string, now: number, currency: string): string {
  const { person, note, daysAgo, minute } = command;
  const what =
    command.what === 'act'
      ? actsInWords(command)
      : formatList([
          OUTCOME_NAMES[command.outcome],
          ...(command.amount === null ? [] : [formatMoney(command.amount, currency)]),
        ]);
  const parts = [
    what,
    person,
    daysAgo === 0 ? '' : formatDay(addDays(dayOf(now, zone), -daysAgo), 'medium'),
    minute === null ? '' : formatTime(momentFor(command, zone, now), zone),
    note && i18n.t('popup.command.noted', [note]),
  ];
  return i18n.t('popup.command.enter', [parts.filter((part) => part !== '').join(' · ')]);
}
