import type * as z from 'zod/mini';
import { isName, isRecord } from './guards';

/** What may be stored as `T`, and what to read instead if it makes no sense. */
export interface Readable<T> {
  schema: z.ZodMiniType & { readonly shape: Readonly<Record<string, z.ZodMiniType>> };
  /** Replacements for fields that make no sense. Optional fields without a replacement are left out. */
  standIns: { readonly [field in keyof T]?: unknown };
  /** Fields that hold a name from a list, or contain one. A newer version may know more names. */
  names?: readonly string[];
}

type Path = readonly PropertyKey[];

/** One part of a stored value that does not fit its schema. */
export interface Fault {
  path: Path;
  /** The longest allowed length of a list that is too long; null for all other problems. */
  most: number | null;
}

/** Mending one thing may uncover another. After this many rounds a value makes no sense. */
const MOST_ROUNDS = 5;

/**
 * `raw`, as far as it makes sense. An odd thing in a list is left out of the list; another odd value is replaced, or
 * left out where it is optional. Unknown fields and names stay as they are. Null if too little is left. `raw` itself
 * is not changed.
 */
export function mended<T>(raw: unknown, readable: Readable<T>): T | null {
  if (!isRecord(raw)) return null;
  const value = structuredClone(raw);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const faults = faultsOf(value, readable);
    if (faults.length === 0) return value as T;
    if (!faults.every((fault) => mend(value, fault, readable))) return null;
    dropGone(value);
  }
  return null;
}

/**
 * A group of fields with a default each. If a stored field no longer fits, the odd things in its list are left out,
 * or its default replaces it. The other fields stay, and unknown ones are not read.
 */
export function overDefaults<T extends object>(
  stored: unknown,
  readable: Readable<T> & { standIns: T },
): T {
  if (!isRecord(stored)) return readable.standIns;
  const fields = Object.entries(readable.standIns).map(([field, usual]) => [
    field,
    Object.hasOwn(stored, field) ? stored[field] : usual,
  ]);
  return mended(Object.fromEntries(fields), readable) ?? readable.standIns;
}

/** What does not fit, apart from unknown names and fields. */
export function faultsOf<T>(value: unknown, { schema, names = [] }: Readable<T>): Fault[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue): Fault[] => {
    const { path, code } = issue;
    if (code === 'unrecognized_keys') return [];
    const field = path.at(-1);
    const isNew = typeof field === 'string' && names.includes(field) && isName(at(value, path));
    if (code === 'invalid_value' && isNew) return [];
    const most = code === 'too_big' && issue.origin === 'array' ? Number(issue.maximum) : null;
    return [{ path, most }];
  });
}

/** What stands at `path` within `value`; undefined if nothing does. */
export function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, step)
        ? (found as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

/** Marks a thing that is about to be removed from its list. */
const GONE = Symbol('gone');

/** Mends one thing of `value`. False if that cannot be done. */
function mend<T>(value: Record<string, unknown>, fault: Fault, { standIns }: Readable<T>): boolean {
  const { path, most } = fault;
  const [field, part] = path;
  if (typeof field !== 'string') return false;
  const list = path.findIndex((step) => typeof step === 'number');
  if (list >= 0) return put(value, path.slice(0, list + 1), GONE);
  const found = at(value, path);
  if (most !== null && Array.isArray(found)) return put(value, path, found.slice(0, most));
  const standIn = Object.hasOwn(standIns, field) ? standIns[field as keyof T] : undefined;
  if (path.length > 1 && isRecord(value[field]) && isRecord(standIn) && part !== undefined) {
    if (Object.hasOwn(standIn, part)) return put(value, [field, part], standIn[String(part)]);
  }
  if (standIn !== undefined) return put(value, [field], structuredClone(standIn));
  if (!Object.hasOwn(value, field)) return false;
  return delete value[field];
}

function put(value: unknown, path: Path, put: unknown): boolean {
  const within = at(value, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof within !== 'object' || within === null || last === undefined) return false;
  (within as Record<PropertyKey, unknown>)[last] = put;
  return true;
}

/** Removes the marked things from the lists in `value`. */
function dropGone(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, within] of Object.entries(value)) {
    if (!Array.isArray(within)) {
      dropGone(within);
      continue;
    }
    const kept = within.filter((one) => one !== GONE);
    if (kept.length < within.length) (value as Record<string, unknown>)[key] = kept;
    for (const one of kept) dropGone(one);
  }
}
