import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS } from '@/utils/activity/activity-kind';
import { sightingSchema } from '@/utils/activity/sighting';
import { sites } from '@/utils/sites/registry';
import type { Exchange, Reader, SiteAdapter } from '@/utils/sites/site-adapter';
import { entriesOf, filesUnder } from './sources';

const FOLDER = 'utils/sites';
const folders = entriesOf(FOLDER).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

/** Exchanges that every site shows of itself: some that are acts of the rep and some that look like it. */
interface Examples {
  acts: Exchange[];
  nothing: Exchange[];
}
const modules = import.meta.glob<SiteAdapter>('/utils/sites/*/adapter.ts', { import: 'default' });
const readers = import.meta.glob<Reader>('/utils/sites/*/adapter.ts');
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
    expect(files.some((file) => /^(read\/)?read-.+-\d{4}\.ts$/.test(file))).toBe(true);
    expect(files.some((file) => /^build\/.+\.ts$/.test(file))).toBe(true);
  });

  test('gives its page what it loads of it', async () => {
    const { watches, read } = await (readers[`/${path}/adapter.ts`] as () => Promise<Reader>)();
    for (const act of acts) {
      expect(watches(act.url, act.method)).toBe(true);
      expect(read(act)).toEqual(adapter.read(act));
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
      const { sightings, unread } = adapter.read(act);
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
      const { sightings, unread } = adapter.read(exchange);
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
          adapter.read({ url: at, method, body, answer: answered, at: 0 });
        }
      }),
    );
  });
});
