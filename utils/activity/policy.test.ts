import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailSighting } from '@/test/support/sightings';
import { judge, type Policy } from './policy';
import type { Sighting } from './sighting';

const POLICY: Policy = { leaveOutInternal: true, ownDomains: [], neverLog: [] };

const mail = (from: string | null, ...to: string[]): Sighting =>
  mailSighting({
    from,
    people: to.map((address) => ({ id: address, role: 'to', name: null, address })),
  });

const addresses = (sighting: Sighting, policy = POLICY) =>
  judge(sighting, policy).people.map(({ address }) => address);
const reason = (sighting: Sighting, policy = POLICY) => judge(sighting, policy).reason;

describe('who counts', () => {
  test('somebody outside the company', () => {
    expect(judge(mail('rep@acme.example', 'anna@berg.example'), POLICY)).toMatchObject({
      reason: null,
      people: [{ address: 'anna@berg.example' }],
    });
  });

  test.each([
    ['the own address', 'rep@acme.example', 'rep@acme.example', 'self'],
    ['the own address with a tag', 'rep@acme.example', 'rep+notes@acme.example', 'self'],
    ['the own Gmail address with dots', 'a.rep@gmail.com', 'arep@googlemail.com', 'self'],
    ['a colleague', 'rep@acme.example', 'boss@acme.example', 'internal'],
    ['a colleague at a part of the company', 'rep@acme.example', 'bo@it.acme.example', 'internal'],
    ['a stranger whose domain ends alike', 'rep@acme.example', 'x@notacme.example', null],
    ['a stranger with the same free mail', 'rep@gmail.com', 'anna@gmail.com', null],
    ['somebody when the sender is not known', null, 'anna@berg.example', null],
  ])('%s', (_, from, to, expected) => {
    expect(reason(mail(from, to))).toBe(expected);
  });

  test('one person outside among ten colleagues is enough, and is all that is kept', () => {
    const colleagues = Array.from({ length: 10 }, (_, n) => `c${n}@acme.example`);
    const sighting = mail('rep@acme.example', ...colleagues, 'anna@berg.example');
    expect(addresses(sighting)).toEqual(['anna@berg.example']);
  });

  test('listed own domains are inside too', () => {
    const policy = { ...POLICY, ownDomains: ['acme-group.example'] };
    expect(reason(mail('rep@acme.example', 'x@acme-group.example'), policy)).toBe('internal');
  });

  test('with the rule off, colleagues and oneself count', () => {
    const policy = { ...POLICY, leaveOutInternal: false };
    expect(reason(mail('rep@acme.example', 'rep@acme.example'), policy)).toBeNull();
    expect(addresses(mail('rep@acme.example', 'b@acme.example'), policy)).toHaveLength(1);
  });

  test('an act that names nobody counts', () => {
    expect(judge(mail('rep@acme.example'), POLICY)).toEqual({ reason: null, people: [] });
  });
});

describe('never logged', () => {
  const policy = { ...POLICY, neverLog: ['doctor@clinic.example', 'family.example'] };

  test.each([
    ['doctor@clinic.example', 'never-log'],
    ['doctor+me@clinic.example', 'never-log'],
    ['nurse@clinic.example', null],
    ['mum@family.example', 'never-log'],
    ['mum@mail.family.example', 'never-log'],
    ['mum@myfamily.example', null],
  ])('%s', (to, expected) => {
    expect(reason(mail('rep@acme.example', to), policy)).toBe(expected);
  });

  test('is said even where colleagues were on the mail', () => {
    const sighting = mail('rep@acme.example', 'boss@acme.example', 'mum@family.example');
    expect(reason(sighting, policy)).toBe('never-log');
  });

  test('holds with the rule for internal mail off', () => {
    const off = { ...policy, leaveOutInternal: false };
    expect(reason(mail('rep@acme.example', 'mum@family.example'), off)).toBe('never-log');
  });
});

describe('for any mail', () => {
  const domain = fc.constantFrom('acme.example', 'it.acme.example', 'gmail.com', 'berg.example');
  const address = fc
    .tuple(fc.stringMatching(/^[a-z.+]{1,8}$/), domain)
    .map(([name, at]) => `${name}@${at}`);
  const policies = fc.record({
    leaveOutInternal: fc.boolean(),
    ownDomains: fc.uniqueArray(domain),
    neverLog: fc.uniqueArray(fc.oneof(domain, address)),
  });

  test('who is left out leaves no name, and there is a reason exactly when nobody is left', () => {
    fc.assert(
      fc.property(address, fc.array(address, { minLength: 1 }), policies, (from, to, policy) => {
        const verdict = judge(mail(from, ...to), policy);
        expect(verdict.reason === null).toBe(verdict.people.length > 0);
        for (const person of verdict.people) {
          expect(reason(mail(from, person.address ?? ''), policy)).toBeNull();
        }
      }),
    );
  });

  test('a longer list never lets more count', () => {
    fc.assert(
      fc.property(address, fc.array(address), policies, address, (from, to, policy, more) => {
        const longer = { ...policy, neverLog: [...policy.neverLog, more] };
        const before = addresses(mail(from, ...to), policy);
        expect(before).toEqual(expect.arrayContaining(addresses(mail(from, ...to), longer)));
      }),
    );
  });
});
