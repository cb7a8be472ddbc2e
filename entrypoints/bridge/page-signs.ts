import type { Sighting } from '@/utils/activity/sighting';
import type { Orders } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';
import type { Testimony, Witness } from '@/utils/sites/site-adapter';
import type { Completion } from './completion';
import { deliver, isAlive } from './delivery';
import { APART, byPage, type RecentActs } from './recent-acts';
import { tell } from './tell';

type Of<S extends Testimony['sign']> = Extract<Testimony, { sign: S }>;

/**
 * Reads the signs of a site's page, which its witness sees, and compares them with the acts that were seen. The
 * function it returns looks at the page as its orders say, as long as the rep wants the site watched.
 */
export function openPageSigns(
  witness: Witness | null,
  completion: Completion,
  recent: RecentActs,
): (orders: Orders) => void {
  let stop: (() => void) | null = null;
  /** The orders that are in force. */
  let following = '';

  const heard = ({ said }: Of<'heard'>) => {
    const people = said.flatMap(({ ids, text }) => {
      const topics = completion.topicsIn(text);
      return topics.length > 0 ? [{ ids, topics }] : [];
    });
    if (people.length > 0) send('topics-heard', { people }).catch(() => {});
  };
  const read = (told: Testimony, { visits }: Orders) => {
    if (!isAlive()) return;
    if (told.sign === 'visit') {
      if (visits) void deliver(told.sighting, () => {});
    } else if (told.sign === 'limit') void tell('limit-shown', { at: told.at });
    else if (told.sign === 'people') send('people-shown', { people: told.people }).catch(() => {});
    else if (told.sign === 'heard') heard(told);
    else if (told.sign === 'sent') sent(told.at, recent);
    else undone(told.at, told.id, recent);
  };

  return (orders) => {
    const { looking, topics, visits } = orders;
    const wanted = JSON.stringify([looking, topics, visits]);
    if (wanted === following) return;
    following = wanted;
    stop?.();
    completion.know(topics);
    const isHearing = topics.length > 0;
    stop = (looking && witness?.watch((told) => read(told, orders), isHearing)) || null;
  };
}

/** The page says that something was sent. */
function sent(at: number, recent: RecentActs): void {
  if (confirm(at, recent)) return;
  setTimeout(() => {
    // Nothing was seen of it in this page. The background knows about other tabs.
    if (isAlive() && !confirm(at, recent)) void tell('missed', { at });
  }, APART);
}

/**
 * True if an act that was seen is the one that the page says was sent. If its answer was lost, that is the proof. An
 * act that may still be answered is not missing.
 */
function confirm(at: number, recent: RecentActs): boolean {
  const shown = recent.shown(at);
  const isOpen = shown?.sighting.outcome === 'unknown' && shown.waiting === null;
  if (shown && isOpen) void deliver(byPage(shown.sighting), () => {});
  return shown !== null;
}

/** The rep pressed a button that takes an act back. */
function undone(at: number, id: string | null, recent: RecentActs): void {
  const latest = recent.takenBack(at, id);
  if (!latest) return;
  const takenBack: Sighting = {
    ...byPage(latest.sighting),
    act: 'undone',
    at: Math.max(at, latest.sighting.at),
    due: null,
    people: [],
  };
  const takeBack = () => void deliver(takenBack, () => {});
  // What was not done cannot be taken back.
  if (latest.waiting) latest.waiting.push(takeBack);
  else takeBack();
}
