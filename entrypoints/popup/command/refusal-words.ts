import { i18n } from '#i18n';
import { BOUNDS } from '@/utils/activity/bounds';
import type { Problem, Refusal } from '@/utils/activity/command/command';
import { formatChoice, formatNumber } from '@/utils/i18n/format';

interface Said {
  piece: string;
  /** Ways to write it: `1500 or 1.50`. */
  ways: string;
  /** ISO 4217 */
  currency: string;
}

const TEXTS: Record<Problem, (said: Said) => string> = {
  empty: () => i18n.t('popup.command.hint'),
  unknown: ({ piece }) => i18n.t('popup.command.unknown', [piece]),
  number: ({ piece }) => i18n.t('popup.command.number', [piece]),
  unclear: ({ piece, ways }) => i18n.t('popup.command.unclear', [piece, ways]),
  amount: ({ piece }) => i18n.t('popup.command.amount', [piece]),
  decimals: ({ piece, currency }) => i18n.t('popup.command.decimals', [piece, currency]),
  large: ({ piece }) => i18n.t('popup.command.large', [piece]),
  sign: ({ piece }) => i18n.t('popup.command.sign', [piece]),
  percent: ({ piece }) => i18n.t('popup.command.percent', [piece]),
  currency: ({ piece, currency }) => i18n.t('popup.command.currency', [piece, currency]),
  money: ({ piece }) => i18n.t('popup.command.money', [piece]),
  second: ({ piece }) => i18n.t('popup.command.second', [piece]),
  time: ({ piece }) => i18n.t('popup.command.time', [piece]),
  hour: ({ piece, ways }) => i18n.t('popup.command.hour', [piece, ways]),
  vague: ({ piece }) => i18n.t('popup.command.vague', [piece]),
  weekday: ({ piece }) => i18n.t('popup.command.weekday', [piece]),
  date: ({ piece }) => i18n.t('popup.command.date', [piece]),
  future: ({ piece }) => i18n.t('popup.command.future', [piece]),
  count: ({ piece }) => i18n.t('popup.command.count', [piece, formatNumber(BOUNDS.actsAtOnce)]),
  many: ({ piece }) => i18n.t('popup.command.many', [piece, formatNumber(BOUNDS.actsAtOnce)]),
  deals: ({ piece }) => i18n.t('popup.command.deals', [piece]),
  language: ({ piece }) => i18n.t('popup.command.language', [piece]),
  word: ({ piece }) => i18n.t('popup.command.word', [piece]),
  quotes: ({ piece }) => i18n.t('popup.command.quotes', [piece]),
  note: ({ piece }) => i18n.t('popup.command.note', [piece]),
  long: () => i18n.t('popup.command.long'),
};

/** Why a line is not understood, with the piece in question and how to write it. `currency` is the rep's. */
export const refusalWords = ({ problem, piece, ways }: Refusal, currency: string): string =>
  TEXTS[problem]({ piece, ways: formatChoice(ways), currency });
