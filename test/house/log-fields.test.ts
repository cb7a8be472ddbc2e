import { expect, test } from 'vitest';
import { activitySchema } from '@/utils/activity/activity';
import { sightingSchema } from '@/utils/activity/sighting';
import { log } from '@/utils/store/database';

// What is known of an act is in these fields and no others. None has room for a subject or a text.

test('a row of the log has the fields of the design', () => {
  expect(Object.keys(activitySchema.shape)).toEqual(
    'key kind action site account at day zone state reason proof source people topics evidence note wrote history signs aliases object'.split(
      ' ',
    ),
  );
  expect(Object.keys(activitySchema.shape.people.def.element.shape)).toEqual([
    'id',
    'name',
    'address',
    'company',
    'headline',
  ]);
  expect(Object.keys(activitySchema.shape.evidence.shape)).toEqual(['url', 'thread']);
  expect(Object.keys(activitySchema.shape.history.def.element.shape)).toEqual([
    'at',
    'from',
    'to',
    'why',
  ]);
});

test('a sighting has no more than a row can hold', () => {
  expect(Object.keys(sightingSchema.shape)).toEqual(
    'site account id formerly writtenIn object madeAt act kind action at due outcome proof from people wrote topics thread url'.split(
      ' ',
    ),
  );
  expect(Object.keys(sightingSchema.shape.people.def.element.shape)).toEqual([
    'id',
    'role',
    'name',
    'address',
    'headline',
    'company',
    'others',
  ]);
});

test('a field that is not known is refused', () => {
  const refused = activitySchema.safeParse({ body: 'text' }).error?.issues ?? [];
  expect(refused.filter(({ code }) => code === 'unrecognized_keys')).toHaveLength(1);
});

test('the database bears the names that other programs read', () => {
  expect(log.name).toBe('quota-pacer');
  const { primKey, indexes } = log.activities.schema;
  expect(primKey.name).toBe('key');
  expect(indexes.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['at', 'day', '[kind+at]', 'state']),
  );
});
