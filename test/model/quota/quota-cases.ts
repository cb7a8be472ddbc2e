import { type Random, randomOf } from '@/test/model/random';
import { KINDS } from '@/utils/activity/activity-kind';
import type { Outcome } from '@/utils/activity/outcome';
import type { Tally } from '@/utils/activity/tally';
import type { Act } from '@/utils/quota/line-counts';
import type { ProgressInputs } from '@/utils/quota/pace/progress';
import { type PeriodRule, type Quota, type QuotaLine, TIME_OFF_RULES } from '@/utils/quota/quota';
import type { WallTime } from '@/utils/time/period';
import { calendarOf, momentIn, some, ZONES } from './quota-case-time';
import { dayName, dayNumber, shownAt } from './quota-oracle-time';

/*
 * Random quotas, calendars and moments for the oracle: mostly short periods, and often the hours in which a clock
 * changes.
 */

function ruleOf(today: number, random: Random): PeriodRule {
  const anchor = random.oneIn(3) ? { anchor: dayName(today - random.below(800)) } : {};
  const kind = random.below(100);
  if (kind < 60) return { unit: 'week', count: 1, ...anchor };
  if (kind < 83) return { unit: 'day', count: 1 + random.below(9), ...anchor };
  if (kind < 88) return { unit: 'week', count: 2, ...anchor };
  if (kind < 98) return { unit: 'month', count: 1, ...anchor };
  if (random.oneIn(2)) return { unit: 'month', count: 2, ...anchor };
  return random.pick([
    { unit: 'quarter', count: 1, ...anchor },
    { unit: 'year', count: 1, ...anchor },
  ] as const);
}

const TOPIC = 'retirement planning';

function linesOf(random: Random): QuotaLine[] {
  const few = () => random.below(random.pick([2, 12, 300]));
  const money = () => random.below(50_000_000);
  const kinds = () => KINDS.filter((_, index) => index === 0 || random.oneIn(3));
  const weight = random.oneIn(2) ? {} : { weight: random.below(101) };
  const all: QuotaLine[] = [
    { id: 'acts', filter: { kinds: kinds() }, measure: 'activities', target: few(), ...weight },
    {
      id: 'people',
      filter: { kinds: kinds(), ...(random.oneIn(2) ? { topics: [TOPIC] } : {}) },
      measure: 'people',
      target: few(),
    },
    {
      id: 'sold',
      filter: { kinds: [], outcomes: ['won'] },
      measure: random.pick(['units', 'amount', 'profit'] as const),
      target: random.oneIn(5) ? few() : money(),
      ...weight,
    },
  ];
  return all.filter(({ id }) => id === 'acts' || random.oneIn(3));
}

function versionsOf(today: number, random: Random): Quota[] {
  const many = random.pick([1, 1, 1, 2, 2, 3]);
  const rule = ruleOf(today, random);
  const days = new Set(some(random, many - 1, () => dayName(today - 20 + random.below(30))));
  const lines = linesOf(random);
  const carry = {
    shortfall: !random.oneIn(3),
    surplus: !random.oneIn(3),
    cap: random.pick([0, 10, 33, 100]),
  };
  const doesCarry = random.oneIn(3);
  // What is carried a long way is looked up the longer.
  const isNew = random.oneIn(doesCarry ? 1 : 4);
  const first = isNew ? dayName(today - random.pick([-6, 21]) - random.below(60)) : '1970-01-01';
  return [...new Set([first, ...days])].sort().map((effective, index): Quota => {
    const ramp = {
      from: dayName(today - random.below(30)),
      shares: some(random, 4, () => (random.oneIn(4) ? 0 : random.below(101))),
    };
    return {
      id: 'main',
      name: '',
      effective,
      period: index > 0 && random.oneIn(3) ? ruleOf(today, random) : rule,
      lines: index > 0 ? linesOf(random) : lines,
      ...(random.oneIn(2) ? { kind: 'combination' } : {}),
      ...(doesCarry ? { carry } : {}),
      ...(random.oneIn(4) ? { ramp } : {}),
      ...(random.oneIn(2) ? {} : { timeOff: random.pick(TIME_OFF_RULES) }),
      ...(random.oneIn(12)
        ? { until: dayName(Math.max(today - 5 + random.below(30), dayNumber(effective))) }
        : {}),
    };
  });
}

/** The case of `seed`. The zones of the world take turns. */
export function quotaCase(seed: number): ProgressInputs {
  const random = randomOf(seed);
  const zone = ZONES[seed % ZONES.length] ?? 'UTC';
  const now = momentIn(zone, random);
  const today = Math.floor(shownAt(zone, now) / 1440);
  const day = () => dayName(today + 2 - random.below(random.pick([10, 10, 60])));
  const act = () => ({
    day: day(),
    kind: random.pick(KINDS),
    action: random.pick(['new', 'reply']),
    site: random.pick(['gmail', 'linkedin']),
  });
  const tallies = some(random, 12, (): Tally => ({ ...act(), counted: random.below(60) }));
  const acts = some(
    random,
    12,
    (): Act => ({
      ...act(),
      topics: random.oneIn(2) ? [TOPIC] : [],
      people: some(random, 3, () => `person-${random.below(15)}`),
    }),
  );
  const outcomes = some(random, 8, () => outcomeOn(day(), random));
  return {
    versions: versionsOf(today, random),
    tallies,
    acts,
    outcomes,
    calendar: calendarOf(today, random),
    zone,
    weekStart: random.oneIn(2) ? 1 : 1 + random.below(7),
    now,
    start: startOf(today, random),
  };
}

/** When the rep agreed: at any minute of the last weeks or of today. */
function startOf(today: number, random: Random): WallTime | null {
  if (!random.oneIn(4)) return null;
  const day = dayName(today - random.below(random.pick([3, 25])));
  return { day, minute: random.oneIn(4) ? 0 : random.below(1440) };
}

function outcomeOn(day: string, random: Random): Outcome {
  const money = () => (random.oneIn(3) ? null : random.below(20_000_000));
  return {
    id: '',
    kind: random.pick(['opportunity', 'won', 'won', 'lost'] as const),
    at: 1,
    day,
    zone: 'UTC',
    // A credit note, now and then.
    amount: random.oneIn(6) ? -random.below(20_000_000) : money(),
    units: random.oneIn(2) ? null : random.below(9),
    costOfGoods: money(),
    acquisitionCost: money(),
    source: 'manual',
  };
}
