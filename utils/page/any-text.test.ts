import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { TextOf } from './watcher';

const URL_OF = 'https://site.example/';

/** Loads the page's natives as they are now. There is no page here, so the few that it needs are put there. */
async function open(suffices?: (url: string, text: string) => boolean): Promise<TextOf> {
  const { anyText } = await import('./any-text');
  return anyText(suffices ? { suffices } : {});
}

beforeAll(() => {
  class Xhr extends EventTarget {
    open() {}
    send() {}
    get status() {
      return 200;
    }
    get response() {
      return '';
    }
  }
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('XMLHttpRequest', Xhr);
});

/** An answer that comes in pieces, and what became of it. */
function inPieces(pieces: string[]) {
  let given = 0;
  const state = { given: () => given, isCancelled: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(to) {
        const piece = pieces[given++];
        if (piece === undefined) to.close();
        else to.enqueue(new TextEncoder().encode(piece));
      },
      cancel() {
        state.isCancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(stream), state };
}

describe('what the page gives', () => {
  const text = '{"word":"åäö"}';
  const bytes = new TextEncoder().encode(text);
  test.each<[string, unknown, string | null]>([
    ['a text', text, text],
    ['nothing', null, null],
    ['a file in memory', new Blob([text]), text],
    ['bytes', bytes.buffer, text],
    ['a part of bytes', new Uint8Array([0, ...bytes]).subarray(1), text],
    ['parameters', new URLSearchParams({ a: 'b c' }), 'a=b+c'],
    ['a request', new Request(URL_OF, { method: 'POST', body: text }), text],
    ['a stream, which is the page’s to read', new ReadableStream(), null],
    ['a file too long to be an act', new Blob(['x'.repeat(300_000)]), null],
    ['an object of the page’s, which only the browser reads', { word: 'yes' }, null],
  ])('%s', async (_, source, expected) => {
    expect(await (await open())(source, URL_OF)).toBe(expected);
  });

  test('is not used up', async () => {
    const request = new Request(URL_OF, { method: 'POST', body: text });
    await (await open())(request, URL_OF);
    expect(await request.text()).toBe(text);
  });
});

describe('an answer', () => {
  test('that was read as JSON is text again', async () => {
    expect(await (await open())({ word: 'yes' }, URL_OF, true)).toBe('{"word":"yes"}');
  });

  test('is read whole where nothing less is known to do', async () => {
    const { response } = inPieces(['one', 'two', 'three']);
    expect(await (await open())(response, URL_OF)).toBe('onetwothree');
    expect(await response.text()).toBe('onetwothree');
  });

  test('without a body is empty', async () => {
    expect(await (await open())(new Response(null, { status: 204 }), URL_OF)).toBe('');
  });

  test('is read no further than it takes, and the page gets all of it', async () => {
    const { response, state } = inPieces(['one ', 'done ', 'three ', 'four']);
    const textOf = await open((url, text) => url === URL_OF && text.includes('done'));
    expect(await textOf(response, URL_OF)).toBe('one done ');
    expect(state.given()).toBeLessThan(4);
    expect(state.isCancelled).toBe(false);
    expect(await response.text()).toBe('one done three four');
  });

  test('that goes on and on is left alone', async () => {
    const piece = 'x'.repeat(1000);
    const { response, state } = inPieces(Array.from({ length: 1000 }, () => piece));
    expect(await (await open())(response, URL_OF)).toBeNull();
    expect(state.given()).toBeLessThan(80);
  });

  test('whose letters are cut in two is put together', async () => {
    const all = new TextEncoder().encode('åäö');
    const stream = new ReadableStream({
      start(to) {
        for (const byte of all) to.enqueue(new Uint8Array([byte]));
        to.close();
      },
    });
    expect(await (await open())(new Response(stream), URL_OF)).toBe('åäö');
  });

  test('that breaks off cannot be had, and nothing is thrown', async () => {
    const stream = new ReadableStream({
      start(to) {
        to.error(new Error('cut'));
      },
    });
    expect(await (await open())(new Response(stream), URL_OF)).toBeNull();
  });

  test('that the page has used up cannot be had', async () => {
    const response = new Response('used');
    await response.text();
    expect(await (await open())(response, URL_OF)).toBeNull();
  });
});
