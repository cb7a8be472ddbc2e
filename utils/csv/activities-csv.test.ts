import { createHash } from 'node:crypto';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Activity } from '@/utils/activity/activity';
import { ACTIVITY_COLUMNS, activityRows, type LoggedDay } from './activities-csv';
import { type CsvFormat, excelFormat, PLAIN, writeCsv } from './write';

const MAIL: Activity = {
  key: 'gmail:maria@acme.example:msg-1',
  kind: 'email',
  action: 'reply',
  site: 'gmail',
  account: 'maria@acme.example',
  at: Date.parse('2026-11-20T13:03:22.700Z'),
  day: '2026-11-20',
  zone: 'Europe/Stockholm',
  state: 'counted',
  reason: null,
  proof: 'answer',
  source: 'auto',
  people: [
    { id: 'anna@north.example', name: 'Anna Berg', address: 'anna@North.example' },
    { id: 'olof@north.example', address: 'olof@north.example' },
  ],
  topics: ['retirement planning', 'pensions'],
  evidence: {},
  history: [{ at: 0, from: null, to: 'counted', why: 'seen' }],
};
const CALL: Activity = {
  ...MAIL,
  key: 'manual:rep:7',
  kind: 'call',
  action: 'no-answer',
  site: 'manual',
  account: 'rep',
  source: 'manual',
  proof: 'rep',
  people: [{ id: 'anna berg', name: 'Anna Berg' }],
  topics: [],
  note: '=HYPERLINK("https://evil.test")',
  state: 'excluded',
  reason: 'rep',
  history: [
    { at: 0, from: null, to: 'counted', why: 'logged' },
    { at: 1, from: 'counted', to: 'excluded', why: 'rep-excluded' },
  ],
};
const TOUCH: Activity = {
  ...MAIL,
  key: 'linkedin:me:accept:profile:ACoAA1',
  kind: 'social',
  action: 'accept',
  site: 'linkedin',
  account: 'me',
  people: [{ id: 'profile:ACoAA1', name: 'Tara Target', company: 'Bolt GmbH' }],
};
const REP = { id: 'rep-1', name: 'Maria Lind' };

async function written(days: LoggedDay[], format: CsvFormat = PLAIN, rep = REP): Promise<string> {
  async function* log() {
    yield* days;
  }
  const chunks = writeCsv(
    ACTIVITY_COLUMNS,
    activityRows({ days: log(), rep, weekStart: 1 }),
    format,
  );
  return (await Array.fromAsync(chunks)).join('');
}

/** Rows by column name, as a reader of the file gets them: without formula guards. */
function parse(csv: string, delimiter = ','): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    delimiter,
    newline: '\r\n',
    skipEmptyLines: true,
    transform: (cell) => cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1'),
  });
  expect(errors).toEqual([]);
  return data;
}

/** The number, from 1, of the first row that does not follow from the one before; null if all do. */
function brokenAt(rows: Record<string, string>[]): number | null {
  let previous = '0'.repeat(64);
  for (const [index, { hash, ...rest }] of rows.entries()) {
    const values = Object.values(rest).join('\u001F');
    const own = createHash('sha256').update(`${previous}\n${values}`).digest('hex');
    if (rest.prev_hash !== previous || rest.seq !== String(index + 1) || hash !== own)
      return index + 1;
    previous = own;
  }
  return null;
}

describe('activityRows', () => {
  it('writes every column of every activity', async () => {
    const [mail, call] = parse(await written([{ day: '2026-11-20', activities: [MAIL, CALL] }]));
    expect(mail).toMatchObject({
      activity_id: 'gmail:maria@acme.example:msg-1',
      rep_id: 'rep-1',
      rep_name: 'Maria Lind',
      week: '2026-W47',
      local_date: '2026-11-20',
      occurred_at: '2026-11-20T14:03:22+01:00',
      time_zone: 'Europe/Stockholm',
      type: 'email',
      channel: 'gmail',
      source: 'auto',
      direction: 'outbound',
      counted: 'true',
      excluded_by: '',
      prospect_key: 'anna@north.example olof@north.example',
      prospect_domain: 'north.example',
      topic: 'retirement planning; pensions',
      duration_s: '',
      outcome: '',
      note: '',
      edited: 'false',
      seq: '1',
      prev_hash: '0'.repeat(64),
    });
    expect(call).toMatchObject({
      channel: 'manual',
      source: 'manual',
      counted: 'false',
      excluded_by: 'rep',
      prospect_key: 'anna_berg',
      prospect_domain: '',
      outcome: 'no-answer',
      note: '=HYPERLINK("https://evil.test")',
      edited: 'true',
      seq: '2',
      prev_hash: mail?.hash,
    });
    expect(Object.keys(mail ?? {})).toEqual([...ACTIVITY_COLUMNS]);
  });

  it('writes a touch with the site’s id of the person, its topics and who asked for the contact', async () => {
    const comment = { ...TOUCH, action: 'comment' };
    const rows = parse(await written([{ day: '2026-11-20', activities: [TOUCH, comment] }]));
    expect(rows[0]).toMatchObject({
      type: 'social',
      channel: 'linkedin',
      direction: 'inbound',
      prospect_key: 'profile:ACoAA1',
      prospect_domain: '',
      topic: 'retirement planning; pensions',
    });
    expect(rows[1]).toMatchObject({ direction: 'outbound' });
  });

  it('guards a note that is a formula', async () => {
    const csv = await written([{ day: '2026-11-20', activities: [CALL] }]);
    expect(csv).toContain(`,"'=HYPERLINK(""https://evil.test"")",`);
  });

  it('leaves out what is private, and counts on without a gap', async () => {
    const secret: Activity = { ...MAIL, people: [], state: 'excluded', reason: 'private' };
    const rows = parse(await written([{ day: '2026-11-20', activities: [MAIL, secret, CALL] }]));
    expect(rows.map((row) => row.activity_id)).toEqual([MAIL.key, CALL.key]);
    expect(brokenAt(rows)).toBeNull();
  });

  it('writes the header alone where nothing was done', async () => {
    const csv = await written([{ day: '2026-11-20', activities: [] }]);
    expect(csv).toBe(`${ACTIVITY_COLUMNS.map((column) => `"${column}"`).join(',')}\r\n`);
  });

  it('writes the time in UTC where the zone is unknown here', async () => {
    const activity = { ...MAIL, zone: 'Mars/Olympus' };
    const [row] = parse(await written([{ day: '2026-11-20', activities: [activity] }]));
    expect(row).toMatchObject({
      occurred_at: '2026-11-20T13:03:22+00:00',
      time_zone: 'Mars/Olympus',
    });
  });

  it('names no subject', () => {
    expect(ACTIVITY_COLUMNS.filter((column) => column.includes('subject'))).toEqual([]);
  });
});

describe('the chain of hashes', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1', `'=1`, '\r\n', '"'),
  );
  const activity = fc
    .record({ key: hostile, note: hostile, action: hostile, id: hostile, topic: hostile })
    .map(({ id, topic, ...rest }): Activity => {
      return { ...CALL, ...rest, people: [{ id }], topics: [topic] };
    });
  const days = fc
    .array(fc.array(activity, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    .map((all) => all.map((activities, index) => ({ day: `2026-11-1${index}`, activities })));

  it('follows in any file, whatever its texts and format', async () => {
    await fc.assert(
      fc.asyncProperty(days, hostile, async (days, name) => {
        const plain = parse(await written(days, PLAIN, { ...REP, name }));
        expect(brokenAt(plain)).toBe(null);
        const excel = await written(days, excelFormat('sv'), { ...REP, name });
        expect(parse(excel.slice(1), ';')).toEqual(plain);
      }),
    );
  });

  it('breaks at a row that was changed, moved or taken out', async () => {
    const activities = Array.from({ length: 5 }, (_, index) => ({
      ...MAIL,
      key: `gmail:a:${index}`,
    }));
    const rows = parse(await written([{ day: '2026-11-20', activities }]));
    const changed = (index: number, patch: object) =>
      rows.map((row, at) => (at === index ? { ...row, ...patch } : row));
    expect(brokenAt(rows)).toBe(null);
    expect(brokenAt(changed(2, { counted: 'false' }))).toBe(3);
    expect(brokenAt(rows.toSpliced(1, 1))).toBe(2);
    expect(brokenAt(rows.toSpliced(3, 0, ...rows.slice(0, 1)))).toBe(4);
  });
});
