import { describe, expect, test } from 'vitest';
import { sightingSchema } from '@/utils/activity/sighting';
import { readExchange } from '@/utils/sites/read-exchange';
import type { Exchange, Reading } from '../site-adapter';
import adapter from './adapter';
import { exchange } from './build/answered-exchange';
import { directSend, type Item, send } from './build/exchange';
import { schedule, takeBack } from './build/items';
import { buildMail } from './build/mail';
import { ODD, PLACES, pathsOf, withOdd } from './build/odd-fields';
import type { Generation } from './build/wire';

const MAIL = buildMail({
  cc: [{ address: 'bo@acme.example', name: 'Bo' }],
  bcc: [{ address: 'archive@acme.example', name: 'Archive' }],
  thread: 'thread-f:1795000000000000001',
  parent: { id: 'msg-f:1795000000000000001', header: '<first@acme.example>' },
});
const KNOWN = ['anna@acme.example', 'bo@acme.example', 'archive@acme.example'];
const DUE = MAIL.at + 86_400_000;
const ITEMS: Record<string, Item> = {
  'a send': send(MAIL),
  'a scheduled send': schedule({ ...MAIL, due: DUE }),
  'a send that makes its thread': directSend({ ...MAIL, parent: null }),
  'a send that is taken back': takeBack(MAIL, MAIL.at + 8000),
};

/**
 * The right result for each field when its value is absent, null, an empty text, an empty list, an empty object, a
 * number, a text, one item instead of a list (or a list of one), and doubled. A row ends early if the last columns
 * add nothing. A number is an act that counts, with that many people in it (if none, the rep is asked who it went
 * to). `u` is one that Gmail did not confirm, `x` one that it refused, `s` a scheduled one, `-` one that is taken
 * back, `?` one that is counted as unread, and a dot nothing.
 */
const TABLE = `
a send
  purpose: 3 3 3 3 3 3 3 3 3
  items: ? ? ? ? ? ? ?
  queue time: 3 3 3 3 3 3 3 3 3
  sequence: u3 u3 u3 u3 u3 u3 u3 u3 u3
  thread: 3 3 3 3 3 3 3 3 3
  change: ? ? ? ? ? ? ?
  operation: ? ? ? ? ? ? ?
  carrier: ? ? ? ? ? ? ?
  message: ? ? ? ? ? ? ?
  parent: 3 3 3 3 3 3 3 3 3
  id: ? ? ? ? ? ? ? ? ?
  from: 3 3 3 3 3 3 3 3 3
  to: 2 2 2 2 2 2 2
  person of to: 2 2 2 2 2 2 2
  address: 2 2 2 2 2 2 2 2 2
  name: 3 3 3 3 3 3 3 3 3
  cc: 2 2 2 2 2 2 2
  bcc: 2 2 2 2 2 2 2
  time: 3 3 3 3 3 3 3 3 3
  labels: ? ? ? ? ? ? ? ? 3
  origin: 3 3 3 3 3 3 3 3 3
  answered sync: u3 u3 u3 u3 u3 u3 u3
  acknowledgements: u3 u3 u3 u3 u3 u3 u3
  acknowledged sequence: u3 u3 u3 u3 u3 u3 u3 u3 u3
  acknowledged status: u3 u3 u3 u3 u3 x3 u3 u3 u3
  updates: 3 3 3 3 3 3 3 3 3
  updated id: 3 3 3 3 3 3 3 3 3
a scheduled send
  due: ? ? ? ? ? ? ? ? ?
  time: s3 s3 s3 s3 s3 s3 s3 s3 s3
  labels: ? ? ? ? ? ? ? ? s3
a send that makes its thread
  created thread: ? ? ? ? ? ? ?
  created messages: ? ? ? ? ? ? ?
a send that is taken back
  added: - - - - - - - - -
  removed: - - - - - - - - -
  added and removed: . . . . . . . - -
  messages: . . . . . . . - -
  time of the edit: - - - - - - - - -
`;

const ROWS = [...TABLE.matchAll(/^(\w.*)\n((?: {2}.*\n)+)/gm)].flatMap(([, act = '', rows = '']) =>
  [...rows.matchAll(/ {2}(.*): (.*)\n/g)].map(([, field = '', expected = '']) => ({
    act,
    field,
    expected: expected.split(' '),
  })),
);

/**
 * Reads, and checks what must be true of anything odd: nothing is invalid, nobody is made up, no time is before the
 * click.
 */
function readOddly(one: Exchange): Reading {
  const reading = readExchange(adapter, one);
  for (const sighting of reading.sightings) {
    expect(sightingSchema.safeParse(sighting).error?.issues ?? []).toEqual([]);
    expect(sighting.at).toBeGreaterThanOrEqual(MAIL.at);
    for (const { id } of sighting.people) expect(KNOWN).toContain(id);
  }
  return reading;
}

/** What was read, in the signs of the table. What was read twice is given once. */
function say({ sightings, unread }: Reading): string {
  const said = sightings.map(({ act, outcome, people }) => {
    if (act === 'undone') return '-';
    const many = new Set(people.map(({ id }) => id)).size;
    const sign = { accepted: '', unknown: 'u', refused: 'x' }[outcome];
    return `${sign}${act === 'scheduled' ? 's' : ''}${many}`;
  });
  return `${[...new Set(said)].join('+')}${unread ? '?' : ''}` || '.';
}

const isInAnswer = (field: string) => /^(answered|acknowledge|update)/.test(field);

function oddly(one: Exchange, field: string, odd: (value: unknown) => unknown): Exchange {
  const path = PLACES[field] ?? '';
  const { answer } = one;
  return isInAnswer(field)
    ? { ...one, answer: answer && { ...answer, body: withOdd(answer.body ?? '', path, odd) } }
    : { ...one, body: withOdd(one.body ?? '', path, odd) };
}

describe.each<Generation>(['arrays', 'objects'])('the wire of %s', (generation) => {
  const stored = { ...MAIL, labels: ['^pfg'], acceptedAt: MAIL.at, legacyId: '18c1aaaa0000bbbb' };
  const mails = [{ ...stored, header: '<a@acme.example>' }];
  const threads = [{ id: MAIL.thread, legacyId: stored.legacyId, form: 'full' as const, mails }];
  const exchangeOf = (act: string) => exchange(generation, [ITEMS[act] as Item], { threads });

  test.each(ROWS)('$act, odd in its $field', ({ act, field, expected }) => {
    const odds = Object.values(ODD).slice(0, expected.length);
    expect(odds.map((odd) => say(readOddly(oddly(exchangeOf(act), field, odd))))).toEqual(expected);
  });

  test.each(Object.keys(ITEMS))(
    '%s, whatever is odd on whatever path: no throw, no other act, not one act more, no silence',
    (act) => {
      const one = exchangeOf(act);
      const ids = idsIn(readExchange(adapter, one));
      expect(ids).toEqual([MAIL.id]);
      const wrong = [...variantsOf(one)].flatMap(([where, how, changed]) => {
        const reading = readOddly(changed);
        const said = say(reading);
        const isSilent = said === '.' && act !== 'a send that is taken back';
        // What is there twice is read twice, under one id, so that the log takes it for one act.
        const found = how === 'doubled' ? [...new Set(idsIn(reading))] : idsIn(reading);
        const isOther = found.length > 1 || found.some((id) => id !== MAIL.id);
        return isSilent || isOther || said.includes('+')
          ? [`${where} ${how}: ${said} ${found}`]
          : [];
      });
      expect(wrong).toEqual([]);
    },
  );
});

const idsIn = ({ sightings }: Reading) => sightings.map(({ id }) => id);

/** `one` with each place in its upload and in its answer made odd in each way. */
function* variantsOf(one: Exchange): Generator<[string, string, Exchange]> {
  for (const [part, body] of Object.entries({ upload: one.body, answer: one.answer?.body })) {
    for (const path of pathsOf(JSON.parse(body ?? ''))) {
      for (const [how, odd] of Object.entries(ODD)) {
        const changed = withOdd(body ?? '', path, odd);
        const answer = { status: 200, body: changed };
        yield [
          `${part} ${path}`,
          how,
          { ...one, ...(part === 'upload' ? { body: changed } : { answer }) },
        ];
      }
    }
  }
}

test.each([
  ['a send', 'items', '3'],
  ['a send', 'to', '3'],
  ['a send', 'cc', '3'],
  ['a send', 'bcc', '3'],
  ['a send', 'acknowledgements', '3'],
  ['a send', 'updates', '3'],
  ['a send that makes its thread', 'created messages', '3'],
  ['a send that is taken back', 'added', '-'],
  ['a send that is taken back', 'messages', '-'],
])('%s: its %s are read where one stands there without a list around it', (...row) => {
  const [act, field, expected] = row;
  const one = exchange('objects', [ITEMS[act] as Item]);
  const unwrap = (value: unknown) => {
    expect(value ?? []).toBeInstanceOf(Array);
    return Array.isArray(value) ? value[0] : value;
  };
  expect(say(readOddly(oddly(one, field, unwrap)))).toBe(expected);
});

test('without its thread a mail is not known by the window that it was written in', () => {
  const writtenIn = (one: Exchange) =>
    readOddly(one).sightings.map((sighting) => sighting.writtenIn);
  const one = exchange('arrays', [ITEMS['a send'] as Item]);
  expect(writtenIn(one)).toEqual([expect.stringContaining(MAIL.thread)]);
  expect(writtenIn(oddly(one, 'thread', () => null))).toEqual([null]);
});
