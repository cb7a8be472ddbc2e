import { targetProblem } from '@/entrypoints/options/shared/target-fields';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { decimalSign, formatMoney, formatNumber, formatPlainMoney } from '@/utils/i18n/format';
import { isOfMoney } from '@/utils/quota/line-counts';
import { MOST_AMOUNT, MOST_TARGET, type QuotaLine } from '@/utils/quota/quota';
import { readMoney } from '@/utils/quota/read-money';
import { readTarget } from '@/utils/quota/read-target';

/** How the figures of a line are shown and typed. All are in the unit of the line's target. */
export interface Figures {
  /** As it is written in a field. */
  typed(target: number): string;
  /** As it is read in a text, with the currency. */
  shown(target: number): string;
  read(typed: string): { target: number } | { problem: string };
}

/** For `line`, per period. Money is written with the decimal sign of the rep's language. */
export function figuresOf(line: QuotaLine, currency: string): Figures {
  return isOfMoney(line) ? moneyFigures(line.target, currency) : countFigures(line.target);
}

function countFigures(held: number): Figures {
  const shown = (target: number) => formatNumber(target);
  return {
    typed: String,
    shown,
    read(typed) {
      const read = readTarget(typed);
      if ('target' in read) return read;
      const texts = { most: shown(MOST_TARGET), held: shown(held) };
      return { problem: targetProblem(read.problem, typed, texts) };
    },
  };
}

function moneyFigures(held: number, currency: string): Figures {
  const digits = minorDigits(currency);
  const shown = (target: number) => formatMoney(target, currency);
  return {
    typed: (target) => formatPlainMoney(target, digits),
    shown,
    read(typed) {
      const read = readMoney(typed, decimalSign(), digits);
      if ('target' in read) return read;
      const texts = { most: shown(MOST_AMOUNT), held: shown(held) };
      return { problem: targetProblem(read.problem, typed, texts, digits) };
    },
  };
}

/** The same per working day; a period has `days` of them, at least one. Counts may be typed with up to two decimals. */
export function figuresPerDay(line: QuotaLine, currency: string, days: number): Figures {
  const isMoney = isOfMoney(line);
  const most = isMoney ? MOST_AMOUNT : MOST_TARGET;
  const digits = isMoney ? minorDigits(currency) : 2;
  const shown = (target: number) =>
    isMoney
      ? formatMoney(Math.round(target / days), currency)
      : formatNumber(target / days, target < days ? 2 : 1);
  return {
    typed: (target) => formatPlainMoney(Math.round((target * (isMoney ? 1 : 100)) / days), digits),
    shown,
    read(typed) {
      const read = readMoney(typed, decimalSign(), digits);
      const target =
        'target' in read ? Math.round((read.target * days) / (isMoney ? 1 : 100)) : null;
      if (target !== null && target <= most) return { target };
      const problem = 'problem' in read ? read.problem : 'too-large';
      const texts = { most: shown(most), held: shown(line.target) };
      return { problem: targetProblem(problem, typed, texts, digits) };
    },
  };
}
