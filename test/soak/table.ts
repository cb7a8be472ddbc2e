import type { Result } from './soak';

/** A line a fault: how often it was met, and how long after its end the last act was written. */
export function tableOf({ faults, waits, acts, waiting, lost, doubled, wrongDay }: Result): string {
  const lines = Object.entries(faults).map(([fault, many]) => {
    const own = waits.filter((wait) => wait.fault === fault).map(({ ms }) => ms);
    own.sort((a, b) => a - b);
    const median = own[Math.floor(own.length / 2)] ?? 0;
    return `${fault.padEnd(45)} ${String(many).padStart(4)} times, written after ${median} ms (median), ${own.at(-1)} ms (longest)`;
  });
  const sum = `${acts} acts: ${lost.length} lost, ${doubled.length} doubled, ${wrongDay.length} on a wrong day; ${waiting} written and still in the outbox`;
  return [...lines, sum].join('\n');
}
