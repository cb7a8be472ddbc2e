import { BOUNDS } from '@/utils/activity/bounds';
import { effectOf, type ImportEffect, type ImportedOutcome } from '@/utils/activity/outcome';
import { type PrivacyLevel, reduceOutcome } from '@/utils/activity/reduce-people';
import { MOST_BYTES, type OutcomesRead, readOutcomes } from '@/utils/csv/outcomes-csv';
import { decodeCsv } from '@/utils/csv/read-csv';
import { send } from '@/utils/messages/port';
import { outcomesOf } from '@/utils/store/outcomes';

/** What is in a file, and what an import would do. */
export interface Looked extends OutcomesRead {
  name: string;
  effects: Record<ImportEffect, number>;
  /** What would be written. */
  toWrite: ImportedOutcome[];
}

/** Looks into a file and writes nothing. `today`: YYYY-MM-DD; `level`: how much is written of people. Says why, if it is no file that can be read. */
export async function lookInto(
  file: File,
  today: string,
  level: PrivacyLevel,
  currency: string,
): Promise<Looked | 'too-large' | 'unreadable'> {
  if (file.size > MOST_BYTES) return 'too-large';
  try {
    const read = await readOutcomes(decodeCsv(await file.arrayBuffer()), today, currency);
    const stored = await outcomesOf(
      read.outcomes.map(({ id }) => id),
      currency,
    );
    const effects = { new: 0, changed: 0, same: 0, kept: 0 };
    const toWrite: ImportedOutcome[] = [];
    for (const said of read.outcomes) {
      const outcome = reduceOutcome(said, level);
      const effect = effectOf(stored.get(outcome.id), outcome);
      effects[effect] += 1;
      if (effect === 'new' || effect === 'changed') toWrite.push(outcome);
    }
    return { ...read, name: file.name, effects, toWrite };
  } catch {
    return 'unreadable';
  }
}

/** Has `outcomes` written, some at a time. Returns how many were, and whether that is all of them. */
export async function importAll(
  outcomes: readonly ImportedOutcome[],
): Promise<{ written: number; isWhole: boolean }> {
  let written = 0;
  for (let from = 0; from < outcomes.length; from += BOUNDS.outcomesAtOnce) {
    const some = outcomes.slice(from, from + BOUNDS.outcomesAtOnce);
    const answer = await send('import-outcomes', { outcomes: some }).catch(() => null);
    if (!answer?.ok) return { written, isWhole: false };
    written += answer.value.written;
  }
  return { written, isWhole: true };
}
