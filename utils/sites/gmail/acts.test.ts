import { describe, expect, test } from 'vitest';
import { sightingSchema } from '@/utils/activity/sighting';
import { readExchange } from '@/utils/sites/read-exchange';
import adapter from './adapter';
import { type Answered, exchange } from './build/answered-exchange';
import { firstSave, type Item, labelEdit, laterSave, replyMark, send } from './build/exchange';
import { archive, cancel, forwardMark, schedule, sendAll, takeBack } from './build/items';
import { buildMail } from './build/mail';
import type { Generation } from './build/wire';

const MAIL = buildMail();
const PARENT = { id: 'msg-f:1795000000000000001', header: '<first@acme.example>' };
const DUE = MAIL.at + 86_400_000;

describe.each<Generation>(['arrays', 'objects'])('the wire of %s', (generation) => {
  const read = (items: Item[], answered: Answered | null = {}) => {
    const reading = readExchange(adapter, exchange(generation, items, answered));
    for (const sighting of reading.sightings) {
      expect(sightingSchema.safeParse(sighting).error?.issues ?? []).toEqual([]);
    }
    return reading;
  };
  const acts = (items: Item[]) =>
    read(items).sightings.map(({ act, id, at, due }) => ({ act, id, at, due }));

  test('a scheduled mail is due at its time, and was set at the time of the click', () => {
    expect(read([schedule({ ...MAIL, due: DUE })]).sightings).toMatchObject([
      { act: 'scheduled', id: MAIL.id, due: DUE, outcome: 'accepted', people: [{ role: 'to' }] },
    ]);
    expect(read([schedule({ ...MAIL, due: DUE })]).sightings[0]?.at).toBeLessThan(DUE);
  });

  test.each<[string, Item, number?]>([
    ['saved as a draft again', laterSave({ ...MAIL, at: MAIL.at + 7000 }), MAIL.at + 7000],
    ['first saved as one', firstSave(MAIL), MAIL.at],
    ['stripped of the labels of a sent one', takeBack(MAIL, MAIL.at + 8000), MAIL.at + 8000],
    ['cancelled', cancel(MAIL, MAIL.at + 9000), MAIL.at + 9000],
    ['taken back, nobody says when', takeBack(MAIL)],
  ])('a mail that is %s is no sent one, and names nobody', (_, item, at) => {
    const [sighting] = read([item]).sightings;
    expect(sighting).toMatchObject({ act: 'undone', id: MAIL.id, due: null, people: [] });
    if (at !== undefined) expect(sighting?.at).toBe(at);
  });

  test('what bears no time of its own comes after what stands before it in the upload', () => {
    const [sent, undone] = acts([send(MAIL, 3), takeBack(MAIL, undefined, 5)]);
    expect(undone?.at).toBeGreaterThan(sent?.at ?? Infinity);
  });

  test('the same upload, brought once more, says the same of its times', () => {
    const items = [send(MAIL, 3), takeBack(MAIL, undefined, 5), schedule({ ...MAIL, due: DUE }, 6)];
    expect(acts(items)).toEqual(acts(items));
  });

  test.each<[string, Item]>([
    ['archived', archive(MAIL)],
    ['read', labelEdit({ thread: 't', added: [], removed: ['^u'], messages: [MAIL.id] })],
    ['answered', replyMark(buildMail({ parent: PARENT }))[0] as Item],
  ])('a mail that is %s is not taken back', (_, item) => {
    expect(read([item])).toEqual({ sightings: [], unread: 0, shape: null });
  });

  test('an answer, a mail that is passed on and a new one are told apart', () => {
    const answer = buildMail({ parent: PARENT, thread: 'thread-f:1795000000000000001' });
    const actionOf = (items: Item[]) => read(items).sightings[0]?.action;
    expect(actionOf([send(answer), ...replyMark(answer)])).toBe('reply');
    expect(actionOf([send(answer), ...forwardMark(answer)])).toBe('forward');
    expect(actionOf([send(MAIL)])).toBe('new');
    const named = buildMail({ subject: 'fwd"],["^io_re', body: '"^io_fwd"],["^io_re"]' });
    expect(actionOf([send(named)])).toBe('new');
  });

  test('several mails in one new thread are one act each', () => {
    const others = ['msg-a:r71', 'msg-a:r72'].map((id) => buildMail({ id }));
    const [one, two] = others;
    if (!one || !two) throw new Error('two are needed');
    expect(acts([sendAll([MAIL, one, two])]).map(({ id }) => id)).toEqual([
      MAIL.id,
      'msg-a:r71',
      'msg-a:r72',
    ]);
  });

  test('a mail knows the id it bore before, and the window it was written in', () => {
    const [sighting] = read([send(buildMail({ id: 'msg-a:s:9', former: MAIL.id }))]).sightings;
    expect(sighting?.formerly).toBe(MAIL.id);
    const [first] = read([firstSave(MAIL, 1)]).sightings;
    const [later] = read([send(MAIL, 9)]).sightings;
    expect(later?.formerly).toBeNull();
    expect(later?.writtenIn).toBe(first?.writtenIn);
    const [answer] = read([send(buildMail({ id: 'msg-a:r5', parent: PARENT }))]).sightings;
    expect(answer?.writtenIn).not.toBe(later?.writtenIn);
  });

  test('an upload that sends by a label nobody knows is unread, once it is answered', () => {
    const request = exchange(generation, [send(MAIL)]);
    const body = request.body?.replaceAll('^pfg', '^gone') ?? '';
    const { unread, sightings, shape } = readExchange(adapter, { ...request, body });
    expect({ unread, sightings }).toEqual({ unread: 1, sightings: [] });
    expect(shape).not.toContain('anna');
    expect(readExchange(adapter, { ...request, body, answer: null }).unread).toBe(0);
  });

  test('a mail that is both a draft and sent is unread, and never guessed', () => {
    const request = exchange(generation, [send(MAIL)]);
    const body = request.body?.replace('"^all"', '"^all","^r"') ?? '';
    expect(readExchange(adapter, { ...request, body })).toMatchObject({ unread: 1, sightings: [] });
  });
});
