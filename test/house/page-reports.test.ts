import { createContext, runInContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';
import { DOWN, GREETING, UP } from '@/utils/messages/page-channel';
import { pageReportSchema } from '@/utils/messages/page-report';
import { readExchange } from '@/utils/sites/read-exchange';
import { sites } from '@/utils/sites/registry';
import type { Excerpt, Exchange } from '@/utils/sites/site-adapter';
import { BUILDS, readBuilt } from './built';

const examples = import.meta.glob<{ acts: Exchange[] }>('/utils/sites/*/build/examples.ts');

/** What people write in the examples of all sites. */
const WRITTEN = ['Shall we talk about pensions', 'Your pension plan', 'Dear Anna, shall we talk'];

/** As much of a page as an observer asks for. */
const PAGE = `
  globalThis.window = globalThis;
  globalThis.document = new EventTarget();
  globalThis.XMLHttpRequest = class extends EventTarget {
    get readyState() { return 4; }
    get status() { return 200; }
    get response() { return ''; }
    open() {}
    send() {}
  };
  globalThis.fetch = async () => answer;
`;

/** A page with the built script, which a bridge has told to watch; `said` is all that it says from then on. */
function openPage(script: string) {
  const { EventTarget, CustomEvent, Request, Response, Blob, URL, URLSearchParams } = globalThis;
  const { ReadableStream, ReadableStreamDefaultReader, TextDecoder, crypto } = globalThis;
  const natives = { EventTarget, CustomEvent, Request, Response, Blob, URL, URLSearchParams };
  const streams = { ReadableStream, ReadableStreamDefaultReader, TextDecoder, crypto };
  const page = createContext({ ...natives, ...streams });
  runInContext(PAGE, page);
  const document = page.document as EventTarget;
  const said: string[] = [];
  document.addEventListener(GREETING, (event) => {
    const secret = (event as CustomEvent<string>).detail;
    document.addEventListener(secret + UP, (told) => said.push((told as CustomEvent).detail));
    page.secret = secret;
  });
  runInContext(script, page);
  document.dispatchEvent(new CustomEvent(`${page.secret}${DOWN}`, { detail: 'on' }));
  const act = async ({ url, method, body, answer }: Exchange) => {
    page.answer = new Response(answer?.body || null, { status: answer?.status ?? 200 });
    await (page.fetch as typeof fetch)(url, { method, body });
  };
  return { said, act };
}

/** Whose times are those of the test. */
const timeless = (json: unknown) =>
  JSON.parse(JSON.stringify(json).replace(/\d{13}|(?<=:)\d{4}(?=")/g, '0'));

describe.each(BUILDS)('%s', (build) => {
  describe.each(sites)('the script of $name', (site) => {
    test('says of each act what it takes to read it, and nothing that anybody wrote', async () => {
      const { acts } = (await examples[`/utils/sites/${site.id}/build/examples.ts`]?.()) ?? {
        acts: [],
      };
      expect(acts.some(({ body }) => WRITTEN.some((text) => body?.includes(text)))).toBe(true);
      for (const one of acts) {
        const { said, act } = openPage(readBuilt(build, `observer-${site.id}.js`));
        await act(one);
        await vi.waitFor(() => expect(said).toHaveLength(2));
        expect(WRITTEN.filter((text) => said.join().includes(text))).toEqual([]);
        const [asked, answered] = said.map((told) => {
          const { excerpt } = pageReportSchema.parse(JSON.parse(told)) as { excerpt: Excerpt };
          return timeless(site.read(excerpt));
        });
        expect(answered).toEqual(timeless(readExchange(site, one)));
        expect(asked).toEqual(timeless(readExchange(site, { ...one, answer: null })));
      }
    });
  });
});
