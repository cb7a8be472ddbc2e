import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Row, tableOf } from './table';

/** The rows of this run, in a file, because each bench runs in its own process. */
const FILE = join(tmpdir(), 'quota-pacer-bench.jsonl');

export function report(row: Row): void {
  appendFileSync(FILE, `${JSON.stringify(row)}\n`);
}

/** Forgets the last run's rows. */
export function startReport(): void {
  rmSync(FILE, { force: true });
}

/** Prints the run's rows as one table. */
export function printReport(): void {
  if (!existsSync(FILE)) return;
  const rows = readFileSync(FILE, 'utf8').trim().split('\n');
  console.log(`\n${tableOf(rows.map((row) => JSON.parse(row) as Row))}\n`);
}
