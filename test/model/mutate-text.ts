import { FRAGMENTS, NAMES, NUMBERS, TEXTS, VALUES } from './hostile';
import type { Random } from './random';

/** `body` with a changed text: other bytes, numbers or names, a part of another body, or an early end. */
export function mutateText(body: string, other: string, random: Random): string {
  return random.pick(CHANGES)(body, other, random);
}

type Change = (body: string, other: string, random: Random) => string;

const CHANGES: Change[] = [
  (body, _, random) => body.slice(0, random.below(body.length + 1)),
  (body, _, random) => splice(body, random, 1, String.fromCharCode(random.below(0x10000))),
  (body, _, random) => splice(body, random, 1, String.fromCharCode(32 + random.below(95))),
  (body, _, random) => splice(body, random, random.below(60), ''),
  (body, _, random) => splice(body, random, 0, random.pick(FRAGMENTS)),
  (body, _, random) => splice(body, random, 0, random.pick(VALUES)),
  (body, other, random) => {
    const from = random.below(other.length + 1);
    return splice(body, random, random.below(30), other.slice(from, from + random.below(200)));
  },
  (body, other, random) =>
    body.slice(0, random.below(body.length + 1)) + other.slice(random.below(other.length + 1)),
  (body, _, random) => random.pick(FRAGMENTS) + body,
  (body, _, random) => replaceOne(body, /-?\d+/g, random.pick(NUMBERS), random),
  (body, _, random) => replaceOne(body, /"\d+"(?=:)/g, JSON.stringify(random.pick(NAMES)), random),
  // The same name twice.
  (body, _, random) => replaceOne(body, /\{/g, `{"${random.below(60)}":["^pfg"],`, random),
  // Something else where a text stands: a label, an address, a subject.
  (body, _, random) =>
    replaceOne(body, /"(?:[^"\\]|\\.)*"/g, JSON.stringify(random.pick(TEXTS)), random),
];

function splice(body: string, random: Random, length: number, instead: string): string {
  const from = random.below(body.length + 1);
  return body.slice(0, from) + instead + body.slice(from + length);
}

/** One of the places that `pattern` finds, with `instead` in it. */
function replaceOne(body: string, pattern: RegExp, instead: string, random: Random): string {
  const places = [...body.matchAll(pattern)];
  if (places.length === 0) return body;
  const { 0: found, index } = random.pick(places);
  return body.slice(0, index) + instead + body.slice(index + found.length);
}
