import fc from 'fast-check';
import { expect, test } from 'vitest';
import adapter from '@/utils/sites/gmail/adapter';
import { readExchange } from '@/utils/sites/read-exchange';
import type { Exchange } from '@/utils/sites/site-adapter';
import { fuzzSeeds } from './fuzz-seeds';
import { jsonOf } from './gmail-oracle';
import { VALUES } from './hostile';
import { type Random, randomOf } from './random';

/** In this spelling messages are objects and lists are arrays, so that it is easy to see what is what. */
const SEEDS = fuzzSeeds().filter(({ body }) => body?.startsWith('{'));

/** Field numbers above all that Gmail is known to use. */
const UNKNOWN = 60;
const chance = fc.integer();
const seeds = fc.constantFrom(...SEEDS);

/** The upload and its answer, each rewritten by `spell`. */
function respelled(seed: Exchange, spell: (node: unknown) => unknown): Exchange {
  const spelled = (body: string | null) => {
    const root = jsonOf(body);
    return root === null ? body : JSON.stringify(spell(root));
  };
  const { answer } = seed;
  return {
    ...seed,
    body: spelled(seed.body),
    answer: answer && { ...answer, body: spelled(answer.body) },
  };
}

const isMessage = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null && !Array.isArray(node);

/** Every message with unknown fields of any type. */
function withUnknown(node: unknown, random: Random): unknown {
  if (Array.isArray(node)) return node.map((inner) => withUnknown(inner, random));
  if (!isMessage(node)) return node;
  const message = Object.fromEntries(
    Object.entries(node).map(([name, inner]) => [name, withUnknown(inner, random)]),
  );
  for (let more = random.below(3); more > 0; more--) {
    message[UNKNOWN + random.below(200)] = JSON.parse(random.pick(VALUES));
  }
  return message;
}

/** Every message as an array, whose last fields, from any place on, are in an object at its end. */
function asArrays(node: unknown, random: Random): unknown {
  if (Array.isArray(node)) return node.map((inner) => asArrays(inner, random));
  if (!isMessage(node)) return node;
  const names = Object.keys(node).map(Number);
  const inPlace = random.oneIn(3) ? Math.max(0, ...names) : random.below(60);
  const array: unknown[] = [];
  const atEnd: Record<number, unknown> = {};
  for (const name of names) {
    const inner = asArrays(node[name], random);
    if (name > inPlace) atEnd[name] = inner;
    else array[name - 1] = inner;
  }
  const holes = Array.from(array, (inner) => inner ?? null);
  return Object.keys(atEnd).length > 0 ? [...holes, atEnd] : holes;
}

/** The items of the upload, or the acknowledgements of the answer, in another order. */
function reordered(root: unknown, random: Random): unknown {
  const holder = isMessage(root) && [root[1], root[2]].find((one) => isMessage(one) && one[1]);
  if (isMessage(holder) && Array.isArray(holder[1])) {
    const left = [...holder[1]];
    holder[1] = holder[1].map(() => left.splice(random.below(left.length), 1)[0]);
  }
  return root;
}

test.each<[string, (node: unknown, random: Random) => unknown]>([
  ['fields that nobody knows', withUnknown],
  ['the other spelling, with any fields in an object at the end', asArrays],
  ['both', (node, random) => asArrays(withUnknown(node, random), random)],
])('%s do not change what is read', (_, spell) => {
  fc.assert(
    fc.property(seeds, chance, (seed, number) => {
      const random = randomOf(number);
      const read = readExchange(
        adapter,
        respelled(seed, (root) => spell(root, random)),
      );
      expect(read).toEqual(readExchange(adapter, seed));
    }),
    { numRuns: 2000 },
  );
});

test('the order of items and of acknowledgements does not change what is read', () => {
  const sorted = (exchange: Exchange) =>
    readExchange(adapter, exchange)
      .sightings.map((sighting) => JSON.stringify(sighting))
      .sort();
  fc.assert(
    fc.property(seeds, chance, (seed, number) => {
      const random = randomOf(number);
      const read = sorted(respelled(seed, (root) => reordered(root, random)));
      expect(read).toEqual(sorted(seed));
    }),
    { numRuns: 2000 },
  );
});

test('these are about something', () => {
  const read = SEEDS.map((seed) => readExchange(adapter, seed));
  expect(read.flatMap(({ sightings }) => sightings).length).toBeGreaterThan(50);
  expect(read.filter(({ unread }) => unread > 0)).toEqual([]);
});
