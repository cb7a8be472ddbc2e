import type { Activity, State } from '@/utils/activity/activity';
import { change } from '@/utils/activity/change';
import { type Notice, noticeOf } from '@/utils/activity/notice';
import { log } from '@/utils/store/database';
import type { Health } from '@/utils/store/rows';
import { changeActivity, putRow } from './activities';
import { changeHealth } from './health';

/** In one of these states, an act is known to have been done. */
const KNOWN: readonly State[] = ['counted', 'scheduled', 'excluded'];

/**
 * `changed` replaces `stored`, and the page may have told of this act before. Then the act is not missing. What the
 * rep logged for it by hand is taken back, once it is certain that the act was done. `health` is that of its site.
 * Call it only within a transaction that writes activities, tallies and health.
 */
export async function answerNotice(
  health: Health,
  stored: Activity | null,
  changed: Activity,
  now: number,
): Promise<void> {
  const isCertain = KNOWN.includes(changed.state);
  // An act that waits for its answer has its own question, so it is not missing.
  if (!isCertain && changed.state !== 'unconfirmed') return;
  if (stored !== null && KNOWN.includes(stored.state)) return;
  const notices = health.notices?.filter(({ key }) => isCertain || key === null) ?? [];
  const answered = noticeOf(notices, clickedAt(changed));
  if (answered === null) return;
  await changeHealth(health.site, (known) => ({
    notices: known.notices?.filter((one) => !isSame(one, answered)) ?? [],
    missed: answered.key === null ? Math.max(0, known.missed - 1) : known.missed,
  }));
  if (answered.key === null) return;
  await changeActivity(answered.key, (row) => row && takenBack(row, now));
}

const isSame = (one: Notice, other: Notice) => one.at === other.at && one.key === other.key;

/** The time of a scheduled row is when it is due; its sign has the time of the click. */
const clickedAt = ({ at, signs }: Activity) =>
  signs?.findLast(({ act }) => act !== 'undone')?.at ?? at;

/** What the rep has decided about it since then stands. */
function takenBack(row: Activity, now: number): Activity | null {
  if (row.state !== 'counted') return null;
  return { ...row, reason: 'seen-after-all', ...change(row, 'undone', 'seen-after-all', now) };
}

/**
 * Logs what `site` may be missing, in one transaction with its count, which then starts again at 0. `rowsOf` makes
 * the rows: one for each of `notices` (times of the page's notices, ms, oldest first), then one for each of `others`.
 * Returns their keys. For the recorder alone.
 */
export function logMissing(
  site: string,
  most: number,
  rowOf: (at: number | null) => Activity,
): Promise<string[]> {
  const { activities, tallies, health } = log;
  return log.transaction('rw', [activities, tallies, health], async () => {
    const known = await health.get(site);
    if (!known) return [];
    const open = (known.notices ?? []).filter(({ key }) => key === null);
    const missing = Math.min(known.missed + known.unread, most);
    const times = Array.from({ length: missing }, (_, place) => open[place]?.at ?? null);
    const rows = times.map(rowOf);
    for (const row of rows) await putRow(null, row);
    const logged = open.map(({ at }, place) => ({ at, key: rows[place]?.key ?? null }));
    await changeHealth(site, () => ({
      unread: 0,
      missed: 0,
      notices: [
        ...(known.notices ?? []).filter(({ key }) => key !== null),
        ...logged.filter(({ key }) => key !== null),
      ],
    }));
    return rows.map(({ key }) => key);
  });
}
