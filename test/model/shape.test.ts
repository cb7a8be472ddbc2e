import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidy } from '@/entrypoints/bridge/tidy';
import { shapeOf } from '@/utils/sites/gmail/wire';

/** Structure, lengths, field numbers, `k` for any other name, and JSON's own words for true and nothing. */
const BARE = /^(?:[[\]{}:,0-9k]|true|null)*(?:tr?u?|nu?l?)?$/;

const name = fc.oneof(fc.string(), fc.constantFrom('anna', '"quoted"', '\\', '__proto__', '007'));
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('tree')),
    fc.dictionary(name, tie('tree')),
  ),
}));

test('of an upload that cannot be read nothing goes on but types and lengths', () => {
  fc.assert(
    fc.property(tree, (upload) => {
      expect(tidy(shapeOf(upload))).toMatch(BARE);
    }),
    { numRuns: 2000 },
  );
});

test('wherever its shape is cut short', () => {
  fc.assert(
    fc.property(tree, fc.integer({ min: 900, max: 1000 }), (upload, before) => {
      expect(tidy(shapeOf([...Array(before).fill(''), upload]))).toMatch(BARE);
    }),
    { numRuns: 5000 },
  );
});

test('its lengths are true', () => {
  expect(tidy(shapeOf({ 2: ['Dear Anna', 7, null, { 'anna@acme.example': true }] }))).toBe(
    '{2:[9,true,null,{k:true}]}',
  );
});

test('the name of an operation goes on as it is, and nothing else with letters', () => {
  const name = 'com.linkedin.sdui.reactions.applaud';
  expect(tidy(name)).toBe(name);
  expect(tidy('graphql.voyagerSocialDashApplause')).toBe('graphql.voyagerSocialDashApplause');
  expect(tidy('Dear Anna, see you.')).not.toContain('Anna');
});
