import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, readExchange } from '@/utils/sites/read-exchange';
import adapter from './adapter';
import { exchange } from './build/answered-exchange';
import { directSend, firstSave, type Item, labelEdit, replyMark, send } from './build/exchange';
import { schedule, sendAll } from './build/items';
import { buildMail, type Mail } from './build/mail';
import type { Generation } from './build/wire';

const GENERATIONS: Generation[] = ['arrays', 'objects'];
const edit = (...added: string[]) =>
  labelEdit({ thread: 'thread-f:1', added, removed: ['^u'], messages: ['msg-f:1'] });

test('a mail leaves the page as this, and nothing else of it', () => {
  const mail = buildMail({ cc: [{ address: 'bo@acme.example' }], extraLabels: ['^x_pensions'] });
  const { request, answer } = excerptOf(adapter, exchange('objects', [send(mail)])) ?? {};
  const message = {
    1: mail.id,
    2: { 2: 'maria@northlight.example', 3: 'Maria Lind' },
    3: [{ 2: 'anna@acme.example', 3: 'Anna Berg' }],
    4: [{ 2: 'bo@acme.example', 3: null }],
    5: [undefined],
    7: `${mail.at}`,
    11: [null, '^pfg', null, null, null, null],
    52: `s:5f2c81d90a37e614|#${mail.id}|0`,
    54: null,
  };
  const change = { 1: mail.thread, 2: { 14: { 1: message, 2: null } } };
  expect(request).toEqual({
    mailbox: 'u/0',
    shape: expect.stringMatching(/^\{"1":\{"3":true\},"2"/),
    upload: { 1: { 3: 2 }, 2: { 1: [{ 1: '3', 2: change }] }, 4: { 3: '1795000000020' } },
  });
  expect(answer).toEqual({ status: 200, body: { 1: { 1: [{ 1: '3', 2: 0 }] }, 2: { 6: [] } } });
});

describe.each(GENERATIONS)('of the wire of %s', (generation) => {
  const picked = (items: Item[]) => excerptOf(adapter, exchange(generation, items));

  test.each<[string, Item[]]>([
    ['a poll', []],
    ['what is archived', [edit('^a')]],
    ['what gets a label of the rep’s', [edit('^x_pensions')]],
    ['an answer’s mark alone', replyMark(buildMail({ parent: { id: 'msg-f:1', header: '' } }))],
  ])('%s does not leave the page at all', (_, items) => {
    expect(picked(items)).toBeNull();
  });

  test('whatever the rep writes, nothing of it leaves the page, or is in a sighting', () => {
    const id = fc.constantFrom(
      'msg-a:r1',
      'thread-f:7',
      'anna@acme.example',
      '^pfg',
      '1795000000000',
    );
    const words = fc.oneof(fc.string({ unit: 'grapheme' }), id).map((text) => `zq${text}qz`);
    const items = fc.constantFrom<((mail: Mail) => Item[])[]>(
      (mail) => [send(mail)],
      (mail) => [directSend(mail)],
      (mail) => [firstSave(mail)],
      (mail) => [schedule({ ...mail, due: mail.at + 3_600_000 })],
      (mail) => [sendAll([mail, { ...mail, id: 'msg-a:r2' }])],
    );
    fc.assert(
      fc.property(words, words, items, fc.boolean(), (subject, body, make, isUnknown) => {
        const quirks = { hasUnknown: isUnknown, isSparse: isUnknown };
        const mail = buildMail({ subject, body });
        const stored = { ...mail, labels: ['^f'], acceptedAt: 1, legacyId: 'aa', header: '<a>' };
        const thread = { id: mail.thread, legacyId: 'aa', form: 'full', mails: [stored] } as const;
        const all = exchange(generation, make(mail), { threads: [thread] }, 'u/0', { quirks });
        const seen = JSON.stringify([excerptOf(adapter, all), readExchange(adapter, all)]);
        expect(seen).toContain(mail.id);
        for (const text of [subject, body, body.replace(/&/g, '&amp;').replace(/</g, '&lt;')])
          expect(seen).not.toContain(JSON.stringify(text).slice(1, -1));
      }),
    );
  });
});
