import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity } from '@/utils/activity/activity';
import { idsToHide, isTooMuch, PRIVACY_LEVELS, reducePeople } from './reduce-people';

const MAIL: Activity = {
  key: 'gmail:u/0:1',
  kind: 'email',
  action: 'new',
  site: 'gmail',
  account: 'u/0',
  at: 1,
  day: '2026-11-18',
  zone: 'UTC',
  state: 'counted',
  reason: null,
  proof: 'answer',
  source: 'auto',
  people: [
    { id: 'anna@acme.example', name: 'Anna Berg', address: 'anna@acme.example', company: 'Acme' },
    { id: 'bo@globex.example', address: 'bo@globex.example' },
  ],
  topics: ['pensions'],
  evidence: { url: 'https://mail.example/1', thread: 't' },
  history: [],
};
const TOUCH: Activity = {
  ...MAIL,
  kind: 'social',
  people: [{ id: 'vanity:anna', name: 'Anna Berg', headline: 'Head', company: 'Acme' }],
};
const standIns = new Map([
  ['anna@acme.example', 'hash:1'],
  ['bo@globex.example', 'hash:2'],
  ['vanity:anna', 'hash:3'],
]);

describe('reducePeople', () => {
  it('leaves all where all is kept', () => {
    expect(reducePeople(MAIL, 'full', standIns)).toBe(MAIL);
    expect(idsToHide(MAIL, 'full')).toEqual([]);
  });

  it('keeps the domain of an address, and the link to the mail', () => {
    expect(reducePeople(MAIL, 'domain', standIns)).toEqual({
      ...MAIL,
      people: [
        { id: 'hash:1', company: 'acme.example' },
        { id: 'hash:2', company: 'globex.example' },
      ],
    });
  });

  it('keeps nothing but that there was somebody, and of a touch not the link to them', () => {
    expect(reducePeople(MAIL, 'none', standIns).people).toEqual([
      { id: 'hash:1' },
      { id: 'hash:2' },
    ]);
    const touch = reducePeople(TOUCH, 'domain', standIns);
    expect(touch).toMatchObject({ people: [{ id: 'hash:3' }], evidence: {}, topics: ['pensions'] });
    expect(touch.people[0]).toEqual({ id: 'hash:3' });
  });

  it('goes on from a row that was reduced before, and counts nobody twice', () => {
    const reduced = reducePeople(MAIL, 'domain', standIns);
    expect(reducePeople(reduced, 'domain', new Map())).toBe(reduced);
    const seenAgain = { ...reduced, people: [...reduced.people, ...MAIL.people] };
    expect(reducePeople(seenAgain, 'domain', standIns).people).toEqual(reduced.people);
    expect(reducePeople(reduced, 'none', new Map()).people).toEqual([
      { id: 'hash:1' },
      { id: 'hash:2' },
    ]);
  });

  it('never lets anything of anybody through', () => {
    const text = fc.string({ minLength: 3, unit: fc.constantFrom('x', 'y', 'z', '@') });
    const person = fc.record({ id: text, name: text, headline: text }, { requiredKeys: ['id'] });
    const level = fc.constantFrom(...PRIVACY_LEVELS.slice(1));
    fc.assert(
      fc.property(fc.array(person, { maxLength: 5 }), level, (people, at) => {
        const row = { ...TOUCH, people } as Activity;
        const hidden = new Map(idsToHide(row, at).map((id, index) => [id, `hash:${index}`]));
        const reduced = reducePeople(row, at, hidden);
        expect(JSON.stringify(reduced.people)).not.toMatch(/[xyz@]{3}/);
        expect(isTooMuch(reduced, at)).toBe(false);
      }),
    );
  });
});
