import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  filledFrom,
  joined,
  type KnownPerson,
  othersOf,
  peopleNamedIn,
  type SeenPerson,
  waiting,
  withoutPeople,
} from './people';

/** Everything that is known after `seen`, one after the other. */
const knownAfter = (...seen: SeenPerson[]): KnownPerson[] =>
  seen.reduce<KnownPerson[]>((known, one) => {
    const group = joined(known, one);
    return [...known.filter(({ id }) => group.every((other) => other.id !== id)), ...group];
  }, []);
const personOf = (known: readonly KnownPerson[], id: string) =>
  known.find((one) => one.id === id)?.person;

const TARA = { ids: ['profile:ACoAATara', 'member:100000042'], name: 'Tara Target' };

describe('ids shown together', () => {
  test('are of one person, of whom it is known once what stood beside them', () => {
    expect(knownAfter(TARA)).toEqual([
      { id: 'member:100000042', person: 'member:100000042', name: 'Tara Target', unnamed: [] },
      { id: 'profile:ACoAATara', person: 'member:100000042', unnamed: [] },
    ]);
  });

  test('join two who were two people so far, with what waits for the name of either', () => {
    const apart = knownAfter(
      { ids: ['profile:ACoAATara'] },
      { ids: ['vanity:tara'], headline: 'Head' },
    );
    const waits = waiting(waiting(apart, 'profile:ACoAATara', 'a'), 'vanity:tara', 'b');
    const known = joined(waits, { ids: ['vanity:tara', 'profile:ACoAATara'], name: 'Tara' });
    expect(known).toEqual([
      {
        id: 'profile:ACoAATara',
        person: 'profile:ACoAATara',
        name: 'Tara',
        headline: 'Head',
        unnamed: ['b', 'a'],
      },
      { id: 'vanity:tara', person: 'profile:ACoAATara', unnamed: [] },
    ]);
  });

  test('of one sort are of two people: the surer is taken alone', () => {
    const known = knownAfter(TARA, { ids: ['vanity:bo', 'profile:ACoAABo'] });
    const wrong = joined(known, { ids: ['profile:ACoAATara', 'vanity:bo'] });
    expect(wrong.map(({ id }) => id)).toEqual(['member:100000042', 'profile:ACoAATara']);
  });
});

test('what was seen last stands, and what was not seen is not lost', () => {
  const known = knownAfter(
    { ...TARA, company: 'Target Ltd' },
    { ids: TARA.ids, name: 'Tara T. Target' },
  );
  expect(known[0]).toMatchObject({ name: 'Tara T. Target', company: 'Target Ltd' });
});

test('a row gets what it lacks, under whatever id it names the person', () => {
  const people = [{ id: 'profile:ACoAATara', company: 'Then Ltd' }, { id: 'profile:other' }];
  expect(filledFrom(people, knownAfter({ ...TARA, company: 'Now Ltd' }))).toEqual([
    { id: 'profile:ACoAATara', name: 'Tara Target', company: 'Then Ltd' },
    { id: 'profile:other' },
  ]);
});

test('of the rows that wait for a name the latest two hundred do', () => {
  const known = Array.from({ length: 300 }, (_, n) => `row-${n}`).reduce(
    (all, key) => waiting(all, TARA.ids[0] ?? '', key),
    knownAfter({ ids: TARA.ids }),
  );
  expect(known[0]?.unnamed).toHaveLength(200);
  expect(known[0]?.unnamed.at(-1)).toBe('row-299');
});

test('further ids are those known and those seen, without the first', () => {
  const known = knownAfter(TARA);
  expect(othersOf({ id: 'profile:ACoAATara', others: ['vanity:tara'] }, known)).toEqual([
    'vanity:tara',
    'member:100000042',
  ]);
  expect(othersOf({ id: 'profile:nobody' }, known)).toEqual([]);
});

test.each([
  ['invite:profile:ACoAATara:2967', 'invite:P:2967'],
  ['list:lead:ACwAATara,NAME,x:7', 'list:lead:ACwAATara,NAME,x:7'],
  ['follow:company:1035', 'follow:company:1035'],
  ['comment:activity:7400:1795000000000', 'comment:activity:7400:1795000000000'],
])('%s names a person by what stands for them', (id, expected) => {
  expect(withoutPeople(id, new Map([['profile:ACoAATara', 'P']]))).toBe(expected);
});

test('every sort of person is found in an id', () => {
  const ids = ['profile:a', 'member:1', 'lead:b', 'vanity:tara-target'];
  expect(ids.flatMap((id) => peopleNamedIn(`visit:${id}:2026-11-18`))).toEqual(ids);
  expect(peopleNamedIn('comment:activity:7400:1')).toEqual([]);
});

describe('for any people, each with one id of a sort', () => {
  const sorts = ['profile', 'member', 'lead', 'vanity'];
  const seen = fc.record({ who: fc.nat({ max: 4 }), sorts: fc.subarray(sorts, { minLength: 1 }) });
  const shown = ({ who, sorts: some }: { who: number; sorts: string[] }) => ({
    ids: some.map((sort) => `${sort}:${who}`),
  });

  test('who is who does not hang on the order, and nobody is two people or another one', () => {
    fc.assert(
      fc.property(
        fc
          .array(seen, { maxLength: 12 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
          ),
        ([all, shuffled]) => {
          const known = knownAfter(...all.map(shown));
          const again = knownAfter(...shuffled.map(shown), ...all.map(shown));
          for (const { id, person } of known) {
            expect(personOf(again, id)).toBe(person);
            expect(person.split(':')[1]).toBe(id.split(':')[1]);
            expect(personOf(known, person)).toBe(person);
          }
          for (const one of all.map(shown)) {
            expect(new Set(one.ids.map((id) => personOf(known, id))).size).toBe(1);
          }
        },
      ),
    );
  });

  test('ids that a page makes up join no more than one of each sort', () => {
    const forged = fc.array(fc.constantFrom(...sorts.map((s) => `${s}:1`), 'profile:2', 'lead:2'), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(fc.array(forged, { maxLength: 12 }), (pages) => {
        const known = knownAfter(...pages.map((ids) => ({ ids })));
        for (const group of Map.groupBy(known, ({ person }) => person).values()) {
          expect(new Set(group.map(({ id }) => id.split(':')[0])).size).toBe(group.length);
        }
      }),
    );
  });
});
