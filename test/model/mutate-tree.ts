import { jsonOf } from './gmail-oracle';
import { NAMES, VALUES } from './hostile';
import type { Random } from './random';

type Holder = Record<string, unknown> | unknown[];
/** A place in a tree: its value is `holder[name]`. */
interface Place {
  holder: Holder;
  name: string;
}

/** The JSON of `body` with one change in its tree; `body` itself if it is not a tree. */
export function mutateTree(body: string, other: string, random: Random): string {
  const root = [jsonOf(body)];
  const places = placesOf(root);
  const place = choose(places, random);
  if (place) random.pick(CHANGES)(place, random, () => valueFrom(other, random));
  return JSON.stringify(root[0]) ?? '';
}

/** A part of another body. */
function valueFrom(body: string, random: Random): unknown {
  const place = choose(placesOf([jsonOf(body)]), random);
  return place && valueAt(place);
}

function placesOf(root: Holder): Place[] {
  const places: Place[] = [];
  const holders: Holder[] = [root];
  for (let holder = holders.pop(); holder; holder = holders.pop()) {
    for (const name of Object.keys(holder)) {
      places.push({ holder, name });
      const inner = valueAt({ holder, name });
      if (typeof inner === 'object' && inner !== null) holders.push(inner as Holder);
    }
  }
  return places;
}

/** In every second case a value by which a reader may decide. */
function choose(places: readonly Place[], random: Random): Place | null {
  if (places.length === 0) return null;
  const telling = random.oneIn(2) ? places.filter(isTelling) : [];
  return random.pick(telling.length > 0 ? telling : places);
}

function isTelling(place: Place): boolean {
  const value = valueAt(place);
  return typeof value === 'string' ? /^(\^|msg-|thread-|s:|\d+$)/.test(value) : value !== null;
}

const valueAt = ({ holder, name }: Place) => (holder as Record<string, unknown>)[name];

/** Also under names that every object has. */
function put({ holder, name }: Place, value: unknown): void {
  Object.defineProperty(holder, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

type Change = (place: Place, random: Random, something: () => unknown) => void;

const CHANGES: Change[] = [
  // Something else in its place.
  (place, random) => put(place, JSON.parse(random.pick(VALUES))),
  (place, _, something) => put(place, something()),
  // The same as another type.
  (place, random) => put(place, retyped(valueAt(place), random)),
  (place) => put(place, [valueAt(place)]),
  (place) => put(place, alone(valueAt(place))),
  (place) => put(place, { [place.name]: valueAt(place) }),
  // Removed, doubled, or in another order.
  ({ holder, name }) => {
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete holder[name];
  },
  (place, random) => insert(place, valueAt(place), random),
  (place, random, something) =>
    insert(place, random.oneIn(2) ? something() : JSON.parse(random.pick(VALUES)), random),
  ({ holder }) => {
    if (Array.isArray(holder)) holder.reverse();
  },
  // Under a name with another meaning.
  (place, random) => put(place, { [random.pick(NAMES)]: valueAt(place) }),
];

function insert({ holder, name }: Place, value: unknown, random: Random): void {
  if (Array.isArray(holder)) holder.splice(Number(name) + random.below(2), 0, value);
  else put({ holder, name: `${random.below(60)}` }, value);
}

/** The first item of a list; everything else as it is. */
const alone = (value: unknown) => (Array.isArray(value) ? value[0] : value);

function retyped(value: unknown, random: Random): unknown {
  // Also counted in seconds, or in microseconds.
  if (typeof value === 'number')
    return random.pick([`${value}`, [value], value / 1000, value * 1000]);
  if (typeof value === 'string') return random.oneIn(2) ? Number(value) : value.split('');
  if (Array.isArray(value)) return { ...value };
  if (typeof value === 'object' && value !== null) return Object.values(value);
  return value === null ? 0 : null;
}
