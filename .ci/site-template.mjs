/** Why a name cannot be that of a new site; null if it can. `taken` are the names that are in use. */
export function refusalOf(name, taken) {
  if (!name) return 'Which site? Say npm run new:site NAME, as in npm run new:site outlook.';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40)
    return `${name} is no name for a site: a letter, then letters, digits and single dashes, all small, at most 40.`;
  return taken.includes(name) ? `There is a site of that name: utils/sites/${name}.` : null;
}

/** The start of a site's folder: the text of each file by its name. Its test fails until it has a first example. */
export function siteFiles(name, year) {
  return {
    'adapter.ts': adapter(name, year),
    [`pick-request-${year}.ts`]: PICKER,
    [`read-request-${year}.ts`]: READER,
    'build/exchange.ts': builder(name),
    'build/examples.ts': EXAMPLES,
    [`${name}.test.ts`]: TEST,
  };
}

const adapter = (
  name,
  year,
) => `import type { Excerpt, Picker, Reading, SiteAdapter } from '../site-adapter';
import { pickBody } from './pick-request-${year}';
import { readRequest } from './read-request-${year}';

export function watches(url: string, method: string): boolean {
  return method.toUpperCase() === 'POST' && url.includes('/act');
}

export const pickRequest: Picker['pickRequest'] = ({ body }) => pickBody(body);

export const pickAnswer: Picker['pickAnswer'] = (text) => pickBody(text);

export const read = (excerpt: Excerpt): Reading => readRequest(excerpt);

const adapter: SiteAdapter = {
  id: '${name}',
  name: '${name[0].toUpperCase()}${name.slice(1)}',
  matches: ['https://${name}.example/*'],
  kinds: ['social'],
  allFrames: false,
  network: [],
  watches,
  pickRequest,
  pickAnswer,
  read,
};

export default adapter;
`;

const PICKER = `/** Picks from a text of the wire that the site speaks now what may leave the page: ids and the site's own words. */
export function pickBody(_text: string | null): unknown {
  return {};
}
`;

const READER = `import type { Excerpt, Reading } from '../site-adapter';

/** Reads what was picked of one request. A changed wire gets a new picker and reader beside these. */
export function readRequest(_excerpt: Excerpt): Reading {
  return { sightings: [], unread: 0, shape: null };
}
`;

const builder = (name) => `import type { Exchange } from '@/utils/sites/site-adapter';

/** An exchange as the site's pages make it; \`change\` says what is different. */
export function buildExchange(change: Partial<Exchange> = {}): Exchange {
  return {
    url: 'https://${name}.example/act',
    method: 'POST',
    body: '',
    answer: { status: 200, body: '' },
    at: 1_795_000_000_000,
    ...change,
  };
}
`;

const EXAMPLES = `import type { Exchange } from '@/utils/sites/site-adapter';
import { buildExchange } from './exchange';

/** What the rep did, as it is sent over the wire. */
export const acts: Exchange[] = [];

/** What is sent over the same wire and is no act. */
export const nothing: Exchange[] = [buildExchange()];
`;

const TEST = `import { expect, test } from 'vitest';
import { readExchange } from '@/utils/sites/read-exchange';
import adapter from './adapter';
import { acts } from './build/examples';

test('every example of an act is one sighting, with its proof', () => {
  expect(acts, 'write the first act into build/examples.ts').not.toEqual([]);
  for (const act of acts) {
    expect(adapter.watches(act.url, act.method)).toBe(true);
    expect(readExchange(adapter, act).sightings).toMatchObject([{ site: adapter.id, outcome: 'accepted' }]);
  }
});
`;
