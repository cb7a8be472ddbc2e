import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { ask } from '@/components/ask';
import { keyOf } from '@/utils/activity/sighting';
import { formatDay, formatNumber, formatTime } from '@/utils/i18n/format';
import {
  type Due,
  dueOf,
  isLogged,
  readWaiting,
  type Unwritten,
  unwrittenOf,
  watchWaiting,
} from '@/utils/messages/unwritten';
import { activitiesOf } from '@/utils/store/activities';
import { dayOf } from '@/utils/time/period';
import styles from './shared/popup.module.css';

/** How often to look again while something waits, ms: something is late only after a while. */
const LOOK = 1_000;
/** Many changes at once are read once, ms. */
const GATHER = 200;

/**
 * What was seen and is not in the log yet: how much, since when, and that it is not lost. Nothing if everything is
 * written.
 */
export function UnwrittenNotice({ zone }: { zone: string }) {
  const waiting = useUnwritten();
  return (
    <div
      role="status"
      data-testid="unwritten"
      className={waiting ? styles.unwritten : 'for-readers'}
    >
      {waiting && (
        <>
          <strong>{i18n.t('popup.unwritten', waiting.count, [formatNumber(waiting.count)])}</strong>
          <p>{i18n.t('popup.unwrittenHelp', [moment(waiting.since, zone)])}</p>
        </>
      )}
    </div>
  );
}

/** Only the time, if it was today. */
function moment(at: number, zone: string): string {
  const day = dayOf(at, zone);
  const time = formatTime(at, zone);
  return day === dayOf(Date.now(), zone) ? time : `${formatDay(day, 'short')}, ${time}`;
}

/** What waits now. Read after the first paint, because usually nothing waits. */
function useUnwritten(): Unwritten | null {
  const [waiting, setWaiting] = useState<Unwritten | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const lookIn = (wait: number) => {
      timer ??= setTimeout(look, wait);
    };
    let isAsked = false;
    const look = async () => {
      timer = null;
      const { kept, told } = await readWaiting();
      const now = Date.now();
      const due = dueOf(kept, now);
      // Once: a background that runs tries again by itself.
      if (due.length > 0 && !isAsked) void ask('bring-waiting', {}, () => {});
      isAsked ||= due.length > 0;
      const waits = unwrittenOf(await unlogged(due), told, now);
      setWaiting((before) => same(before, waits));
      if (kept.length > 0 || Object.keys(told?.since ?? {}).length > 0) lookIn(LOOK);
    };
    void look();
    const end = watchWaiting(() => lookIn(GATHER));
    return () => {
      end();
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
  return waiting;
}

/** The ones that are not in the log; all of them if it cannot be read. */
async function unlogged(due: Due[]): Promise<Due[]> {
  if (due.length === 0) return due;
  const sightings = due.map(({ sighting }) => sighting);
  const rows = await activitiesOf(
    sightings.map(keyOf),
    sightings.map(({ at }) => at),
  ).catch(() => []);
  return due.filter((one) => !isLogged(one, rows));
}

/** The same object if nothing changed, so that nothing is drawn again. */
function same(before: Unwritten | null, now: Unwritten | null): Unwritten | null {
  return before?.count === now?.count && before?.since === now?.since ? before : now;
}
