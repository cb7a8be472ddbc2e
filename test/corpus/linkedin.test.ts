import { expect, test } from 'vitest';
import { type Sighting, sightingSchema } from '@/utils/activity/sighting';
import adapter from '@/utils/sites/linkedin/adapter';
import { readExchange } from '@/utils/sites/read-exchange';
import { ABSENT } from './exchanges';
import { type Known, type Recorded, recordedExchanges, toExchange } from './linkedin-exchanges';
import { actionOf, formerlyOf, idsOf, NEEDS_ANSWER, partsOf, verdictOf } from './linkedin-truth';

const AT = 1_795_000_000_000;
const recorded = recordedExchanges();

function readOf(one: Recorded, known: Known): Sighting[] {
  const exchange = toExchange(one, known, AT);
  const { sightings, unread, shape } = readExchange(adapter, exchange);
  expect({ unread, shape }).toEqual({ unread: 0, shape: null });
  if (sightings.length > 0) expect(adapter.watches(exchange.url, exchange.method)).toBe(true);
  return sightings.map((sighting) => sightingSchema.parse(sighting));
}

test.for(['answer', 'status'] as const)(
  'each of the 98 exchanges is what it is, by its %s',
  (known, { skip }) => {
    if (recorded.length === 0) skip(ABSENT);
    expect(recorded).toHaveLength(98);
    for (const one of recorded) {
      const { id, expect: truth } = one;
      const { many, act, outcome } = verdictOf(one);
      const isMistaken = known === 'status' && NEEDS_ANSWER.includes(id);
      const sightings = readOf(one, known);
      expect(sightings, id).toHaveLength(many);
      for (const sighting of sightings) {
        const said = { act, kind: 'social', outcome: isMistaken ? 'accepted' : outcome };
        expect(sighting, id).toMatchObject(said);
        expect(sighting.action, id).toBe(actionOf(one) ?? sighting.action);
        const wrote = truth.hasNote ?? truth.withThoughts;
        if (wrote !== undefined) expect(sighting.wrote ?? false, id).toBe(wrote);
        const people = sighting.people.flatMap((person) => [person.id, ...(person.others ?? [])]);
        expect(people, id).toEqual(expect.arrayContaining(idsOf(truth)));
        if (truth.count === 'policy') expect(people[0], id).toMatch(/^company:/);
        const place = [sighting.id, sighting.object, sighting.thread].join(' ');
        for (const part of partsOf(truth)) expect(place, id).toContain(part);
        const formerly = formerlyOf(truth);
        if (formerly !== null)
          expect(sighting.formerly, id).toBe(known === 'answer' ? formerly : null);
      }
    }
  },
);

test('the answer changes what is made of an exchange in no others than those that are named', ({
  skip,
}) => {
  if (recorded.length === 0) skip(ABSENT);
  const differing = recorded.filter((one) => {
    const [told, seen] = (['answer', 'status'] as const).map((known) =>
      readOf(one, known).map(({ act, id, outcome }) => `${act} ${id} ${outcome}`),
    );
    return told?.join() !== seen?.join();
  });
  expect(differing.map(({ id }) => id)).toEqual(NEEDS_ANSWER);
});
