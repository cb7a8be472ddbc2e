import { describe, expect, test } from 'vitest';
import adapter, { suffices } from '@/utils/sites/linkedin/adapter';
import { AT, inAllWords } from '@/utils/sites/linkedin/build/examples';
import { touchExchange } from '@/utils/sites/linkedin/build/exchange';
import { inviteFromPhonePage } from '@/utils/sites/linkedin/build/legacy';
import { MEMBERS } from '@/utils/sites/linkedin/build/people';
import { flight, flightDone, flightErrors, serverRequest } from '@/utils/sites/linkedin/build/sdui';
import {
  type Fault,
  type Generation,
  type Touch,
  toExchange,
} from '@/utils/sites/linkedin/build/touch';
import { readExchange } from '@/utils/sites/read-exchange';
import type { Exchange } from '@/utils/sites/site-adapter';

const [anna, ben] = MEMBERS;
const post = 'activity:7528413292134400000';
const outcomeOf = (exchange: Exchange) =>
  readExchange(adapter, exchange).sightings.map(({ outcome }) => outcome);

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
      const [seen] = readExchange(adapter, {
        ...exchange,
        answer: { status, body: null },
      }).sightings;
      expect(seen).toMatchObject({ outcome, proof: 'status' });
    }
  });

  test('a page of a log-in is no answer, and half an answer is none either', () => {
    const exchange = touchExchange('voyager', invite);
    const with_ = (body: string) =>
      readExchange(adapter, { ...exchange, answer: { status: 200, body } }).sightings;
    expect(with_('<!doctype html>')).toMatchObject([{ outcome: 'unknown' }]);
    expect(with_('{"data":{"va')).toMatchObject([{ outcome: 'accepted', proof: 'status' }]);
    expect(with_('')).toMatchObject([{ outcome: 'refused', proof: 'answer' }]);
  });
});

describe('a refusal inside an answer with status 200', () => {
  const errors = [{ message: 'This could not be done.' }];
  const graphqlReact = touchExchange('voyager', { act: 'react', post });
  const inSales = touchExchange('sales', { act: 'invite', person: anna });
  const message = touchExchange('voyager', { act: 'message', people: [anna], text: 'Hi' });
  const WRAPPED: [string, (told: object) => object][] = [
    ['at the top', (told) => told],
    ['in data', (told) => ({ data: told })],
    ['in data.data', (told) => ({ data: { data: told } })],
    ['in value', (told) => ({ value: told })],
    ['in data.value', (told) => ({ data: { value: told }, included: [] })],
  ];

  describe.each(WRAPPED)('%s', (_, wrap) => {
    const outcomes = (told: object) =>
      [graphqlReact, inSales, message].flatMap((exchange) =>
        outcomeOf({ ...exchange, answer: { status: 200, body: JSON.stringify(wrap(told)) } }),
      );

    test.each([
      { errors },
      { errors: { a: 'NO' } },
      { errors: 'NO' },
      { error: { status: 400 } },
      { error: 'NO' },
      { errors: [], error: undefined, value: { errors } },
    ])('%o refuses', (told) => {
      expect(outcomes(told)).toEqual(['refused', 'refused', 'refused']);
    });

    test.each([
      {},
      { errors: null },
      { errors: [] },
      { errors: {} },
      { errors: '' },
      { error: null },
      { errors: 0, error: false },
      // What the answer says about somebody else's thing.
      { included: [{ errors }], elements: [] },
    ])('%o does not', (told) => {
      expect(outcomes(told)).toEqual(['accepted', 'accepted', 'accepted']);
    });
  });
});

describe('an answer that tells of each of many', () => {
  const failed = { status: 400, error: { status: 400, message: 'No.' } };
  const exchange = touchExchange('legacy', { act: 'invite-many', people: [anna, ben] });
  const outcomes = (told: object) =>
    outcomeOf({ ...exchange, answer: { status: 200, body: JSON.stringify(told) } });

  test.each<[object, string[]]>([
    [{ elements: [{ status: 201 }, failed] }, ['accepted', 'refused']],
    [{ elements: [failed, { status: 201 }] }, ['refused', 'accepted']],
    [{ value: [failed, failed] }, ['refused', 'refused']],
    [{ data: { elements: [{ status: 201, error: null }, failed] } }, ['accepted', 'refused']],
    [{ elements: [null, failed] }, ['accepted', 'refused']],
    // Nobody can tell whose it is.
    [{ elements: [failed] }, ['accepted', 'accepted']],
    [{ elements: 'none' }, ['accepted', 'accepted']],
    [{ errors: [failed] }, ['refused', 'refused']],
  ])('%o', (told, expected) => {
    expect(outcomes(told)).toEqual(expected);
  });

  test('the same of saved leads', () => {
    const leads = touchExchange('sales', { act: 'save-leads', people: [anna, ben] });
    const body = JSON.stringify({ value: [failed, {}] });
    expect(outcomeOf({ ...leads, answer: { status: 200, body } })).toEqual(['refused', 'accepted']);
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
    [[0, { response: { error: 'NO' } }], 'refused'],
    [[0, { responses: { errors: ['$1'] } }], 'refused'],
    [[0, { response: {}, responses: { error: { ServerError: {} } } }], 'refused'],
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
