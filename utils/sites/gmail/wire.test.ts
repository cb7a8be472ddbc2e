import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { field, text, toList, word } from './wire';

describe('a field', () => {
  test.each([
    ['of an object', { '2': { '1': 'x' } }, [2, 1], 'x'],
    ['of an array', [null, ['x']], [2, 1], 'x'],
    ['of both mixed', { '2': [null, 'x'] }, [2, 2], 'x'],
    ['that is sparse, in the object at the end', ['a', { '54': 'x' }], [54], 'x'],
    ['before the object at the end', ['a', { '54': 'x' }], [1], 'a'],
    ['that an array does not reach', ['a'], [9], undefined],
    ['below nothing', ['a', null], [2, 1], null],
    ['of a text', 'abc', [1], null],
    ['of null', null, [1], null],
    ['named like a part of arrays', { '2': 'x' }, [1], undefined],
    ['below a name that is no number', { '-1': { '1': 'x' } }, [1], undefined],
  ])('%s', (_, node, path, expected) => {
    expect(field(node, ...path)).toBe(expected);
  });

  test('of anything is something, never an error', () => {
    const path = fc.array(fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.jsonValue(), path, (node, numbers) => {
        field(node, ...numbers);
      }),
    );
  });

  test('is the same in both spellings', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('tree'), { minLength: 1 })),
    }));
    const asObject = (node: unknown): unknown =>
      Array.isArray(node)
        ? Object.fromEntries(node.map((child, index) => [index + 1, asObject(child)]))
        : node;
    const path = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 });
    fc.assert(
      fc.property(tree, path, (node, numbers) => {
        const found = field(asObject(node), ...numbers) ?? null;
        expect(found).toEqual(asObject(field(node, ...numbers) ?? null));
      }),
    );
  });
});

test('a list is its elements, all else is read like a list of one', () => {
  expect(toList(['a'])).toEqual(['a']);
  expect(toList([])).toEqual([]);
  for (const one of [null, undefined, 'ab', { '1': 'a' }, 3]) expect(toList(one)).toEqual([one]);
});

test('a text is cut, and nothing else is a text', () => {
  expect(text('a'.repeat(300))).toHaveLength(254);
  expect(['', null, undefined, 3, ['a'], {}].map((node) => text(node))).toEqual(
    Array(6).fill(null),
  );
});

test('a word is a text or a number as text, and nothing with parts', () => {
  expect(['a', 3, 0].map((node) => word(node))).toEqual(['a', '3', '0']);
  expect([null, undefined, '', true, [3], ['a'], {}].map((node) => word(node))).toEqual(
    Array(7).fill(null),
  );
});
