import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BOUNDS } from '@/utils/activity/bounds';
import { readTopics } from './read-topics';

test.each([
  ['retirement planning', ['retirement planning']],
  ['  retirement   planning ,pensions;\n\tFIRE ', ['retirement planning', 'pensions', 'FIRE']],
  ['Pensions, pensions, PENSIONS', ['Pensions']],
  ['', []],
  [' , ;\n', []],
])('%j is read as %j', (typed, entries) => {
  expect(readTopics(typed)).toEqual({ entries, refused: [] });
});

test('a topic is as long as it may be, and no longer', () => {
  const longest = 'a'.repeat(BOUNDS.topic);
  expect(readTopics(`${longest}, ${longest}b`)).toEqual({
    entries: [longest],
    refused: [{ typed: `${longest}b`, problem: 'topic-too-long' }],
  });
});

test('whatever is typed, what comes back can be stored, is read as itself, and there is one of each', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const { entries } = readTopics(typed);
      for (const entry of entries) {
        expect(entry.length).toBeGreaterThan(0);
        expect(entry.length).toBeLessThanOrEqual(BOUNDS.topic);
        expect(readTopics(entry).entries).toEqual([entry]);
      }
      expect(new Set(entries.map((entry) => entry.toLowerCase())).size).toBe(entries.length);
    }),
  );
});
