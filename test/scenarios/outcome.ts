import type { Activity } from '@/utils/activity/activity';
import type { ExpectedRow, Scene } from './scenario';

interface Health {
  unread: number;
  missed: number;
}

/** How a scene ends, in a form that can be compared and read. */
export interface Outcome extends Health {
  rows: Record<string, object>;
  counts: number;
}

/** What the extension should hold after `scene`. */
export function expectedOf({ rows, unread = 0, missed = 0 }: Scene): Outcome {
  const held = rows.map((row) => [
    row.id,
    {
      state: row.state,
      reason: row.reason,
      ...(row.people && { people: row.people }),
      ...row.more,
    },
  ]);
  const counts = rows.filter(({ state }) => state === 'counted').length;
  return { rows: Object.fromEntries(held) as Outcome['rows'], counts, unread, missed };
}

/** What it holds: of each row, only what `scene` says something about. */
export function gotOf(rows: readonly Activity[], scene: Scene, health: Health): Outcome {
  const held = rows.map((row) => {
    const id = row.key.slice(row.key.lastIndexOf(':msg-') + 1);
    return [
      id,
      seenOf(
        row,
        scene.rows.find((one) => one.id === id),
      ),
    ];
  });
  const counts = rows.filter(({ state }) => state === 'counted').length;
  return { rows: Object.fromEntries(held) as Outcome['rows'], counts, ...health };
}

function seenOf(row: Activity, expected: ExpectedRow | undefined): object {
  const { state, reason } = row;
  const asked = Object.keys(expected?.more ?? {}) as (keyof Activity)[];
  return {
    state,
    reason,
    ...(expected?.people && { people: row.people.map(({ address }) => address) }),
    ...Object.fromEntries(asked.map((field) => [field, row[field]])),
  };
}

/** How many mails were certainly sent, and for how many nobody can tell. */
export interface Said {
  sent: number;
  open: number;
}

/** What an outcome says of that. What the rules leave out was sent all the same. */
export function saidBy({ rows, unread, missed }: Outcome): Said {
  const states = Object.values(rows).map((row) => (row as { state: string }).state);
  const of = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
  return { sent: of('counted', 'excluded'), open: of('unconfirmed') + unread + missed };
}

/** An outcome in a few words, for a table: `1 counted`, `1 undone (taken-back), 1 unread`. */
export function wordsFor({ rows, unread, missed }: Outcome): string {
  const tally = new Map<string, number>();
  for (const row of Object.values(rows) as { state: string; reason: string | null }[]) {
    const words = row.reason === null ? row.state : `${row.state} (${row.reason})`;
    tally.set(words, (tally.get(words) ?? 0) + 1);
  }
  for (const [words, count] of Object.entries({ unread, missed })) {
    if (count > 0) tally.set(words, count);
  }
  const parts = [...tally].map(([words, count]) => `${count} ${words}`);
  return parts.sort().join(', ') || 'nothing';
}
