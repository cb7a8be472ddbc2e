import { describe, expect, test } from 'vitest';
import { rulesWith } from '@/test/support/counting-rules';
import { mailSighting } from '@/test/support/sightings';
import type { Sighting } from '@/utils/activity/sighting';
import { judge } from './counting-rules';

const RULES = rulesWith();

const mail = (from: string | null, ...to: string[]): Sighting =>
  mailSighting({
    from,
    people: to.map((address) => ({ id: address, role: 'to', name: null, address })),
  });

const addresses = (sighting: Sighting, rules = RULES) =>
  judge(sighting, rules).people.map(({ address }) => address);
const reason = (sighting: Sighting, rules = RULES) => judge(sighting, rules).reason;

describe('who counts', () => {
  test('somebody outside the company', () => {
    expect(judge(mail('rep@acme.example', 'anna@berg.example'), RULES)).toMatchObject({
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
    const rules = { ...RULES, ownDomains: ['acme-group.example'] };
    expect(reason(mail('rep@acme.example', 'x@acme-group.example'), rules)).toBe('internal');
  });

  test('with the rule off, colleagues and oneself count', () => {
    const rules = { ...RULES, leaveOutInternal: false };
    expect(reason(mail('rep@acme.example', 'rep@acme.example'), rules)).toBeNull();
    expect(addresses(mail('rep@acme.example', 'b@acme.example'), rules)).toHaveLength(1);
  });

  test('an act that names nobody counts', () => {
    expect(judge(mail('rep@acme.example'), RULES)).toEqual({ reason: null, people: [] });
  });
});

describe('never logged', () => {
  const rules = { ...RULES, neverLog: ['doctor@clinic.example', 'family.example'] };

  test.each([
    ['doctor@clinic.example', 'never-log'],
    ['doctor+me@clinic.example', 'never-log'],
    ['nurse@clinic.example', null],
    ['mum@family.example', 'never-log'],
    ['mum@mail.family.example', 'never-log'],
    ['mum@myfamily.example', null],
  ])('%s', (to, expected) => {
    expect(reason(mail('rep@acme.example', to), rules)).toBe(expected);
  });

  test('is said even where colleagues were on the mail', () => {
    const sighting = mail('rep@acme.example', 'boss@acme.example', 'mum@family.example');
    expect(reason(sighting, rules)).toBe('never-log');
  });

  test('holds with the rule for internal mail off', () => {
    const off = { ...rules, leaveOutInternal: false };
    expect(reason(mail('rep@acme.example', 'mum@family.example'), off)).toBe('never-log');
  });
});

describe('who is in the company', () => {
  test('follows the lists alone: the sender’s domain is no exception', () => {
    const removed = rulesWith({ ownDomains: [] });
    expect(reason(mail('rep@acme.example', 'boss@acme.example'), removed)).toBeNull();
    expect(reason(mail('rep@acme.example', 'rep@acme.example'), removed)).toBe('self');
  });

  test('is said by the rep’s list and by the company’s', () => {
    const company = { ownDomains: ['*.acme-group.example'], neverLog: [] };
    const rules = rulesWith({ company });
    expect(reason(mail(null, 'x@it.acme-group.example'), rules)).toBe('internal');
    expect(reason(mail(null, 'x@acme-group.example'), rules)).toBeNull();
    expect(reason(mail(null, 'x@acme.example'), rules)).toBe('internal');
  });
});

describe('machines, lists and groups', () => {
  test.each([
    ['rep@acme.example', 'no-reply@berg.example', 'automatic'],
    ['rep@acme.example', 'team@googlegroups.com', 'list'],
    ['rep@acme.example', 'sales@berg.example', null],
    ['no-reply@acme.example', 'anna@berg.example', 'automatic'],
    ['team@lists.acme.example', 'anna@berg.example', 'list'],
    ['no-reply@acme.example', 'team@googlegroups.com', 'list'],
  ])('%s to %s: %s', (from, to, expected) => {
    expect(reason(mail(from, to))).toBe(expected);
  });

  test('count with the rule off', () => {
    const rules = rulesWith({ leaveOutAutomatic: false });
    expect(reason(mail('no-reply@acme.example', 'team@googlegroups.com'), rules)).toBeNull();
  });

  test('leave no trace beside a person who counts', () => {
    const sighting = mail('rep@acme.example', 'no-reply@berg.example', 'anna@berg.example');
    expect(addresses(sighting)).toEqual(['anna@berg.example']);
  });

  test('a machine’s mail to nobody is left out', () => {
    expect(reason(mail('no-reply@acme.example'))).toBe('automatic');
  });
});

describe('private people', () => {
  const rules = rulesWith({ privatePeople: ['mum@family.example', 'urn:li:7'] });

  test('are left out alone, and leave no trace beside others', () => {
    expect(reason(mail('rep@acme.example', 'Mum+x@Family.example'), rules)).toBe('private');
    const sighting = mail('rep@acme.example', 'mum@family.example', 'anna@berg.example');
    expect(addresses(sighting, rules)).toEqual(['anna@berg.example']);
  });

  test('are known by their id where they have no address', () => {
    const [person] = mail(null, 'x@y.example').people;
    const people = person ? [{ ...person, id: 'urn:li:7', address: null }] : [];
    expect(judge({ from: null, people }, rules).reason).toBe('private');
  });
});

test('the company’s list goes before the rep’s', () => {
  const company = { ownDomains: [], neverLog: ['rival.example'] };
  const rules = rulesWith({ company, neverLog: ['rival.example', 'family.example'] });
  const sighting = mail('rep@acme.example', 'mum@family.example', 'x@rival.example');
  expect(reason(sighting, rules)).toBe('company');
});
