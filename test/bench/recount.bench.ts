import { test } from '@playwright/test';
import { KINDS } from '@/utils/activity/activity-kind';
import { daysNeeded, type ProgressInputs, progressOf } from '@/utils/quota/pace/progress';
import { DEFAULT_QUOTA, type Quota } from '@/utils/quota/quota';
import { addDays } from '@/utils/time/period';
import { THREE_QUOTAS } from './quotas';
import { report } from './report';
import { median } from './table';

const ROUNDS = 300;
const NINE_TO_FIVE = [{ from: 540, to: 1020 }];
/** A Monday afternoon near the end of a quarter. */
const NOW = Date.UTC(2026, 10, 23, 15);

/**
 * Everything that the popup gives to the engine: the part that it reads of a log of years with every kind on every
 * day.
 */
function inputsOf(quota: Quota): ProgressInputs {
  const workdays = Array.from({ length: 5 }, () => NINE_TO_FIVE);
  const inputs = {
    versions: [quota],
    calendar: { hours: [...workdays, [], []], daysOff: [] },
    zone: 'Europe/Stockholm',
    weekStart: 1,
    now: NOW,
    start: null,
  };
  const { first, last } = daysNeeded(inputs);
  const days = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  const tally = { action: 'new', site: 'gmail', counted: 68 };
  return {
    ...inputs,
    tallies: days.flatMap((day) => KINDS.map((kind) => ({ day, kind, ...tally }))),
  };
}

/** Processor time, ms. */
function costOf(inputs: ProgressInputs): number {
  const before = process.cpuUsage();
  progressOf(inputs);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('counting anew after one more activity', () => {
  const all = [DEFAULT_QUOTA, ...THREE_QUOTAS].map((quota) => ({
    inputs: inputsOf(quota),
    times: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round++)
    for (const { inputs, times } of all) times.push(costOf(inputs));
  const [simple = Number.NaN, ...three] = all.map(({ times }) => median(times));
  const sum = three.reduce((total, each) => total + each);
  report({
    what: 'counting 3 quotas of 6 lines anew',
    ours: sum,
    unit: 'ms',
    against: { name: 'the one quota of a new rep', figure: simple },
    goal: { text: 'under 5 ms', met: sum < 5 },
  });
});
