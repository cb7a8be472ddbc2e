import { describe, expect, it } from 'vitest';
import type { Activity } from '@/utils/activity/activity';
import type { Kind } from '@/utils/activity/activity-kind';
import { DEFAULT_QUOTA, topicLine } from '@/utils/quota/quota';
import { weeklyReport } from '@/utils/quota/weekly/weekly-report';
import type { Calendar } from '@/utils/quota/working-time/calendar';
import type { LoggedDay } from './activities-csv';
import { WEEKLY_COLUMNS, weeklyRows } from './weekly-csv';
import { type CsvFormat, excelFormat, PLAIN, writeCsv } from './write';

/** Monday to Friday, nine to five. */
const OFFICE_WEEK: Calendar = {
  hours: [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? [{ from: 9 * 60, to: 17 * 60 }] : [])),
  daysOff: [],
};

const QUOTA = {
  ...DEFAULT_QUOTA,
  lines: [
    {
      id: 'email',
      filter: { kinds: ['email' as const] },
      measure: 'activities' as const,
      target: 60,
    },
    {
      id: 'talks',
      filter: { kinds: ['call' as const, 'meeting' as const] },
      measure: 'activities' as const,
      target: 0,
    },
  ],
};

const act = (day: string, kind: Kind, source: 'auto' | 'manual', ...ids: string[]): Activity => ({
  key: `${kind}:${day}:${ids.join()}`,
  kind,
  action: '',
  site: 'gmail',
  account: 'maria@acme.example',
  at: Date.parse(day),
  day,
  zone: 'UTC',
  state: 'counted',
  reason: null,
  proof: 'answer',
  source,
  people: ids.map((id) => ({ id })),
  topics: [],
  evidence: {},
  history: [],
});

const log: LoggedDay[] = [
  { day: '2026-11-08', activities: [act('2026-11-08', 'email', 'auto', 'before')] },
  { day: '2026-11-09', activities: [act('2026-11-09', 'email', 'auto', 'anna', 'olof')] },
  { day: '2026-11-10', activities: [] },
  {
    day: '2026-11-15',
    activities: [
      act('2026-11-15', 'email', 'manual', 'anna'),
      act('2026-11-15', 'email', 'auto', 'eva'),
      { ...act('2026-11-15', 'email', 'auto', 'nils'), state: 'excluded', reason: 'internal' },
      act('2026-11-15', 'meeting', 'manual'),
    ],
  },
  { day: '2026-11-17', activities: [act('2026-11-17', 'email', 'auto', 'anna')] },
];

function weeksOf(first: string, last: string) {
  const counted = log.flatMap(({ activities }) => activities.filter(({ reason }) => !reason));
  return weeklyReport({
    tallies: counted.map(({ day, kind }) => ({ day, kind, action: '', site: 'gmail', counted: 1 })),
    versions: [QUOTA],
    calendar: OFFICE_WEEK,
    zone: 'UTC',
    weekStart: 1,
    now: Date.parse('2026-11-18T11:00Z'),
    first,
    last,
  });
}

async function rows(
  format: CsvFormat,
  days: LoggedDay[],
  first = '2026-11-09',
  last = '2026-11-17',
) {
  async function* stream() {
    yield* days;
  }
  const inputs = { weeks: weeksOf(first, last), days: stream(), rep: { id: 'r1', name: 'Maria' } };
  const csv = (await Array.fromAsync(writeCsv(WEEKLY_COLUMNS, weeklyRows(inputs), format))).join(
    '',
  );
  return csv.split('\r\n');
}

describe('weeklyRows', () => {
  it('writes a row for each week, oldest first, and line', async () => {
    expect(await rows(PLAIN, log)).toEqual([
      WEEKLY_COLUMNS.map((column) => `"${column}"`).join(','),
      '"r1","Maria","2026-W46","2026-11-09","2026-11-15","email",3,60,60,5,60,5,-57,3,33.3,3,"asked"',
      '"r1","Maria","2026-W46","2026-11-09","2026-11-15","call meeting",1,0,0,5,0,,0,1,100,0,"never-set"',
      '"r1","Maria","2026-W47","2026-11-16","2026-11-22","email",1,60,60,5,27,1.7,-26,1,0,1,"asked"',
      '"r1","Maria","2026-W47","2026-11-16","2026-11-22","call meeting",0,0,0,5,0,,0,0,,0,"never-set"',
      '',
    ]);
  });

  it('writes numbers with the decimal sign of the locale for Excel', async () => {
    const [, email] = await rows(excelFormat('fr'), log);
    expect(email).toContain(';60;60;5;60;5;-57;3;33,3;3');
  });

  it('writes the people of a topic as a line of its own', async () => {
    const touch = (key: string, person: string): Activity => ({
      ...act('2026-11-17', 'social', 'auto', person),
      key,
      topics: ['retirement planning'],
    });
    const activities = [touch('a', 'tara'), touch('b', 'tara'), touch('c', 'umut')];
    const weeks = weeklyReport({
      tallies: [],
      acts: activities.map(({ people, ...row }) => ({
        ...row,
        people: people.map((p) => p.id),
      })),
      versions: [{ ...QUOTA, lines: [topicLine('retirement planning', 50)] }],
      calendar: OFFICE_WEEK,
      zone: 'UTC',
      weekStart: 1,
      now: Date.parse('2026-11-18T11:00Z'),
      first: '2026-11-17',
      last: '2026-11-17',
    });
    async function* days() {
      yield { day: '2026-11-17', activities };
    }
    const inputs = { weeks, days: days(), rep: { id: 'r1', name: 'Maria' } };
    const [, row] = (await Array.fromAsync(writeCsv(WEEKLY_COLUMNS, weeklyRows(inputs), PLAIN)))
      .join('')
      .split('\r\n');
    expect(row).toContain('"topic:retirement planning",2,50,50');
    expect(row).toMatch(/,0,2,"asked"$/);
  });

  it('writes weeks in which nothing was logged', async () => {
    const lines = await rows(PLAIN, [], '2026-11-02', '2026-11-20');
    expect(lines).toHaveLength(1 + 3 * 2 + 1);
    expect(lines[1]).toContain('"2026-W45","2026-11-02","2026-11-08","email",1,60,60,5,60');
  });

  it('writes the header alone for no weeks', async () => {
    expect(await rows(PLAIN, log, '2026-11-09', '2026-11-01')).toHaveLength(2);
  });
});

it('writes money in whole units of the currency, weighted points, and what the rep calls a line', async () => {
  const won = { kinds: [], outcomes: ['won'] } as const;
  const said = { amount: 250_050, units: null, costOfGoods: null, acquisitionCost: null };
  const deal = { ...said, id: 'd', at: 1, zone: 'UTC', source: 'manual' } as const;
  const weeks = weeklyReport({
    tallies: [],
    outcomes: [{ kind: 'won', day: '2026-11-09', ...deal }],
    versions: [
      {
        ...QUOTA,
        lines: [
          { id: 'a', filter: won, measure: 'amount', target: 1_000_000, weight: 2 },
          { id: 'b', filter: won, measure: 'units', target: 4, name: 'Phones' },
        ],
      },
    ],
    calendar: OFFICE_WEEK,
    zone: 'UTC',
    weekStart: 1,
    now: Date.parse('2026-11-18T11:00Z'),
    first: '2026-11-09',
    last: '2026-11-09',
  });
  const written: unknown[][] = [];
  for await (const batch of weeklyRows({ weeks, days: nothing(), rep: { id: 'r', name: '' } })) {
    written.push(...batch);
  }
  const column = (name: (typeof WEEKLY_COLUMNS)[number]) => WEEKLY_COLUMNS.indexOf(name);
  const seen = (['type', 'actual', 'target', 'target_full', 'pace_delta', 'points'] as const).map(
    (name) => written.map((row) => row[column(name)]),
  );
  expect(seen).toEqual([
    ['won amount', 'Phones'],
    [2500.5, 1],
    [10_000, 4],
    [10_000, 4],
    [-7499.5, -3],
    [5001, 1],
  ]);
});

async function* nothing(): AsyncGenerator<LoggedDay> {}
