import { expect, test } from 'vitest';
import { COMPANY_FIELDS } from '@/utils/store/company';
import schema from '../../public/managed-schema.json' with { type: 'json' };

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
