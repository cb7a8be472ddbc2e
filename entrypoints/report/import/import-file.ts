import { ask, type Warn } from '@/components/ask';
import { BOUNDS } from '@/utils/activity/bounds';
import type { Mapping } from '@/utils/activity/import-mapping';
import {
  effectOf,
  type ImportEffect,
  type ImportedOutcome,
  type Outcome,
} from '@/utils/activity/outcome';
import { type PrivacyLevel, reduceOutcome } from '@/utils/activity/people/reduce-people';
import { guessMapping, type Place } from '@/utils/csv/outcomes/mapping';
import { type OutcomesRead, readOutcomes } from '@/utils/csv/outcomes/read-outcomes';
import { MOST_BYTES, openTable, type Table, type TableProblem } from '@/utils/csv/outcomes/table';
import type { Pause } from '@/utils/csv/read-csv';
import { mappingOf } from '@/utils/store/browser-storage/import-mappings';
import { outcomesOf } from '@/utils/store/outcomes';

/** A file with a table in it, before its columns are decided. */
export interface Opened {
  table: Table;
  /** The key under which its headings are remembered. */
  key: string;
  /** As the last file with these headings was read, or else as the headings and values suggest. */
  mapping: Mapping;
  isRemembered: boolean;
}

/** Opens a file and writes nothing. Says why, if there is no table in it. Throws once aborted. */
export async function openFile(
  file: File,
  place: Place,
  pause: Pause,
): Promise<Opened | TableProblem | 'unreadable'> {
  if (file.size > MOST_BYTES) return 'too-large';
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return 'unreadable';
  const table = await openTable(bytes, pause);
  if (typeof table === 'string') return table;
  const key = await keyOf(table.headings);
  const known = await mappingOf(key).catch(() => null);
  return { table, key, mapping: known ?? guessMapping(table, place), isRemembered: known !== null };
}

async function keyOf(headings: readonly string[]): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(headings));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What an import would do. */
export interface Looked extends OutcomesRead {
  effects: Record<ImportEffect, number>;
  /** New ones and changed ones, in the order of the file. */
  toWrite: ImportedOutcome[];
  /** The first of those that would change, before and after. */
  changes: { before: Outcome; after: ImportedOutcome }[];
}

const LOOKED_UP_AT_ONCE = 2000;
const MOST_CHANGES = 20;

/** Looks through a file and writes nothing. `level`: how much is kept of people. Throws once aborted. */
export async function lookInto(
  table: Table,
  mapping: Mapping,
  { level, ...place }: Place & { level: PrivacyLevel },
  pause: Pause,
): Promise<Looked> {
  const read = await readOutcomes(table, mapping, place, pause);
  const effects = { new: 0, changed: 0, same: 0, kept: 0 };
  const looked: Looked = { ...read, effects, toWrite: [], changes: [] };
  for (let from = 0; from < read.outcomes.length; from += LOOKED_UP_AT_ONCE) {
    const some = read.outcomes.slice(from, from + LOOKED_UP_AT_ONCE);
    const stored = await outcomesOf(
      some.map(({ id }) => id),
      place.currency,
    );
    for (const said of some) note(looked, stored.get(said.id), reduceOutcome(said, level));
    await pause();
  }
  return looked;
}

function note(looked: Looked, before: Outcome | undefined, after: ImportedOutcome): void {
  const effect = effectOf(before, after);
  looked.effects[effect] += 1;
  if (effect === 'new' || effect === 'changed') looked.toWrite.push(after);
  if (before && effect === 'changed' && looked.changes.length < MOST_CHANGES) {
    looked.changes.push({ before, after });
  }
}

/**
 * Has `outcomes` written, a part at a time, until `signal` ends it. Returns how many were written, and whether that
 * is all of them.
 */
export async function importAll(
  outcomes: readonly ImportedOutcome[],
  onWritten: (count: number) => void,
  warn: Warn,
  signal: AbortSignal,
): Promise<{ written: number; isWhole: boolean }> {
  let written = 0;
  for (let from = 0; from < outcomes.length; from += BOUNDS.outcomesAtOnce) {
    if (signal.aborted) return { written, isWhole: false };
    const some = outcomes.slice(from, from + BOUNDS.outcomesAtOnce);
    const done = await ask('import-outcomes', { outcomes: some }, warn);
    if (!done) return { written, isWhole: false };
    written += done.written;
    onWritten(written);
  }
  return { written, isWhole: true };
}
