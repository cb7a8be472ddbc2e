import type { Random } from '@/test/model/random';
import type { Calendar, WorkingHours } from '@/utils/quota/working-time/calendar';
import { dayName, shownAt } from './quota-oracle-time';

/** Every zone of the world. */
export const ZONES = Intl.supportedValuesOf('timeZone');
const DAY = 86_400_000;
const MINUTE = 60_000;

/** The moments of one year at which clocks in `zone` change, found by halving. The year differs from zone to zone. */
function changesIn(zone: string): number[] {
  const year = 1990 + ((ZONES.indexOf(zone) * 7) % 60);
  const offset = (ms: number) => shownAt(zone, ms) - ms / MINUTE;
  const changes: number[] = [];
  for (let month = 0; month < 12; month += 1) {
    let [from, to] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)];
    const before = offset(from);
    if (offset(to) === before) continue;
    while (to - from > MINUTE) {
      const middle = from + Math.floor((to - from) / MINUTE / 2) * MINUTE;
      if (offset(middle) === before) from = middle;
      else to = middle;
    }
    changes.push(to);
  }
  return changes;
}

const changes = new Map<string, number[]>();

/** A moment of the hundred years from 1990. Every second one is near a change of the clocks in `zone`. */
export function momentIn(zone: string, random: Random): number {
  const known = changes.get(zone) ?? changesIn(zone);
  changes.set(zone, known);
  const second = random.below(60) * 1000;
  if (known.length > 0 && random.oneIn(2)) {
    return random.pick(known) + (random.below(36 * 60) - 12 * 60) * MINUTE + second;
  }
  return Date.UTC(1990, 0, 1) + random.below(36_500) * DAY + random.below(1440) * MINUTE + second;
}

const OFFICE: WorkingHours[] = [{ from: 540, to: 1020 }];
const WITH_BREAK: WorkingHours[] = [
  { from: 540, to: 720 },
  { from: 750, to: 1020 },
];

/** Up to two stretches at any minutes. */
function anyHours(random: Random): WorkingHours[] {
  const [a = 0, b = 0, c = 0, d = 0] = [1, 2, 3, 4]
    .map(() => random.below(1441))
    .sort((one, other) => one - other);
  const stretches = [
    { from: a, to: b },
    { from: c, to: d },
  ];
  return stretches.filter(({ from, to }) => from < to).slice(random.below(2));
}

/** A calendar with time off around the day `today`. */
export function calendarOf(today: number, random: Random): Calendar {
  const shape = random.below(6);
  const hours = [1, 2, 3, 4, 5, 6, 7].map((day) => {
    if (shape === 0) return anyHours(random);
    if (shape === 1) return [{ from: 0, to: 1440 }];
    if (shape === 2) return random.oneIn(3) ? anyHours(random) : [];
    return day > 5 ? [] : shape === 3 ? WITH_BREAK : OFFICE;
  });
  const near = () => dayName(today - 8 + random.below(17));
  const halfDaysOff = some(random, 3, () => ({
    day: near(),
    half: random.pick(['morning', 'afternoon'] as const),
  }));
  // In some cases a holiday that takes whole periods.
  const away = random.oneIn(4) ? { from: today - random.below(20), days: random.below(40) } : null;
  const daysAway = away
    ? Array.from({ length: away.days }, (_, at) => dayName(away.from + at))
    : [];
  const daysOff = [...some(random, 3, near), ...daysAway];
  return random.oneIn(3) ? { hours, daysOff } : { hours, daysOff, halfDaysOff };
}

/** Up to `most` results of `make`. */
export function some<Made>(random: Random, most: number, make: () => Made): Made[] {
  return Array.from({ length: random.below(most + 1) }, make);
}
