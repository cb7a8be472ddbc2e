import { describe, expect, test } from 'vitest';
import { readFile } from '@/test/support/outcome-files';
import { NO_PAUSE } from '@/utils/csv/read-csv';
import { fieldOf } from './fields';
import { rivalsOf, withColumn } from './mapping';
import { missingIn, readOutcomes } from './read-outcomes';
import { kindOfStage } from './stages';

describe('headings of', () => {
  test.each([
    [
      'HubSpot',
      [
        'Record ID',
        'Deal Name',
        'Deal Stage',
        'Close Date',
        'Deal owner',
        'Amount',
        'Currency',
        'Associated Company',
      ],
      ['id', 'note', 'kind', 'date', null, 'amount', 'currency', 'person'],
    ],
    [
      'Salesforce',
      [
        'Opportunity ID',
        'Opportunity Name',
        'Account Name',
        'Stage',
        'Amount Currency',
        'Amount',
        'Close Date',
        'Probability (%)',
      ],
      ['id', 'note', 'person', 'kind', 'currency', 'amount', 'date', null],
    ],
    [
      'Pipedrive',
      [
        'Deal - ID',
        'Deal - Title',
        'Deal - Value',
        'Deal - Currency',
        'Deal - Status',
        'Deal - Organization',
        'Deal - Expected close date',
      ],
      ['id', 'note', 'amount', 'currency', 'kind', 'person', 'date'],
    ],
    [
      'German',
      [
        'Datum',
        'Phase',
        'Betrag',
        'Währung',
        'Menge',
        'Wareneinsatz',
        'Akquisekosten',
        'Kunde',
        'Notiz',
      ],
      [
        'date',
        'kind',
        'amount',
        'currency',
        'units',
        'cost_of_goods',
        'acquisition_cost',
        'person',
        'note',
      ],
    ],
    [
      'French',
      [
        'Date de clôture',
        'Étape',
        'Montant (EUR)',
        'Devise',
        'Quantité',
        'Coût d’acquisition',
        'Société',
        'Remarques',
      ],
      ['date', 'kind', 'amount', 'currency', 'units', 'acquisition_cost', 'person', 'note'],
    ],
    [
      'Swedish',
      [
        'Stängningsdatum',
        'Fas',
        'Belopp',
        'Valuta',
        'Antal',
        'Kundanskaffningskostnad',
        'Företag',
        'Anteckning',
      ],
      ['date', 'kind', 'amount', 'currency', 'units', 'acquisition_cost', 'person', 'note'],
    ],
    [
      'Dutch',
      [
        'Sluitingsdatum',
        'Fase',
        'Bedrag',
        'Valuta',
        'Aantal',
        'Kostprijs',
        'Acquisitiekosten',
        'Klant',
        'Opmerking',
      ],
      [
        'date',
        'kind',
        'amount',
        'currency',
        'units',
        'cost_of_goods',
        'acquisition_cost',
        'person',
        'note',
      ],
    ],
  ])('%s are recognised, and what is nothing of ours is not', (_, headings, fields) => {
    expect(headings.map((heading) => fieldOf(heading)?.field ?? null)).toEqual(fields);
  });
});

test.each([
  ['Amount (USD)', 'USD'],
  ['Amount USD', 'USD'],
  ['Betrag in EUR', 'EUR'],
  ['Deal - Value', null],
  ['BELOPP_SEK', 'SEK'],
  ['Montant\u00A0(€)', null],
])('“%s” is an amount', (heading, currency) => {
  expect(fieldOf(heading, currency)?.field).toBe('amount');
});

test.each([
  ['Closed Won', 'won'],
  ['closedwon', 'won'],
  ['Closed-Won (Sales Pipeline)', 'won'],
  ['GEWONNEN', 'won'],
  ['gagné', 'won'],
  ['gagne\u0301', 'won'],
  ['Vunnen', 'won'],
  ['Closed Lost', 'lost'],
  ['perdu', 'lost'],
  ['Förlorad', 'lost'],
  ['verloren', 'lost'],
  ['open', 'opportunity'],
  ['Negotiation/Review', 'opportunity'],
  ['Verkaufschance', 'opportunity'],
  ['Trade show 2026', null],
])('the stage “%s” is %s', (stage, kind) => {
  expect(kindOfStage(stage)).toBe(kind);
});

test('of several columns for one field the one whose values fit wins, and the others are shown', async () => {
  const { table, mapping, place } = await readFile([
    'Type,Date,Stage,Close Date,Value,Amount',
    'New business,n/a,Closed Won,2026-11-16,high,5',
    'Existing,n/a,Closed Lost,2026-11-17,low,6',
  ]);
  expect(mapping.columns).toEqual([null, null, 'kind', 'date', null, 'amount']);
  expect(rivalsOf(table, mapping, place)).toEqual(['kind', 'date', null, null, 'amount', null]);
});

test('two columns of one name are two columns, and one of them is chosen', async () => {
  const { table, mapping, place } = await readFile([
    'date,kind,amount,amount',
    '2026-11-16,won,,5',
  ]);
  expect(mapping.columns).toEqual(['date', 'kind', null, 'amount']);
  const other = withColumn(mapping, 2, 'amount');
  expect(other.columns).toEqual(['date', 'kind', 'amount', null]);
  const read = await readOutcomes(table, other, place, NO_PAUSE);
  expect(read.outcomes).toMatchObject([{ amount: null }]);
});

test('a field is taken for a column alone, and missing columns are named', async () => {
  const { mapping } = await readFile(['when,what', '2026-11-16,won']);
  expect(missingIn(mapping)).toEqual(['date', 'kind']);
  const dated = withColumn(mapping, 0, 'date');
  expect(missingIn(dated)).toEqual(['kind']);
  expect(missingIn({ ...dated, everyKind: 'won' })).toEqual([]);
  expect(withColumn(dated, 1, 'date').columns).toEqual([null, 'date']);
});

test('stages that are not known are counted, and what the rep says of them holds', async () => {
  const lines = [
    'date,stage',
    '2026-11-16,Trade show',
    '2026-11-16,TRADE  SHOW',
    '2026-11-17,Nurture',
    '2026-11-18,won',
  ];
  const { findings, rejected } = await readFile(lines);
  expect(findings.stages).toEqual([
    { key: 'trade show', text: 'Trade show', rows: 2, meaning: null },
    { key: 'nurture', text: 'Nurture', rows: 1, meaning: null },
    { key: 'won', text: 'won', rows: 1, meaning: 'won' },
  ]);
  expect(rejected).toMatchObject([{ reason: 'not-understood' }, {}, {}]);
  const chosen = await readFile(lines, {
    stages: { 'trade show': 'opportunity', nurture: 'none' },
  });
  expect(chosen.outcomes.map(({ kind }) => kind)).toEqual(['opportunity', 'opportunity', 'won']);
  expect(chosen.rejected).toMatchObject([{ line: 4, reason: 'left-out', value: 'Nurture' }]);
});
