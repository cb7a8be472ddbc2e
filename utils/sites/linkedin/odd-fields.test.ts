import { expect, test } from 'vitest';
import { readExchange } from '@/utils/sites/read-exchange';
import type { Exchange } from '../site-adapter';
import adapter from './adapter';
import { touchExchange } from './build/exchange';
import { inviteFromPhonePage } from './build/legacy';
import { ROWS } from './build/odd-fields';
import { AT, anna, made, post, TOUCHES } from './build/odd-touches';
import { flightDone } from './build/sdui';
import { followFromFeed } from './build/sdui-feed';
import { type Generation, type Touch, toExchange } from './build/touch';
import { commentByGraphql, reactByRest } from './build/voyager-feed';
import { inviteOfFirstVersion } from './build/voyager-network';

/** Odd values for a field. */
const ODD: Record<string, (value: unknown) => unknown> = {
  absent: () => undefined,
  null: () => null,
  'empty text': () => '',
  'empty list': () => [],
  'empty object': () => ({}),
  'a number': () => 5,
  // A single value becomes a list of it, and a list its first item.
  'list of one, or one for a list': (value) => (Array.isArray(value) ? value[0] : [value]),
  doubled: (value) => (Array.isArray(value) ? [...value, ...value] : [value, value]),
};

const withOdd = (
  exchange: Exchange,
  names: string,
  odd: (value: unknown) => unknown,
): Exchange => ({
  ...exchange,
  body: JSON.stringify(JSON.parse(exchange.body ?? ''), (name, value) =>
    names.split(' ').includes(name) ? odd(value) : value,
  ),
});

/** How many acts are seen, with a minus if they are taken back, and `?` if something is reported as not understood. */
function say(exchange: Exchange): string {
  const { sightings, unread } = readExchange(adapter, exchange);
  const ids = new Set(sightings.map(({ act, id }) => `${act} ${id}`));
  const isUndone = sightings.some(({ act }) => act === 'undone');
  const count = ids.size ? `${isUndone ? '-' : ''}${ids.size}` : '';
  return `${count}${unread ? '?' : ''}` || '.';
}

const exchangeOf = (name: string) =>
  touchExchange(name.split(' ')[0] as Generation, TOUCHES[name] as Touch, { at: AT });

test('every touch has its rows', () => {
  expect([...new Set(ROWS.map(({ name }) => name))]).toEqual(Object.keys(TOUCHES));
});

test.each(ROWS)('$name: $field', ({ name, field, expected }) => {
  const exchange = exchangeOf(name);
  const status = exchange.answer?.status ?? 0;
  const said = Object.values(ODD).map((odd) => say(withOdd(exchange, field, odd)));
  expect(said.join(' ')).toBe(expected);
  // From outside the page, the answer's text is not seen.
  const bare = { ...exchange, answer: { status, body: null } };
  expect(Object.values(ODD).map((odd) => say(withOdd(bare, field, odd)))).toEqual(said);
  // What was refused is neither an act nor missing.
  const refused = { ...exchange, answer: { status: 400, body: '{}' } };
  for (const odd of Object.values(ODD))
    expect(say(withOdd(refused, field, odd))).not.toContain('?');
});

const FURTHER: [what: string, Exchange, field: string, expected: string][] = [
  ...(
    [
      ['followStateType', '? ? ? ? ? ? -1 -1'],
      ['memberNonIterableProfileId', '-1 -1 -1 -1 -1 -1 -1 -1'],
      ['memberId', '-1 -1 -1 -1 -1 -1 -1 -1'],
      ['memberVanityName', '-1 -1 -1 -1 -1 -1 -1 -1'],
      ['updateKey', '-1 -1 -1 -1 -1 -1 -1 -1'],
      ['payload', '? ? ? ? ? ? -1 -1'],
    ] as const
  ).map(([field, expected]): [string, Exchange, string, string] => [
    'unfollow from the feed',
    toExchange(followFromFeed(anna, false, post), flightDone(), AT),
    field,
    expected,
  ]),
  ...(
    [
      [
        'a comment by GraphQL',
        commentByGraphql(post, { text: 'Hi' }),
        'threadUrn',
        '? ? ? ? ? ? 1 1',
      ],
      ['a comment by GraphQL', commentByGraphql(post, { text: 'Hi' }), 'entity', '? ? ? ? ? ? 1 1'],
      ['a comment by GraphQL', commentByGraphql(post, { text: 'Hi' }), 'origin', '1 1 1 1 1 1 1 1'],
      ['its end', commentByGraphql(post, { comment: made }), 'resourceKey', '? ? ? ? ? ? -1 -1'],
      ['a reaction by REST', reactByRest({ post }), 'reactionType', '1 1 1 1 1 1 1 1'],
      ['an older invitation', inviteOfFirstVersion(anna), 'inviteeProfileUrn', '? ? ? ? ? ? ? ?'],
      [
        'one from a phone',
        inviteFromPhonePage(anna.vanity),
        'inviteeVanityName',
        '? ? ? ? ? 1 ? ?',
      ],
    ] as const
  ).map(([what, { asked, accepted }, field, expected]): [string, Exchange, string, string] => [
    what,
    toExchange(asked, accepted({ id: made, at: AT }), AT),
    field,
    expected,
  ]),
];

test.each(FURTHER)('%s: %#', (_, exchange, field, expected) => {
  expect(
    Object.values(ODD)
      .map((odd) => say(withOdd(exchange, field, odd)))
      .join(' '),
  ).toBe(expected);
});

test('whatever field is odd, in whatever way: no throw, not one act more, and no silence', () => {
  const silent: string[] = [];
  for (const touch of Object.keys(TOUCHES)) {
    const exchange = exchangeOf(touch);
    const before = readExchange(adapter, exchange).sightings.length;
    const names = new Set<string>();
    JSON.parse(exchange.body ?? 'null', (name, value) => names.add(name) && value);
    for (const name of [...names].filter((one) => /\D/.test(one))) {
      for (const [how, odd] of Object.entries(ODD)) {
        const said = say(withOdd(exchange, name, odd));
        if (Math.abs(Number.parseInt(said, 10) || 0) > Math.max(before, 2))
          silent.push(`${touch} ${name} ${how}: ${said}`);
        if (said === '.') silent.push(`${touch} ${name} ${how}`);
      }
    }
  }
  // Nothing names the operation. An empty list of whom to save, or of where to put them, means nobody.
  const isOfName = (one: string) => one.startsWith('sdui delete-comment requestId');
  expect([...new Set(silent)].filter((one) => !isOfName(one)).sort()).toEqual([
    'sales add-to-list addToLists empty list',
    'sales remove-from-list removeFromLists empty list',
    'sales save-account companyIds empty list',
    'sales save-leads entities empty list',
  ]);
});
