import { describe, expect, test } from 'vitest';
import type { Exchange } from '../site-adapter';
import { read, suffices } from './adapter';
import { touchExchange } from './build-exchange';
import { inviteFromPhonePage } from './build-legacy';
import { MEMBERS } from './build-people';
import { flight, flightDone, flightErrors, serverRequest } from './build-sdui';
import { type Fault, type Generation, type Touch, toExchange } from './build-touch';
import { AT, inAllWords } from './examples';

const [anna] = MEMBERS;
const post = 'activity:7528413292134400000';
const outcomeOf = (exchange: Exchange) => read(exchange).sightings.map(({ outcome }) => outcome);

describe('what the site says', () => {
  const react: Touch = { act: 'react', post };
  const invite: Touch = { act: 'invite', person: anna };
  test.each<[Generation, Touch, Fault, string]>([
    ['sdui', react, 'refused', 'refused'],
    ['sdui', react, 'errors', 'refused'],
    ['sdui', react, 'server', 'refused'],
    ['sdui', react, 'cut', 'unknown'],
    ['voyager', react, 'errors', 'refused'],
    ['voyager', react, 'server', 'unknown'],
    ['voyager', invite, 'limit', 'refused'],
    ['voyager', invite, 'errors', 'refused'],
    ['voyager', invite, 'server', 'unknown'],
    ['legacy', invite, 'refused', 'refused'],
    ['sales', invite, 'refused', 'refused'],
    ['sales', invite, 'cut', 'unknown'],
  ])('%s: %o with %s is %s', (generation, touch, fault, outcome) => {
    expect(outcomeOf(touchExchange(generation, touch, { fault }))).toEqual([outcome]);
  });

  test('a small page for phones says itself that an invitation was dropped', () => {
    const { asked, accepted } = inviteFromPhonePage(anna.vanity, true);
    expect(outcomeOf(toExchange(asked, accepted({ id: '1', at: AT }), AT))).toEqual(['refused']);
  });

  test.each([
    [302, 'refused'],
    [404, 'refused'],
    [429, 'refused'],
    [502, 'unknown'],
    [999, 'refused'],
    [0, 'unknown'],
    [204, 'accepted'],
  ])('by status %i alone it is %s', (status, outcome) => {
    for (const exchange of inAllWords([react, { act: 'follow', whom: anna }])) {
      const [seen] = read({ ...exchange, answer: { status, body: null } }).sightings;
      expect(seen).toMatchObject({ outcome, proof: 'status' });
    }
  });

  test('a page of a log-in is no answer, and half an answer is none either', () => {
    const exchange = touchExchange('voyager', invite);
    const with_ = (body: string) => read({ ...exchange, answer: { status: 200, body } }).sightings;
    expect(with_('<!doctype html>')).toMatchObject([{ outcome: 'unknown' }]);
    expect(with_('{"data":{"va')).toMatchObject([{ outcome: 'accepted', proof: 'status' }]);
    expect(with_('')).toMatchObject([{ outcome: 'refused', proof: 'answer' }]);
  });
});

describe('a streamed answer', () => {
  const url = serverRequest('com.linkedin.sdui.reactions.create', {}).url;
  const done = flightDone([1, { text: '"response":{"errors":["no"]}' }]).body;

  test('is enough once it says whether there were errors, and not before', () => {
    for (const body of [done, flightErrors('here').body, flightErrors('elsewhere').body]) {
      expect(suffices(url, body)).toBe(true);
      expect(suffices(url, `${body}2:{"more":1}\n`)).toBe(true);
      expect(suffices(url, body.slice(0, -1))).toBe(false);
    }
    expect(suffices(url, flight([0, { response: { errors: '$1' } }]).body)).toBe(false);
    expect(suffices(url, flight([0, { states: [] }]).body)).toBe(false);
    expect(suffices('/voyager/api/graphql?action=execute', done)).toBe(false);
  });

  test.each([
    [[0, { responses: { error: { ServerError: {} } } }], 'refused'],
    [[0, { response: { actions: [{ a: {} }], errors: [{ code: 'NO' }] } }], 'refused'],
    [[0, { response: { errors: { code: 'NO' } } }], 'refused'],
    [[0, { response: { errors: 'NO' } }], 'refused'],
    [[0, { response: { errors: { toString: 1 } } }], 'refused'],
    [[0, { response: { errors: [] } }], 'accepted'],
    [[0, { response: { errors: '$undefined' } }], 'accepted'],
    [[0, { response: { errors: null } }], 'accepted'],
    [[0, { states: [] }], 'accepted'],
    [[0, { text: 'a\n1:{"response":{"errors":["no"]}}' }], 'accepted'],
  ] as [[number, unknown], string][])('%o is %s', (row, outcome) => {
    const exchange = touchExchange('sdui', { act: 'react', post });
    expect(outcomeOf({ ...exchange, answer: { status: 200, body: flight(row).body } })).toEqual([
      outcome,
    ]);
  });
});
