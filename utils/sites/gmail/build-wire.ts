/** Both spellings of Gmail's wire: arrays (since 2022-09) and objects with digit keys (2018 to 2022). */
export type Generation = 'arrays' | 'objects';

/** A 64-bit number: a JSON number in arrays, a string in objects. */
class Long {
  constructor(readonly value: number) {}
}

/** Marks `value` as a 64-bit number of the wire. */
export const long = (value: number) => new Long(value);

/** A protocol-buffer message by field numbers; absent, null and undefined fields are not on the wire. */
export interface Fields {
  [field: number]: Value | undefined;
}
export type Value = string | number | null | Long | Fields | readonly Value[];

/** The JSON text of `message` as `generation` spells it. In arrays field n stands at index n - 1. */
export function toJson(message: Fields, generation: Generation): string {
  return JSON.stringify(spell(message, generation));
}

function spell(value: Value, generation: Generation): unknown {
  if (value instanceof Long) return generation === 'arrays' ? value.value : `${value.value}`;
  if (Array.isArray(value)) return value.map((element) => spell(element, generation));
  if (typeof value !== 'object' || value === null) return value;
  const present = Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([field, inner]) => [Number(field), spell(inner, generation)] as const);
  if (generation === 'objects') return Object.fromEntries(present);
  const last = Math.max(0, ...present.map(([field]) => field));
  const spelled: unknown[] = new Array(last).fill(null);
  for (const [field, inner] of present) spelled[field - 1] = inner;
  return spelled;
}
