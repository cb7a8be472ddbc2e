import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sightingSchema } from '@/utils/activity/sighting';
import { readExchange } from '@/utils/sites/read-exchange';
import adapter from './adapter';
import { exchange } from './build/answered-exchange';
import { send } from './build/exchange';
import { buildMail } from './build/mail';

describe('what it cannot read', () => {
  const SEND = exchange('arrays', [send(buildMail())]);

  test.each<[string, string | null]>([
    ['a body that is not text', null],
    ['a send that is no JSON', '["^pfg"'],
    ['a send of another generation of ids', SEND.body?.replaceAll('msg-a:', 'mail~') ?? ''],
  ])('%s is counted as unread', (_, body) => {
    expect(readExchange(adapter, { ...SEND, body })).toEqual({
      sightings: [],
      unread: 1,
      shape: expect.any(String),
    });
  });

  test('an acknowledgement of no sequence that ever was, or of none, proves nothing', () => {
    const upload = SEND.body ?? '';
    for (const sequence of ['[3]', '{}', 'null', '[[3]]']) {
      const answer = { status: 200, body: `[[[[${sequence},0]]]]` };
      const body = upload.replace('[[[3,', `[[[${sequence},`);
      expect(body).not.toBe(upload);
      const read = [SEND.body, body].map((sent) =>
        readExchange(adapter, { ...SEND, body: sent, answer }),
      );
      expect(read.map(({ sightings }) => sightings[0]?.outcome)).toEqual(['unknown', 'unknown']);
    }
  });

  test('an acknowledgement without a status says nothing: what was said before it holds', () => {
    for (const [status, outcome] of [
      ['null', 'accepted'],
      ['{}', 'accepted'],
      ['""', 'accepted'],
      ['1', 'refused'],
    ]) {
      const answer = { status: 200, body: `[[[[3,0],[3,${status}]]]]` };
      expect(readExchange(adapter, { ...SEND, answer }).sightings).toMatchObject([{ outcome }]);
    }
  });

  test('unknown fields and a sparse object at the end do no harm', () => {
    const upload = JSON.parse(SEND.body ?? '') as unknown[];
    upload.push({ '90': ['^r'] });
    const [first] = readExchange(adapter, { ...SEND, body: JSON.stringify(upload) }).sightings;
    expect(first?.outcome).toBe('accepted');
  });

  test('never throws and never makes up a send, whatever is uploaded and answered', () => {
    const anything = fc.oneof(fc.json(), fc.string(), fc.constant(null));
    fc.assert(
      fc.property(anything, anything, fc.integer(), (body, answered, status) => {
        const reading = readExchange(adapter, {
          ...SEND,
          body,
          answer: { status, body: answered },
        });
        expect(reading.sightings).toEqual([]);
      }),
    );
  });

  test('a send with any part of it torn out is read in bounds, as unread, or not at all', () => {
    const text = SEND.body ?? '';
    const cut = fc.tuple(fc.nat(text.length), fc.nat(40), fc.json({ maxDepth: 2 }));
    fc.assert(
      fc.property(cut, ([from, length, instead]) => {
        const body = text.slice(0, from) + instead + text.slice(from + length);
        for (const sighting of readExchange(adapter, { ...SEND, body }).sightings) {
          expect(sightingSchema.safeParse(sighting).error?.issues ?? []).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
