/** Both spellings of Gmail's wire: arrays (since 2022-09) and objects with digit keys (2018 to 2022). */
export type Generation = 'arrays' | 'objects';

/** A 64-bit number: a JSON number in arrays, a string in objects. */
class Long {
  constructor(readonly value: number) {}
}

/** Marks `value` as a 64-bit number of the wire. */
export const long = (value: number) => new Long(value);

/** A protocol-buffer message by field numbers. Absent, null and undefined fields are not on the wire. */
export interface Fields {
  [field: number]: Value | undefined;
}
export type Value = string | number | null | Long | Fields | readonly Value[];

/** What else may be on the wire, and must not disturb a reader. */
export interface Quirks {
  /** Every message has unknown fields. */
  hasUnknown?: boolean;
  /** In arrays, high fields are in an object at the end, under their numbers. */
  isSparse?: boolean;
}

const UNKNOWN: Fields = { 97: ['^r', '^pfg', '^scheduled'], 98: { 1: 'msg-a:r1', 11: ['^pfg'] } };
/** The last field that has its own place in a sparse array. */
const LAST_PLACE = 12;

/** The JSON text of `message` in the spelling of `generation`. In arrays field n is at index n - 1. */
export function toJson(message: Fields, generation: Generation, quirks: Quirks = {}): string {
  return JSON.stringify(spell(message, generation, quirks));
}

function spell(value: Value, generation: Generation, quirks: Quirks): unknown {
  if (value instanceof Long) return generation === 'arrays' ? value.value : `${value.value}`;
  if (Array.isArray(value)) return value.map((element) => spell(element, generation, quirks));
  if (typeof value !== 'object' || value === null) return value;
  const own = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  const spelled = own.map(
    ([field, inner]) => [Number(field), spell(inner, generation, quirks)] as const,
  );
  const present = quirks.hasUnknown ? [...spelled, ...unknownFields(generation)] : spelled;
  return generation === 'objects' ? Object.fromEntries(present) : placed(present, quirks);
}

function unknownFields(generation: Generation) {
  return Object.entries(UNKNOWN).map(
    ([field, inner]) => [Number(field), spell(inner ?? null, generation, {})] as const,
  );
}

function placed(fields: (readonly [number, unknown])[], { isSparse }: Quirks): unknown[] {
  const most = isSparse ? LAST_PLACE : Number.POSITIVE_INFINITY;
  const inPlace = fields.filter(([field]) => field <= most);
  const rest = fields.filter(([field]) => field > most);
  const last = Math.max(0, ...inPlace.map(([field]) => field));
  const list: unknown[] = new Array(last).fill(null);
  for (const [field, inner] of inPlace) list[field - 1] = inner;
  return rest.length > 0 ? [...list, Object.fromEntries(rest)] : list;
}
