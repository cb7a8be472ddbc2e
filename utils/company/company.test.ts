import { describe, expect, test } from 'vitest';
import { quotaIn } from '@/utils/quota/editing/quota-in-currency';
import type { Quota } from '@/utils/quota/quota';
import { NOTHING_ASKED, readCompany } from './company';

describe('what an administrator has set', () => {
  test('is read, each entry as a person may write it', () => {
    const managed = {
      ownDomains: ['Acme.example', '*.acme-group.example'],
      neverLog: ['Lawyer@Firm.example', 'rival.example, other.example'],
      somethingElse: true,
    };
    expect(readCompany(managed)).toEqual({
      ...NOTHING_ASKED,
      ownDomains: ['acme.example', '*.acme-group.example'],
      neverLog: ['lawyer@firm.example', 'rival.example', 'other.example'],
      topics: [],
    });
  });

  test.each([
    [null],
    [undefined],
    ['text'],
    [[]],
    [{}],
    [{ ownDomains: 'acme.example', neverLog: [7] }],
    [{ ownDomains: { 0: 'acme.example' } }],
    [{ neverLog: ['not an entry', '', '@'] }],
  ])('asks for nothing if it is %j', (managed) => {
    expect({ ...readCompany(managed), problems: [] }).toEqual(NOTHING_ASKED);
  });

  test('keeps a good list beside a bad one', () => {
    expect(readCompany({ ownDomains: 7, neverLog: ['rival.example'] })).toEqual({
      ...NOTHING_ASKED,
      neverLog: ['rival.example'],
      problems: [{ field: 'ownDomains', value: '7' }],
    });
  });

  test('may name topics for every rep', () => {
    const typed = [' retirement planning ', 'retirement planning', '', 'x'.repeat(81)];
    expect(readCompany({ topics: typed }).topics).toEqual(['retirement planning']);
  });
});

/** Seven days as an administrator writes them. */
const HOURS = ['09:00-12:00, 13:00-17:30', '9:00-17:00', '9:00–17:00', '9:00-17:00', '', '', ''];
const CALLS = { id: 'team', lines: [{ kinds: ['call'], target: 250 }] };

describe('a policy', () => {
  test('says of a quota what time off does to it, or leaves it to its period', () => {
    const asked = { id: 'team', lines: [{ kinds: ['call'], target: 50 }] };
    const rules = ['lower', 'make-up', undefined].map((timeOff) => {
      const { quotas, problems } = readCompany({ quotas: [{ ...asked, timeOff }] });
      return [quotas[0]?.timeOff, problems.length];
    });
    expect(rules).toEqual([
      ['lower', 0],
      ['make-up', 0],
      [undefined, 0],
    ]);
    expect(readCompany({ quotas: [{ ...asked, timeOff: 'moves' }] }).problems).toHaveLength(1);
  });

  test('sets hours, quotas and settings', () => {
    const company = readCompany({
      setBy: 'Acme sales',
      locked: ['weekStart', 'quotas'],
      weekStart: 7,
      holidays: { country: 'SE' },
      hours: HOURS,
      daysOff: ['2026-12-24'],
      quotas: [CALLS],
    });
    expect(company).toMatchObject({
      setBy: 'Acme sales',
      locked: ['weekStart', 'quotas'],
      settings: { weekStart: 7, holidays: { country: 'SE', region: null } },
      daysOff: ['2026-12-24'],
      problems: [],
    });
    expect(company.hours?.[0]).toEqual([
      { from: 540, to: 720 },
      { from: 780, to: 1050 },
    ]);
    expect(company.quotas).toEqual([
      {
        id: 'company:team',
        name: '',
        effective: '1970-01-01',
        period: { unit: 'week', count: 1 },
        lines: [{ id: 'call', filter: { kinds: ['call'] }, measure: 'activities', target: 250 }],
      },
    ]);
  });

  test('asks for money in hundredths, unless a line says how many decimals its target has', () => {
    const won = { outcomes: ['won'], measure: 'amount' };
    const lines = [
      { ...won, id: 'old', target: 500_000 },
      { ...won, id: 'yen', target: 5000, decimals: 0 },
    ];
    const { quotas, problems } = readCompany({ currency: 'JPY', quotas: [{ id: 'team', lines }] });
    expect(problems).toEqual([]);
    const targets = (quota?: Quota) =>
      quota && quotaIn(quota, 'JPY').lines.map((line) => line.target);
    expect(targets(quotas[0])).toEqual([5000, 5000]);
  });

  const withLine = (line: object) => [{ ...CALLS, lines: [{ ...CALLS.lines[0], ...line }] }];
  test.each<[string, unknown]>([
    ['weekStart', 9],
    ['weekStart', 'Monday'],
    ['zone', 'Mars/Olympus'],
    ['holidays', 'Sweden'],
    ['hours', ['9-17']],
    ['hours', HOURS.with(0, '17:00-09:00')],
    ['hours', HOURS.with(0, '09:00-12:00, 11:00-17:00')],
    ['hours', HOURS.with(0, '09:70-12:00')],
    ['hours', HOURS.with(0, '09:00-25:00')],
    ['daysOff', ['Christmas']],
    ['privacyLevel', 'secret'],
    ['retentionDays', 1],
    ['currency', 'euro'],
    ['locked', 'all'],
    ['setBy', { deep: { deeper: {} } }],
    ['quotas', withLine({ target: -5 })],
    ['quotas', withLine({ target: 1.5 })],
    ['quotas', withLine({ kinds: ['fax'] })],
    ['quotas', [{ ...CALLS, period: { unit: 'week', count: 0 } }]],
    ['quotas', Array(11).fill(CALLS)],
    ['topics', Array(10_001).fill('x')],
  ])('with nonsense in %s (%j) says so, and all else of it holds', (field, value) => {
    const other = field === 'weekStart' ? 'currency' : 'weekStart';
    const good = other === 'currency' ? 'EUR' : 7;
    const company = readCompany({ [field]: value, [other]: good });
    expect(company).toEqual({
      ...NOTHING_ASKED,
      settings: { [other]: good },
      problems: [{ field, value: expect.any(String) }],
    });
    expect(company.problems[0]?.value.length).toBeLessThanOrEqual(81);
  });
});
