import { expect, test } from 'vitest';
import { COMPANY_FIELDS, readCompany } from '@/utils/company/company';
import schema from '../../public/managed-schema.json' with { type: 'json' };
import { read } from './sources';

test('an administrator can set what we read, and nothing else', () => {
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(COMPANY_FIELDS).sort());
});

test('has the form that Chromium takes: an object, and nothing that it would refuse', () => {
  expect(schema.type).toBe('object');
  expect(schema).not.toHaveProperty('additionalProperties');
  const types = JSON.stringify(schema).matchAll(/"type":"(\w+)"/g);
  const known = ['object', 'array', 'string', 'integer', 'number', 'boolean'];
  expect([...types].map(([, type]) => type).filter((type) => !known.includes(type ?? ''))).toEqual(
    [],
  );
});

const page = read('docs/administrators.md');
const samples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text]) =>
  JSON.parse(String(text)),
);

test('the samples for administrators are read as they are meant', () => {
  const chromium = samples[0]['3rdparty'].extensions.ID;
  const firefox = samples[1].policies['3rdparty'].Extensions['quota-pacer@quota-pacer.example'];
  const company = readCompany(chromium);
  expect(company.problems).toEqual([]);
  expect(company.locked.filter((field) => !Object.hasOwn(COMPANY_FIELDS, field))).toEqual([]);
  expect(company.quotas[0]?.lines).toMatchObject([
    { filter: { kinds: ['call'] }, target: 50 },
    { filter: { kinds: ['email'] }, target: 60 },
    { filter: { kinds: [], outcomes: ['won'] }, measure: 'amount', target: 1_000_000 },
  ]);
  expect(readCompany(firefox)).toMatchObject({ problems: [], settings: { weekStart: 1 } });
});

/** The names in the first column of the table under a heading. */
const namesUnder = (heading: string) => {
  const [, section = ''] = page.split(`${heading}\n`);
  const table = section.split(/\n#/)[0] ?? '';
  return [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => String(name)).sort();
};

test('administrators are told of every field, and of no other', () => {
  const quota = schema.properties.quotas.items.properties;
  expect(namesUnder('\n## Fields')).toEqual(Object.keys(COMPANY_FIELDS).sort());
  expect(namesUnder('\n### Quotas')).toEqual(Object.keys(quota).sort());
  const [, lines = ''] = page.split('A line names what it counts');
  const named = Object.keys(quota.lines.items.properties).filter((name) =>
    lines.includes(`\`${name}\``),
  );
  expect(named).toEqual(Object.keys(quota.lines.items.properties));
});
