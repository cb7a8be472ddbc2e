import { i18n } from '#i18n';
import { BOUNDS } from '@/utils/activity/bounds';
import { minorDigits } from '@/utils/activity/money/minor-digits';
import { saysDecimals } from '@/utils/activity/money/scale';
import { MOST_MONEY, type Outcome, type OutcomeKind } from '@/utils/activity/outcome';
import { decimalSign, formatMoney, formatNumber, formatPlainMoney } from '@/utils/i18n/format';
import type { Message } from '@/utils/messages/messages';
import { readMoney } from '@/utils/quota/read-money';
import { readTarget, type TargetProblem } from '@/utils/quota/read-target';
import { hasFormOfDay } from '@/utils/time/day';
import { dayOf, startOfDay } from '@/utils/time/period';

/** An outcome as it is typed. */
export interface Typed {
  kind: OutcomeKind;
  /** YYYY-MM-DD; empty while no whole date is chosen. */
  day: string;
  amount: string;
  units: string;
  costOfGoods: string;
  acquisitionCost: string;
  person: string;
  note: string;
}
export type Problems = Partial<Record<keyof Typed, string>>;

interface Place {
  zone: string;
  currency: string;
  /** ms */
  now: number;
}

import { MOST_TARGET } from '@/utils/quota/quota';

const HALF_A_DAY = 12 * 3_600_000;

/** `outcome` as it is shown in the form; without one, an empty form of today. */
export function typedOf(outcome: Outcome | null, { zone, currency, now }: Place): Typed {
  const money = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? '' : formatPlainMoney(amount, minorDigits(currency));
  return {
    kind: outcome?.kind ?? 'won',
    day: outcome?.day ?? dayOf(now, zone),
    amount: money(outcome?.amount),
    units: outcome?.units?.toString() ?? '',
    costOfGoods: money(outcome?.costOfGoods),
    acquisitionCost: money(outcome?.acquisitionCost),
    person: outcome?.person ?? '',
    note: outcome?.note ?? '',
  };
}

export type Said = Omit<Message<'log-outcome'>, 'id'>;

/** The outcome in the form, or what is wrong with it. `before`: the one that is changed, null for a new one. */
export function readOutcome(
  typed: Typed,
  before: Outcome | null,
  place: Place,
): { said: Said } | { problems: Problems } {
  const problems: Problems = {};
  const today = dayOf(place.now, place.zone);
  if (!hasFormOfDay(typed.day) || typed.day < '1970-01-02') {
    problems.day = i18n.t('report.outcomes.problems.noDay');
  } else if (typed.day > today) problems.day = i18n.t('report.outcomes.problems.future');
  const digits = minorDigits(place.currency);
  const money = (field: 'amount' | 'costOfGoods' | 'acquisitionCost') => {
    if (typed[field].trim() === '') return null;
    const read = readMoney(typed[field], decimalSign(), digits);
    if ('target' in read) return read.target;
    problems[field] = moneyProblem(read.problem, place.currency);
    return null;
  };
  const isWon = typed.kind === 'won';
  const [amount, units] = [money('amount'), unitsOf(typed.units, problems)];
  const person = typed.person.trim().slice(0, BOUNDS.name);
  const note = typed.note.trim().slice(0, BOUNDS.note);
  const said = {
    kind: typed.kind,
    at: momentOf(typed.day, before, today, place),
    amount,
    units,
    costOfGoods: isWon ? money('costOfGoods') : (before?.costOfGoods ?? null),
    acquisitionCost: isWon ? money('acquisitionCost') : (before?.acquisitionCost ?? null),
    ...saysDecimals(digits),
    ...(person !== '' && { person }),
    ...(note !== '' && { note }),
  };
  return Object.keys(problems).length > 0 ? { problems } : { said };
}

/** What is wrong with an amount as typed. */
export function moneyProblem(problem: TargetProblem, currency: string): string {
  if (problem === 'negative') return i18n.t('report.outcomes.problems.negative');
  if (problem === 'too-large') {
    return i18n.t('report.outcomes.problems.tooLarge', [formatMoney(MOST_MONEY, currency)]);
  }
  const digits = minorDigits(currency);
  const example = formatPlainMoney(Math.floor(12_500.5 * 10 ** digits), digits);
  return i18n.t('report.outcomes.problems.notMoney', [example]);
}

function unitsOf(text: string, problems: Problems): number | null {
  if (text.trim() === '') return null;
  const read = readTarget(text);
  const isTooLarge = 'problem' in read && read.problem === 'too-large';
  if ('target' in read) return read.target;
  problems.units = isTooLarge
    ? i18n.t('report.outcomes.problems.tooLarge', [formatNumber(MOST_TARGET)])
    : i18n.t('report.outcomes.problems.notUnits');
  return null;
}

/** The old moment if the day stays; now, if the day is today; or else noon. */
function momentOf(day: string, before: Outcome | null, today: string, { zone, now }: Place) {
  if (before?.day === day) return before.at;
  if (day >= today || !hasFormOfDay(day)) return now;
  return startOfDay(day, zone) + HALF_A_DAY;
}
