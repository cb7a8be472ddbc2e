import type { Activity } from '@/utils/activity/activity';
import { isPrivate } from '@/utils/activity/decide/private';
import { personKey } from '@/utils/activity/people/name-key';
import { timeWithOffset, weekOf } from '@/utils/time/period';
import type { Cell } from './write';

/** The rep whose log it is. */
export interface Rep {
  id: string;
  /** May be empty. */
  name: string;
}

/** The activities of one day (YYYY-MM-DD). */
export interface LoggedDay {
  day: string;
  activities: readonly Activity[];
}

/** Nothing of a mail's subject is in it, not even a hash: subjects are not stored. */
export const ACTIVITY_COLUMNS = [
  'activity_id',
  'rep_id',
  'rep_name',
  'week',
  'local_date',
  'occurred_at',
  'time_zone',
  'type',
  'channel',
  'source',
  'direction',
  'counted',
  'excluded_by',
  'prospect_key',
  'prospect_domain',
  'topic',
  'duration_s',
  'outcome',
  'note',
  'edited',
  'seq',
  'prev_hash',
  'hash',
] as const;
type Column = (typeof ACTIVITY_COLUMNS)[number];
const HASHED_COLUMNS = ACTIVITY_COLUMNS.filter((column) => column !== 'hash');

interface Inputs {
  /** The days asked for, oldest first. */
  days: AsyncIterable<LoggedDay>;
  rep: Rep;
  /** 1 = Monday ... 7 = Sunday. */
  weekStart: number;
}

/**
 * One row per activity, whether it counts or not. Activities with private people are left out. The rows come day by
 * day, in the order of ACTIVITY_COLUMNS, chained: `seq` counts from 1; `hash` is the hex SHA-256 of `prev_hash`, a
 * line feed and the row's other values, from `activity_id` to `prev_hash`, joined by U+001F, as UTF-8, without quotes
 * or formula guards. `prev_hash` is the `hash` of the row before; in the first row it is 64 zeros.
 *
 * The chain shows a reader whether a row was changed, moved or taken out of the middle. It does not prove who made
 * the file, that nothing is missing at its end, or that the file was not made again with other rows: anyone can
 * compute it.
 */
export async function* activityRows({ days, rep, weekStart }: Inputs): AsyncGenerator<Cell[][]> {
  let seq = 0;
  let previous = '0'.repeat(64);
  for await (const { day, activities } of days) {
    const week = weekOf(day, weekStart).label;
    const rows: Cell[][] = [];
    for (const activity of activities) {
      if (isPrivate(activity)) continue;
      seq += 1;
      const row = { ...rowOf(activity, rep, week), seq, prev_hash: previous, hash: '' };
      previous = await hashOf(row);
      row.hash = previous;
      rows.push(ACTIVITY_COLUMNS.map((column) => row[column]));
    }
    yield rows;
  }
}

function rowOf(
  activity: Activity,
  rep: Rep,
  week: string,
): Record<Exclude<Column, 'seq' | 'prev_hash' | 'hash'>, Cell> {
  return {
    activity_id: activity.key,
    rep_id: rep.id,
    rep_name: rep.name,
    week,
    local_date: activity.day,
    occurred_at: occurredAt(activity),
    time_zone: activity.zone,
    type: activity.kind,
    channel: activity.site,
    source: activity.source,
    direction: activity.action === 'accept' ? 'inbound' : 'outbound', // who asked for the contact
    counted: activity.state === 'counted',
    excluded_by: activity.reason,
    prospect_key: joined(
      activity.people.map(({ id }) => personKey(activity, id).replaceAll(/\s+/g, '_')),
    ),
    prospect_domain: joined(activity.people.flatMap(({ address }) => domainOf(address))),
    topic: activity.topics.join('; ') || null,
    duration_s: null, // no site tells the duration yet
    outcome: activity.kind === 'call' ? activity.action : null,
    note: activity.note ?? null,
    edited: activity.history.some(({ why }) => why.startsWith('rep-')),
  };
}

/** By the clock of the activity's own zone, or by UTC if this browser does not know that zone. */
function occurredAt({ at, zone }: Activity): string {
  try {
    return timeWithOffset(at, zone);
  } catch {
    return timeWithOffset(at, 'UTC');
  }
}

function domainOf(address: string | undefined): string[] {
  const domain = address?.split('@').at(-1)?.toLowerCase();
  return domain ? [domain] : [];
}

/** Each value once, separated by spaces; null if there is none. */
function joined(values: readonly string[]): string | null {
  return [...new Set(values)].join(' ') || null;
}

async function hashOf(row: Record<Column, Cell>): Promise<string> {
  const values = HASHED_COLUMNS.map((column) => String(row[column] ?? ''));
  const text = new TextEncoder().encode(`${row.prev_hash}\n${values.join('\u001F')}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
