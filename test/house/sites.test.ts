import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import { sightingSchema } from '@/utils/activity/sighting';
import { LONGEST_REPORT } from '@/utils/messages/page-channel';
import { pageReportSchema } from '@/utils/messages/page-report';
import { excerptOf, readExchange } from '@/utils/sites/read-exchange';
import { sites } from '@/utils/sites/registry';
import type { Excerpt, Exchange, Picker, Reader, SiteAdapter } from '@/utils/sites/site-adapter';
import { entriesOf, filesUnder } from './sources';

const FOLDER = 'utils/sites';
const folders = entriesOf(FOLDER).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

/** Exchanges that every site has as examples: some are acts of the rep, some only look like it. */
interface Examples {
  acts: Exchange[];
  nothing: Exchange[];
}
const modules = import.meta.glob<SiteAdapter>('/utils/sites/*/adapter.ts', { import: 'default' });
const parts = import.meta.glob<Picker & Reader>('/utils/sites/*/adapter.ts');
const examples = import.meta.glob<Examples>('/utils/sites/*/build/examples.ts');

test('the registry has every folder, once', () => {
  expect(folders.length).toBeGreaterThan(0);
  expect(sites.map(({ id }) => id).sort()).toEqual([...folders].sort());
  expect(new Set(sites.map(({ name }) => name)).size).toBe(sites.length);
});

describe.each(folders)('%s', async (folder) => {
  const path = `${FOLDER}/${folder}`;
  const adapter = (await modules[`/${path}/adapter.ts`]?.()) as SiteAdapter;
  const { acts, nothing } = (await examples[`/${path}/build/examples.ts`]?.()) ?? {
    acts: [],
    nothing: [],
  };

  test('has its parts', () => {
    const files = filesUnder(path).map((file) => file.slice(path.length + 1));
    for (const part of ['adapter.ts', 'build/examples.ts', `${folder}.test.ts`])
      expect(files).toContain(part);
    for (const part of [/^(pick\/)?pick-.+-\d{4}\.ts$/, /^(read\/)?read-.+-\d{4}\.ts$/])
      expect(files.some((file) => part.test(file))).toBe(true);
    expect(files.some((file) => /^build\/.+\.ts$/.test(file))).toBe(true);
  });

  test('gives page and bridge what they load of it', async () => {
    const { watches, pickRequest, pickAnswer, suffices, read } =
      (await parts[`/${path}/adapter.ts`]?.()) ?? {};
    expect({ watches, pickRequest, pickAnswer, suffices, read }).toEqual({
      watches: adapter.watches,
      pickRequest: adapter.pickRequest,
      pickAnswer: adapter.pickAnswer,
      suffices: adapter.suffices,
      read: adapter.read,
    });
  });

  test('passes the page channel with every act, and says the same behind it', () => {
    for (const act of acts) {
      const report = JSON.stringify({ number: 1, excerpt: excerptOf(adapter, act) });
      expect(report.length).toBeLessThan(LONGEST_REPORT);
      const { excerpt } = pageReportSchema.parse(JSON.parse(report)) as { excerpt: Excerpt };
      expect(adapter.read(excerpt)).toEqual(readExchange(adapter, act));
    }
  });

  test('bears its name, is for known kinds, and only for secure pages of named hosts', () => {
    expect(adapter.id).toBe(folder);
    expect(adapter.id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(adapter.kinds.length).toBeGreaterThan(0);
    expect(KINDS).toEqual(expect.arrayContaining([...adapter.kinds]));
    expect(adapter.matches.length).toBeGreaterThan(0);
    for (const pattern of adapter.matches)
      expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/[^#]*\*$/);
  });

  test('sees its examples of acts, and keeps to what a sighting may be', () => {
    expect(acts.length).toBeGreaterThan(0);
    for (const act of acts) {
      expect(adapter.watches(act.url, act.method)).toBe(true);
      const { sightings, unread } = readExchange(adapter, act);
      expect(sightings.length).toBeGreaterThan(0);
      expect(unread).toBe(0);
      for (const sighting of sightings) {
        expect(sightingSchema.safeParse(sighting).error?.issues ?? []).toEqual([]);
        expect(sighting.site).toBe(adapter.id);
        expect(adapter.kinds).toContain(sighting.kind);
      }
    }
  });

  test('sees nothing in its examples of nothing', () => {
    expect(nothing.length).toBeGreaterThan(0);
    for (const exchange of nothing) {
      const { sightings, unread } = readExchange(adapter, exchange);
      // That something is not done, or no longer, may be seen; nothing is done.
      expect(sightings.filter(({ act }) => act !== 'undone')).toEqual([]);
      expect(unread).toBe(0);
    }
  });

  test('never throws, whatever it is given to read', () => {
    const text = fc.option(fc.oneof(fc.string(), fc.json()), { nil: null });
    const answer = fc.option(fc.record({ status: fc.integer(), body: text }), { nil: null });
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), text, answer, (url, method, body, answered) => {
        for (const at of [url, ...acts.map((act) => act.url)]) {
          adapter.watches(at, method);
          readExchange(adapter, { url: at, method, body, answer: answered, at: 0 });
        }
      }),
    );
  });

  test('never throws, whatever a page makes up for it to read', () => {
    const made = acts.map((act) => JSON.stringify(excerptOf(adapter, act)));
    const node = fc.jsonValue();
    const answer = fc.option(fc.record({ status: fc.nat(999), body: node }), { nil: null });
    fc.assert(
      fc.property(node, answer, fc.nat(), (request, answered, at) => {
        adapter.read({ request, answer: answered, at });
      }),
    );
    // A true one, with anything in the place of one of its parts.
    fc.assert(
      fc.property(fc.constantFrom(...made), fc.nat(60), node, (one, place, instead) => {
        let left = place;
        const forged = JSON.parse(one, (name, value) =>
          !/^(at|status|)$/.test(name) && left-- === 0 ? instead : value,
        );
        adapter.read(forged as Excerpt);
      }),
      { numRuns: 1000 },
    );
  });
});
