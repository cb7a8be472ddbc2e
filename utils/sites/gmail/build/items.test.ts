import { describe, expect, test } from 'vitest';
import { buildRequest, directSend, type Item, send } from './exchange';
import { archive, cancel, forwardMark, schedule, sendAll, takeBack } from './items';
import { buildMail } from './mail';
import type { Generation, Quirks } from './wire';

const MAIL = buildMail();
const DUE = { ...MAIL, due: MAIL.at + 3_600_000 };
const GENERATIONS: Generation[] = ['arrays', 'objects'];

describe.each(GENERATIONS)('an upload in %s', (generation) => {
  const built = (item: Item, quirks: Quirks = {}) =>
    JSON.parse(buildRequest({ generation, items: [item], quirks }).body) as unknown;
  /** Field `number` of a message; an object at the end of an array holds the high ones. */
  const of = (node: unknown, number: number): unknown => {
    if (!Array.isArray(node)) return (node as Record<number, unknown> | undefined)?.[number];
    const end = node.at(-1) as Record<number, unknown> | undefined;
    const isSparse = number >= node.length && typeof end === 'object' && !Array.isArray(end);
    return isSparse ? end[number] : node[number - 1];
  };
  const operation = (item: Item, quirks?: Quirks) => {
    const items = of(of(built(item, quirks), 2), 1) as unknown[];
    return of(of(items[0], 2), 2);
  };
  const updated = (item: Item, quirks?: Quirks) => of(of(operation(item, quirks), 14), 1);

  test('says when a scheduled mail is due, and dates it in one of two ways', () => {
    const message = updated(schedule(DUE));
    expect([7, 18, 54].map((field) => Number(of(message, field)))).toEqual([
      MAIL.at,
      MAIL.at,
      DUE.due,
    ]);
    const other = updated(schedule({ ...DUE, isDatedByDue: true }));
    expect([7, 18, 54].map((field) => Number(of(other, field)))).toEqual([
      DUE.due,
      DUE.due,
      DUE.due,
    ]);
    expect(of(message, 11)).toContain('^scheduled');
    expect(of(message, 11)).not.toContain('^pfg');
    expect(of(updated(send(DUE)), 54) ?? null).toBeNull();
  });

  test('takes back, cancels, marks and archives by labels', () => {
    const edit = (item: Item | undefined) => {
      const done = item && of(operation(item), 7);
      return [1, 2, 3, 4].map((field) => of(done, field) ?? null);
    };
    const [added, removed, ids, at] = edit(takeBack(MAIL, 1_795_000_009_000));
    expect([added, ids, Number(at)]).toEqual([['^r', '^r_bt'], [MAIL.id], 1_795_000_009_000]);
    expect(removed).toContain('^pfg');
    expect(edit(cancel(MAIL))).toMatchObject([
      ['^r', '^r_bt'],
      { 0: '^scheduled' },
      [MAIL.id],
      null,
    ]);
    const answer = { ...MAIL, parent: { id: 'msg-f:1', header: '<a@acme.example>' } };
    expect(edit(forwardMark(answer)[0])).toEqual([['^io_fwd'], ['^io_re'], ['msg-f:1'], null]);
    expect(forwardMark(MAIL)).toEqual([]);
    expect(edit(archive(answer))).toEqual([['^a'], ['^i'], ['msg-f:1'], null]);
  });

  test('names the form and the former id, and bears more labels', () => {
    const message = updated(
      send({ ...MAIL, form: 'ab12', former: 'msg-a:r1', extraLabels: ['^irm_outbound'] }),
    );
    expect(of(message, 52)).toBe(`s:ab12|#${MAIL.id}|msg-a:r1`);
    expect(of(message, 11)).toContain('^irm_outbound');
  });

  test('sends several mails as one new thread', () => {
    const other = buildMail({ id: 'msg-a:r2' });
    const messages = of(of(of(operation(sendAll([MAIL, other])), 3), 1), 5) as unknown[];
    expect(messages.map((message) => of(message, 1))).toEqual([MAIL.id, 'msg-a:r2']);
  });

  test('says that it sends, or does not', () => {
    const says = (saysSending?: boolean) =>
      of(
        of(
          JSON.parse(
            buildRequest({
              generation,
              items: [directSend(MAIL)],
              ...(saysSending !== undefined && { saysSending }),
            }).body,
          ),
          1,
        ),
        3,
      ) ?? null;
    expect([says(), says(true), says(false)]).toEqual([2, 2, null]);
  });

  test('bears unknown and sparse fields beside the known', () => {
    const message = updated(schedule(DUE), { hasUnknown: true, isSparse: true });
    expect(of(message, 1)).toBe(MAIL.id);
    expect(Number(of(message, 54))).toBe(DUE.due);
    expect(of(message, 97)).toEqual(['^r', '^pfg', '^scheduled']);
    expect(Array.isArray(message) ? message.length : 0).toBeLessThanOrEqual(13);
  });
});
