import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sightingSchema } from '@/utils/activity/sighting';
import { readExchange } from '@/utils/sites/read-exchange';
import adapter from './adapter';
import { type Answered, exchange } from './build/answered-exchange';
import {
  directSend,
  firstSave,
  type Item,
  labelEdit,
  laterSave,
  replyMark,
  send,
  type ThreadUpdate,
} from './build/exchange';
import { buildMail } from './build/mail';
import type { Generation } from './build/wire';

const NEW = buildMail({
  cc: [{ address: 'Bo@Acme.example' }],
  bcc: [{ address: 'archive@acme.example', name: 'Archive' }],
});
const REPLY = buildMail({
  id: 'msg-a:r-99',
  thread: 'thread-f:1795000000000000001',
  parent: { id: 'msg-f:1795000000000000001', header: '<first@acme.example>' },
});
const read = (...of: Parameters<typeof exchange>) => readExchange(adapter, exchange(...of));
const sends = (...of: Parameters<typeof exchange>) =>
  read(...of).sightings.filter(({ act }) => act !== 'undone');
const outcomes = (...of: Parameters<typeof exchange>) =>
  read(...of).sightings.map(({ outcome }) => outcome);

describe.each<Generation>(['arrays', 'objects'])('the wire of %s', (generation) => {
  test('a send is one sighting, with people by role and no word of the text', () => {
    const reading = read(generation, [send(NEW)]);
    expect(reading).toEqual({
      unread: 0,
      shape: null,
      sightings: [
        {
          site: 'gmail',
          account: 'u/0',
          id: NEW.id,
          formerly: null,
          writtenIn: `s:5f2c81d90a37e614,${NEW.thread},`,
          act: 'done',
          kind: 'email',
          action: 'new',
          at: NEW.at,
          due: null,
          outcome: 'accepted',
          proof: 'answer',
          from: 'maria@northlight.example',
          people: [
            {
              id: 'anna@acme.example',
              role: 'to',
              name: 'Anna Berg',
              address: 'anna@acme.example',
            },
            { id: 'bo@acme.example', role: 'cc', name: null, address: 'bo@acme.example' },
            {
              id: 'archive@acme.example',
              role: 'bcc',
              name: 'Archive',
              address: 'archive@acme.example',
            },
          ],
          thread: NEW.thread,
          url: null,
        },
      ],
    });
    expect(JSON.stringify(reading)).not.toContain('pension');
    expect(sightingSchema.safeParse(reading.sightings[0]).success).toBe(true);
  });

  test.each<[string, Item]>([
    ['after drafts', send(NEW)],
    ['before the first draft', directSend(NEW)],
  ])('a send %s is seen', (_, item) => {
    expect(outcomes(generation, [item])).toEqual(['accepted']);
  });

  test.each<[string, Item[]]>([
    ['after drafts', [send(REPLY), ...replyMark(REPLY)]],
    ['before the first draft', [directSend(REPLY), ...replyMark(REPLY)]],
  ])('a reply %s is one', (_, items) => {
    expect(read(generation, items).sightings).toMatchObject([{ id: REPLY.id, action: 'reply' }]);
  });

  test('every send of an upload is seen, each with its own answer', () => {
    const second = buildMail({ id: 'msg-a:r2', thread: 'thread-a:r22' });
    const items = [laterSave(REPLY, 1), send(NEW, 2), send(second, 3)];
    const acknowledgements = [
      { sequence: 3, status: 0 },
      { sequence: 2, status: 5 },
      { sequence: 1, status: 0 },
    ];
    expect(sends(generation, items, { acknowledgements })).toMatchObject([
      { id: NEW.id, outcome: 'refused' },
      { id: 'msg-a:r2', outcome: 'accepted' },
    ]);
  });

  test.each<[string, Item[]]>([
    ['a first save', [firstSave(NEW)]],
    ['a first save of a reply', [firstSave(REPLY)]],
    ['a later save', [laterSave(NEW)]],
    [
      'an edit of labels',
      [labelEdit({ thread: 't', added: ['^a'], removed: ['^i'], messages: ['msg-f:1'] })],
    ],
    ['a poll', []],
    ['a draft whose text names the labels', [laterSave(buildMail({ body: '["^pfg"] "^pfg"' }))]],
    ['a draft with such a subject', [laterSave(buildMail({ subject: '"^pfg"' }))]],
    [
      'a draft to such a name',
      [laterSave(buildMail({ to: [{ address: 'a@b.c', name: '^pfg' }] }))],
    ],
  ])('%s is no send', (_, items) => {
    expect(sends(generation, items)).toEqual([]);
    expect(read(generation, items)).toMatchObject({ unread: 0, shape: null });
  });

  test.each<[string, Answered | null, string]>([
    ['accepted', {}, 'accepted'],
    ['accepted, behind the guard', { isGuarded: true }, 'accepted'],
    ['with an error', { status: 500, body: 'Internal Server Error' }, 'refused'],
    ['with a refusal', { acknowledgements: [{ sequence: 3, status: 1 }] }, 'refused'],
    ['for another item', { acknowledgements: [{ sequence: 4, status: 0 }] }, 'unknown'],
    ['without acknowledgements', { acknowledgements: [] }, 'unknown'],
    ['with nothing', { body: '' }, 'unknown'],
    ['with what is no text', { body: null }, 'unknown'],
    ['with what is no wire', { body: '<html>' }, 'unknown'],
    ['never', null, 'unknown'],
  ])('answered %s', (_, answered, outcome) => {
    expect(outcomes(generation, [send(NEW, 3)], answered)).toEqual([outcome]);
  });

  test('an earlier send that the answer still shows as under way is not seen again', () => {
    const stored = { ...NEW, labels: ['^pfg', '^f'], acceptedAt: 1, legacyId: 'aa', header: '<a>' };
    const threads: ThreadUpdate[] = [
      { id: NEW.thread, legacyId: '18c1aaaa0000bbbb', form: 'full', mails: [stored] },
    ];
    expect(sends(generation, [laterSave(REPLY)], { threads })).toEqual([]);
  });

  test('the link leads to the conversation that the answer names', () => {
    const update = { legacyId: '18c1aaaa0000bbbb', form: 'full', mails: [] } as const;
    const link = (id: string) =>
      read(generation, [send(NEW)], { threads: [{ ...update, id }] }).sightings[0]?.url;
    expect(link(NEW.thread)).toBe('https://mail.google.com/mail/u/0/#all/18c1aaaa0000bbbb');
    expect(link('thread-a:r5')).toBeNull();
  });

  test('with conversation view off the thread is the part before the bar', () => {
    const mail = buildMail({ thread: `thread-a:r7|${NEW.id}` });
    expect(read(generation, [send(mail)]).sightings[0]?.thread).toBe('thread-a:r7');
  });

  test.each(['u/1', 'u/0/d/AEoRXRQ', 'b/AEoRXRQ/u/0'])(
    'the mailbox %s is told apart',
    (account) => {
      expect(read(generation, [send(NEW)], {}, account).sightings).toMatchObject([{ account }]);
    },
  );

  test('for any mail: its people, in their roles, without those who have no address', () => {
    const person = fc.record({
      address: fc.oneof(fc.emailAddress(), fc.constant('')),
      name: fc.string({ maxLength: 300 }),
    });
    const people = fc.array(person, { maxLength: 8 });
    fc.assert(
      fc.property(people, people, people, fc.string(), (to, cc, bcc, text) => {
        const mail = buildMail({ to, cc, bcc, subject: text, body: text });
        const [sighting] = read(generation, [send(mail)]).sightings;
        const named = { to, cc, bcc };
        for (const role of ['to', 'cc', 'bcc'] as const) {
          expect(sighting?.people.filter((p) => p.role === role).map((p) => p.address)).toEqual(
            named[role].flatMap((p) => (p.address ? [p.address.toLowerCase()] : [])),
          );
        }
        expect(sightingSchema.safeParse(sighting).success).toBe(true);
      }),
    );
  });
});
