import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOf, locate } from './entry-index';

const covers = (entries: string[], address: string) => {
  const located = locate(address);
  return located !== null && indexOf(entries).covers(located);
};

describe('what a list covers', () => {
  test.each([
    ['acme.example', 'anna@acme.example', true],
    ['acme.example', 'anna@mail.acme.example', true],
    ['acme.example', 'anna@a.b.acme.example', true],
    ['acme.example', 'anna@notacme.example', false],
    ['acme.example', 'anna@acme.example.test', false],
    ['*.acme.example', 'anna@acme.example', false],
    ['*.acme.example', 'anna@mail.acme.example', true],
    ['*.acme.example', 'anna@a.b.acme.example', true],
    ['*.acme.example', 'anna@notacme.example', false],
    ['anna@acme.example', 'Anna+news@ACME.example', true],
    ['anna+news@acme.example', 'anna@acme.example', true],
    ['anna@acme.example', 'bo@acme.example', false],
    ['anna@acme.example', 'anna@mail.acme.example', false],
    ['an.na@gmail.com', 'anna+x@googlemail.com', true],
    ['an.na@acme.example', 'anna@acme.example', false],
    ['bücher.example', 'anna@xn--bcher-kva.example', true],
    ['xn--bcher-kva.example', 'anna@mail.BÜCHER.example', true],
    ['*.bücher.example', 'anna@mail.xn--bcher-kva.example', true],
    ['*.bücher.example', 'anna@bücher.example', false],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example', true],
    ['jo\u0308rg@acme.example', 'j\u00f6rg@acme.example', true],
    ['acme.example', 'anna@acme.example.', true],
    ['acme.example', 'acme.example', false],
    ['acme.example', '', false],
  ])('%s and %s: %s', (entry, address, expected) => {
    expect(covers([entry], address)).toBe(expected);
  });

  test('nothing, if it is empty', () => {
    expect(covers([], 'anna@acme.example')).toBe(false);
  });
});

test('a list has its own entries, in any case', () => {
  const index = indexOf(['Anna@acme.example', 'urn:li:42']);
  expect(index.has('anna+x@ACME.example')).toBe(true);
  expect(index.has('URN:li:42')).toBe(true);
  expect(index.has('bo@acme.example')).toBe(false);
});

test('a list covers exactly what one of its entries covers, in any order', () => {
  const domain = fc.constantFrom('acme.example', 'it.acme.example', 'berg.example', 'gmail.com');
  const address = fc
    .tuple(fc.constantFrom('a', 'a.b', 'ab', 'a+b'), domain)
    .map((all) => all.join('@'));
  const entry = fc.oneof(
    domain,
    address,
    domain.map((below) => `*.${below}`),
  );
  fc.assert(
    fc.property(fc.array(entry), address, (entries, asked) => {
      const expected = entries.some((one) => covers([one], asked));
      expect(covers(entries, asked)).toBe(expected);
      expect(covers(entries.toReversed(), asked)).toBe(expected);
    }),
  );
});

test('hostile text is an answer of no, not an error', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ minLength: 1000, maxLength: 5000 }),
    fc.string({ unit: fc.constantFrom('.', '@', '*', '%', 'ü', '\u0000', '\ud800', 'xn--') }),
  );
  fc.assert(
    fc.property(fc.array(hostile), hostile, (entries, asked) => {
      expect(covers(entries, asked)).toBeTypeOf('boolean');
      expect(indexOf(entries).has(asked)).toBeTypeOf('boolean');
    }),
  );
});
