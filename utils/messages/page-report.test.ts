import { describe, expect, test } from 'vitest';
import { mailSighting } from '@/test/support/sightings';
import { pageReportSchema } from './page-report';

const EXCERPT = { request: { a: ['x', 1, null, true] }, answer: null, at: 1_795_000_000_000 };
const isTaken = (excerpt: unknown) => pageReportSchema.safeParse({ number: 1, excerpt }).success;
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

describe('an excerpt', () => {
  test.each<[string, unknown]>([
    ['without an answer', EXCERPT],
    ['with one that cannot be read', { ...EXCERPT, answer: { status: 200, body: null } }],
    ['of nothing that could be read', { ...EXCERPT, request: null }],
    ['nested as deep as it may be', { ...EXCERPT, request: nested(50) }],
    ['with a text as long as it may be', { ...EXCERPT, request: 'x'.repeat(4000) }],
  ])('is taken %s', (_, excerpt) => {
    expect(isTaken(excerpt)).toBe(true);
  });

  test.each<[string, unknown]>([
    ['none', null],
    ['without a request', { answer: null, at: 1 }],
    ['without a word on its answer', { request: null, at: 1 }],
    ['with an answer that has no body', { ...EXCERPT, answer: { status: 200 } }],
    ['with a status that is none', { ...EXCERPT, answer: { status: 1000, body: null } }],
    ['of a moment that is none', { ...EXCERPT, at: 'yesterday' }],
    ['with more to it', { ...EXCERPT, body: 'Dear Anna' }],
    ['nested deeper', { ...EXCERPT, request: nested(52) }],
    ['nested without end', { ...EXCERPT, answer: { status: 200, body: nested(100_000) } }],
    ['with a longer text', { ...EXCERPT, request: ['x'.repeat(4001)] }],
    ['with a long name', { ...EXCERPT, request: { ['x'.repeat(300)]: 1 } }],
    ['of more parts', { ...EXCERPT, request: Array(100_001).fill(0) }],
  ])('is refused %s', (_, excerpt) => {
    expect(isTaken(excerpt)).toBe(false);
  });
});

test('what an observer of the first version saw is taken as it is', () => {
  const report = { number: 1, sighting: mailSighting() };
  expect(pageReportSchema.parse(report)).toEqual(report);
});
