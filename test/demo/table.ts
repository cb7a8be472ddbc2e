import type { Activity } from '@/utils/activity/activity';
import { ZONE } from './history';

/** What was logged, one line per act, in the order in which it was done. */
export function tableOf(rows: readonly Activity[]): string {
  const cells = [...rows]
    .sort((a, b) => a.at - b.at)
    .map(({ at, kind, action, site, state, reason, people }) => [
      new Date(at).toLocaleTimeString('en-GB', { timeZone: ZONE, timeStyle: 'short' }),
      kind,
      action,
      site,
      people.map(({ name, address, id }) => name ?? address ?? id).join(', ') || '-',
      state,
      reason ?? '-',
    ]);
  const all = [['time', 'kind', 'action', 'site', 'people', 'state', 'reason'], ...cells];
  const widths = all[0]?.map((_, n) => Math.max(...all.map((row) => row[n]?.length ?? 0))) ?? [];
  return all.map((row) => row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')).join('\n');
}
