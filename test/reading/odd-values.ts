import fc from 'fast-check';

/** Names that every object inherits, unknown names, and values that only nearly fit. */
const NEARLY = [
  'constructor',
  '__proto__',
  'toString',
  'fax',
  '2026-99-99',
  'Mars/Phobos',
  '',
  -1,
  1.5,
  8.7e15,
  Number.MAX_SAFE_INTEGER,
  null,
  true,
  [],
  {},
  [null],
  [{}],
  [[]],
  { id: 5 },
];

/** Anything that can be stored. */
export const oddValue = fc.oneof(fc.constantFrom<unknown>(...NEARLY), fc.jsonValue());

type Path = readonly (string | number)[];

/** The places within `value` where something may be made odd, except those under `without`. */
function placesIn(value: unknown, without: readonly string[], path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const within = Object.entries(value).flatMap(([key, part]) => {
    if (path.length === 0 && without.includes(key)) return [];
    return placesIn(part, without, [...path, Array.isArray(value) ? Number(key) : key]);
  });
  return path.length === 0 ? within : [path, ...within];
}

function withOdd(value: unknown, [step, ...rest]: Path, odd: unknown): unknown {
  if (step === undefined) return odd;
  // Undefined stands for a missing value.
  const isThere = (one: unknown) => one !== undefined;
  if (Array.isArray(value)) {
    return value
      .map((one, place) => (place === step ? withOdd(one, rest, odd) : one))
      .filter(isThere);
  }
  const fields = Object.entries(value as object).map(([key, one]) => [
    key,
    key === step ? withOdd(one, rest, odd) : one,
  ]);
  return Object.fromEntries(fields.filter(([, one]) => isThere(one)));
}

/** `good` with one or two things in it odd, missing or superfluous. The fields `without` stay, as a row's key must. */
export function oddly<T extends object>(good: T, without: readonly string[]): fc.Arbitrary<object> {
  const places = placesIn(good, without);
  const change = fc.tuple(fc.constantFrom(...places), fc.oneof(oddValue, fc.constant(undefined)));
  const added = fc.dictionary(
    fc.constantFrom('constructor', 'toString', 'newer', '__proto__'),
    fc.jsonValue(),
    { maxKeys: 1, noNullPrototype: true },
  );
  return fc
    .tuple(fc.array(change, { minLength: 1, maxLength: 2 }), added)
    .map(([changes, more]) => ({
      ...(changes.reduce<unknown>((row, [path, odd]) => {
        try {
          return withOdd(row, path, odd);
        } catch {
          return row; // The first change removed the place of the second.
        }
      }, good) as object),
      ...more,
    }));
}
