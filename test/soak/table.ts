import type { Result } from './soak';

/** A line a fault: how often it was met, and how long after its end the last act was written and the outbox was empty. */
export function tableOf(result: Result): string {
  const { faults, waits, acts, waiting, lost, doubled, wrongDay, asked, told } = result;
  const lines = Object.entries(faults).map(([fault, many]) => {
    const own = waits.filter((wait) => wait.fault === fault);
    const written = own.map(({ ms }) => ms).sort((a, b) => a - b);
    const median = written[Math.floor(own.length / 2)] ?? 0;
    const emptyAfter = Math.max(...own.map((wait) => wait.emptyAfter));
    return `${fault.padEnd(45)} ${String(many).padStart(4)} times, written after ${median} ms (median), ${written.at(-1)} ms (longest), the outbox empty after ${emptyAfter} ms (longest)`;
  });
  const sum = `${acts} acts: ${lost.length} lost, ${doubled.length} doubled, ${wrongDay.length} on a wrong day; ${waiting} left in the outbox`;
  const killed = `By killed workers in quiet mode: ${asked.length} wait for the rep, ${told.length} are said to be missing`;
  return [...lines, sum, killed].join('\n');
}
