import { UNDO_WINDOW } from '@/utils/activity/decide/signs';
import type { Sighting } from '@/utils/activity/sighting';
import type { Orders } from '@/utils/messages/messages';
import { send } from '@/utils/messages/port';
import type { Testimony, Witness } from '@/utils/sites/site-adapter';
import { openCompletion } from './completion';
import { deliver, isAlive } from './delivery';
import { openPending } from './pending';
import type { Receiver } from './receive';
import type { SafeCopy } from './safe-copy';
import { tell } from './tell';

/** How long what the page shows and what was seen of its requests may lie apart, ms. */
const APART = 5_000;
/** Acts that are kept in mind to be held against what the page shows. */
const MOST_RECENT = 20;

type Act = Extract<Testimony, { id: string | null }>;

interface Seen {
  sighting: Sighting;
  /** When it was seen here, ms. */
  at: number;
  /** The page has said that it was sent. */
  isShown: boolean;
  /** Is to be done when it has its answer, or none; null once it has been passed on. */
  waiting: (() => void)[] | null;
}

/** Holds what a site's page shows, by its witness, against what was seen of its requests. */
export function openTestimony(witness: Witness | null) {
  /** Sends and what is set for later, the latest last. */
  let recent: Seen[] = [];
  let stop: (() => void) | null = null;
  /** The orders that are followed. */
  let listening = '';
  const told = new Map<string, Sighting>();

  /** Keeps in mind that it was seen. Returns what is known of it from before its answer. */
  const note = (sighting: Sighting, waiting: Seen['waiting']): Seen | null => {
    if (sighting.act === 'undone') return null;
    const before = recent.find((one) => one.waiting && one.sighting.id === sighting.id) ?? null;
    const others = recent.filter((one) => one.sighting.id !== sighting.id);
    const seen = { sighting, at: Date.now(), isShown: before?.isShown ?? false, waiting };
    recent = [...others, seen].slice(-MOST_RECENT);
    return before;
  };
  const passOn = (sighting: Sighting, isSafe: () => void, copy: SafeCopy | null) => {
    if (!isNews(sighting, told)) {
      isSafe();
      void copy?.drop();
      return;
    }
    const before = note(sighting, null);
    // Where the site never answered, the page's word is the proof.
    const isProven = before?.isShown && sighting.outcome === 'unknown';
    void deliver(isProven ? byPage(sighting) : sighting, isSafe, copy);
    for (const next of before?.waiting ?? []) next();
  };
  const pending = openPending(passOn, (sighting) => note(sighting, []));
  const completion = openCompletion(witness);
  const saw: Receiver = (given, isSafe) => {
    const sighting = completion.complete(given);
    pending(sighting, isSafe);
  };

  const undone = ({ at, id }: Act) => {
    const open = recent.filter((one) => at - one.at < UNDO_WINDOW);
    const latest = open.find((one) => one.sighting.id === id) ?? open.at(-1);
    if (!latest) return;
    if (!latest.waiting) recent = recent.filter((one) => one !== latest);
    const { sighting } = latest;
    const takenBack: Sighting = {
      ...sighting,
      act: 'undone',
      at: Math.max(at, sighting.at),
      due: null,
      people: [],
      outcome: 'accepted',
      proof: 'page',
    };
    const takeBack = () => void deliver(takenBack, () => {});
    // What was not done cannot be taken back.
    if (latest.waiting) latest.waiting.push(takeBack);
    else takeBack();
  };

  const sent = ({ at }: Act) => {
    if (confirm(recent, at)) return;
    setTimeout(() => {
      // Nobody has seen it in this page. The background knows of the others.
      if (isAlive() && !confirm(recent, at)) void tell('missed', { at });
    }, APART);
  };

  const heard = ({ said }: Extract<Testimony, { sign: 'heard' }>) => {
    const people = said.flatMap(({ ids, text }) => {
      const topics = completion.topicsIn(text);
      return topics.length > 0 ? [{ ids, topics }] : [];
    });
    if (people.length > 0) send('topics-heard', { people }).catch(() => {});
  };

  const hear = (told: Testimony, { visits }: Orders) => {
    if (!isAlive()) return;
    if (told.sign === 'visit') {
      if (visits) void deliver(told.sighting, () => {});
    } else if (told.sign === 'limit') void tell('limit-shown', { at: told.at });
    else if (told.sign === 'people') send('people-shown', { people: told.people }).catch(() => {});
    else if (told.sign === 'heard') heard(told);
    else if (told.sign === 'sent') sent(told);
    else undone(told);
  };

  return {
    saw,
    /** Looks at the page as `orders` say, as long as the rep wants the site watched. */
    listen(orders: Orders): void {
      const { looking, topics, visits } = orders;
      const wanted = JSON.stringify([looking, topics, visits]);
      if (wanted === listening) return;
      listening = wanted;
      stop?.();
      completion.know(topics);
      const isHearing = topics.length > 0;
      stop = (looking && witness?.watch((told) => hear(told, orders), isHearing)) || null;
    },
  };
}

/**
 * True if something that was seen is what the page says was sent; if its answer was lost, that is the proof. What may
 * still be answered is not missing.
 */
function confirm(recent: readonly Seen[], at: number): boolean {
  // The latest: what was sent before it may have been told of and covered at once, or be an answer, which is not told of.
  const match = recent.findLast((one) => !one.isShown && Math.abs(at - one.at) < APART);
  if (!match) return false;
  match.isShown = true;
  const isOpen = match.sighting.outcome === 'unknown' && match.waiting === null;
  if (isOpen) void deliver(byPage(match.sighting), () => {});
  return true;
}

/** The same as the page itself shows it to be done. */
const byPage = (sighting: Sighting): Sighting => ({
  ...sighting,
  outcome: 'accepted',
  proof: 'page',
});

/** A draft is saved again and again: that it is one is worth saying once. */
function isNews(sighting: Sighting, told: Map<string, Sighting>): boolean {
  const before = told.get(sighting.id);
  const isRepeated =
    sighting.writtenIn !== null &&
    before?.act === 'undone' &&
    sighting.act === 'undone' &&
    before.outcome === sighting.outcome &&
    before.at <= sighting.at;
  if (isRepeated) return false;
  if (before === undefined || before.at <= sighting.at) told.set(sighting.id, sighting);
  return true;
}
