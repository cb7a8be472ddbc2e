import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acknowledge,
  buildAnswer,
  buildRequest,
  directSend,
  firstSave,
  type Item,
  labelEdit,
  laterSave,
  replyMark,
  send,
} from './exchange';
import { buildMail, type Mail, type StoredMail } from './mail';
import type { Generation } from './wire';

const GENERATIONS: Generation[] = ['arrays', 'objects'];
const REPLY = buildMail({
  thread: 'thread-f:1795000000000000001',
  parent: { id: 'msg-f:1795000000000000001', header: '<first@acme.example>' },
});

/** The path of the message of each operation, from the root of an upload with one item. */
const MESSAGE_AT: [string, Item, string][] = [
  ['first save', firstSave(buildMail()), '2.1.1.2.2.3.1.5.1'],
  ['first save of a reply', firstSave(REPLY), '2.1.1.2.2.2.1'],
  ['later save', laterSave(buildMail()), '2.1.1.2.2.14.1'],
  ['send', send(buildMail()), '2.1.1.2.2.14.1'],
  ['send before any save', directSend(buildMail()), '2.1.1.2.2.3.1.5.1'],
  ['reply before any save', directSend(REPLY), '2.1.1.2.2.2.1'],
];
/** The lists on the paths of these tests. */
const LISTS = ['2.1', '2.1.1.2.2.3.1.5'];

describe.each(GENERATIONS)('an upload in %s', (generation) => {
  const body = (items: Item[]) => buildRequest({ generation, items }).body;
  /**
   * The value at a path of field numbers. Lists count from 0 in both spellings, so the places of their elements are 1
   * less.
   */
  const read = (json: string, path: string) => {
    let node: unknown = JSON.parse(json.replace(/^\)\]\}'\n/, ''));
    const steps = path.split('.');
    for (const [depth, step] of steps.entries()) {
      const isElement = LISTS.includes(steps.slice(0, depth).join('.'));
      const place = Number(step) - (isElement || generation === 'arrays' ? 1 : 0);
      node = (node as Record<number, unknown> | undefined)?.[place];
    }
    return node ?? null;
  };

  test.each(MESSAGE_AT)('%s carries its message where it belongs', (_, item, path) => {
    expect(read(body([item]), `${path}.1`)).toBe(buildMail().id);
    expect(read(body([item]), `${path}.8`)).toBe('Your pension plan');
  });

  test('labels tell drafts from sends, and mail to oneself', () => {
    const labels = (item: Item) => read(body([item]), '2.1.1.2.2.14.1.11');
    expect(labels(laterSave(buildMail()))).toEqual(['^all', '^r', '^r_bt']);
    expect(labels(send(buildMail()))).toEqual(['^all', '^pfg', '^f_bt', '^f_btns', '^f_cl']);
    expect(labels(send(buildMail({ bcc: [buildMail().from] })))).toContain('^i');
  });

  test('a reply names its parent; what marks the parent as answered travels beside it', () => {
    const json = body([send(REPLY), ...replyMark(REPLY)]);
    expect(read(json, '2.1')).toHaveLength(2);
    expect(read(json, '2.1.1.2.2.14.2')).toBe(REPLY.parent?.id);
    expect(read(json, '2.1.1.2.2.14.1.16')).toBe('<first@acme.example>');
    expect(replyMark(buildMail())).toEqual([]);
  });

  test('64-bit numbers are spelled as the generation does', () => {
    const json = body([send(buildMail(), 12)]);
    const spelled = (value: number) => (generation === 'arrays' ? value : `${value}`);
    expect(read(json, '2.1.1.1')).toBe(spelled(12));
    expect(read(json, '2.1.1.2.2.14.1.7')).toBe(spelled(buildMail().at));
  });

  test('only a send says so at the root; a poll carries no items', () => {
    expect(read(body([send(buildMail())]), '1.3')).toBe(2);
    expect(read(body([laterSave(buildMail())]), '1.3')).toBeNull();
    expect(read(body([]), '2')).toBeNull();
    expect(read(body([]), '5')).toBe(2);
  });

  test('an answer acknowledges each item and carries the threads', () => {
    const edit = { thread: REPLY.thread, added: [], removed: ['^u'], messages: [REPLY.id] };
    const items = [send(REPLY, 5), labelEdit(edit, 6)];
    const stored: StoredMail = {
      ...REPLY,
      labels: ['^all', '^f', '^pfg'],
      acceptedAt: REPLY.at + 500,
      legacyId: '18e9a0b1c2d3e4f5',
      header: '<sent@northlight.example>',
    };
    const json = buildAnswer({
      generation,
      acknowledgements: acknowledge(items),
      threads: [{ id: REPLY.thread, legacyId: stored.legacyId, form: 'full', mails: [stored] }],
      isGuarded: true,
    });
    expect(json.startsWith(")]}'\n")).toBe(true);
    expect(read(json, '1.1')).toHaveLength(2);
    expect(JSON.stringify(read(json, '2.6'))).toContain(stored.legacyId);
    expect(JSON.stringify(read(json, '3.1'))).toContain('"^scheduled"');
  });
});

describe('both generations', () => {
  const people = fc.array(
    fc.record(
      { address: fc.emailAddress(), name: fc.string({ minLength: 1 }) },
      { requiredKeys: ['address'] },
    ),
    { maxLength: 3 },
  );
  const mails: fc.Arbitrary<Mail> = fc
    .record({ to: people, cc: people, bcc: people, subject: fc.string(), body: fc.string() })
    .map((change) => buildMail(change));

  test('say the same', () => {
    fc.assert(
      fc.property(mails, (mail) => {
        const items = [firstSave(mail, 1), send(mail, 2), ...replyMark(mail, 3)];
        const [arrays, objects] = GENERATIONS.map(
          (generation) => JSON.parse(buildRequest({ generation, items }).body) as unknown,
        );
        expect(leaves(arrays)).toEqual(leaves(objects));
      }),
    );
  });
});

/** Every value that is not a list, a message or nothing, in order, as text. */
function leaves(node: unknown): string[] {
  if (node === null) return [];
  return typeof node === 'object' ? Object.values(node).flatMap(leaves) : [`${node as string}`];
}
