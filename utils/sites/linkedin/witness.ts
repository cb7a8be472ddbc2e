import type { Sighting } from '@/utils/activity/sighting';
import type { ShownPerson, Testimony, Witness } from '../site-adapter';
import { filled, sighted, withPeople } from './page/fill-in';
import { ofLink, PROFILE_LINK, peopleOn, profileOn, rowAround } from './page/people';
import { authorAround, postAround, postsOn, remarksIn, textOfPost } from './page/posts';
import { watchPresses } from './page/presses';
import { allOf, topDocument } from './page/roots';
import { type Self, selfOn, showsLimit } from './page/self';
import { isSettled, look, visitTo } from './page/visits';

/** How often to look at the page, ms, and how long after a press the limit may be shown. */
const EVERY = 1_000;
const LIMIT_COMES = 10_000;
/** How many people are reported at a time. */
const MOST_PEOPLE = 50;
/** Acts on a post or a comment, whose request names no author. */
const ON_POSTS = ['comment', 'reply', 'reaction', 'repost'];
const THREAD_HEAD = 'main h2';

type Tell = (testimony: Testimony) => void;

const page = topDocument();
let presses: ReturnType<typeof watchPresses> | null = null;
let self: Self | null = null;

const isTop = () => page === document;
const pathOf = () => page.location?.pathname ?? '';

/** Looked for until it is found. It does not change while a page is open. */
function selfIds(): readonly string[] {
  self ??= selfOn(page);
  return self?.ids ?? [];
}

const witness: Witness = {
  watch(tell, hears) {
    let pressedAt = Number.NEGATIVE_INFINITY;
    presses = watchPresses([...new Set([document, page])], () => {
      pressedAt = Date.now();
    });
    const stopLooking = isTop() ? watchPage(tell, hears, () => pressedAt) : () => {};
    return () => {
      stopLooking();
      presses?.stop();
      presses = null;
    };
  },

  complete(sighting) {
    if (sighting.act === 'undone') return sighting;
    if (sighting.people.length === 0) return withPeople(sighting, peopleOf(sighting), selfIds());
    const shown = [...peopleOn(page, pathOf()), ...acceptedIn(sighting)];
    const people = sighting.people.map((person) => filled(person, shown));
    return withPeople(sighting, people, selfIds());
  },

  about({ action, at }) {
    const pressed = ON_POSTS.includes(action) ? presses?.lastInPost(at) : null;
    const post = pressed && postAround(pressed);
    return post ? textOfPost(post) : null;
  },
};

export default witness;

/**
 * The person touched by an act whose request names nobody: by where the rep pressed, or by the page of the
 * conversation.
 */
function peopleOf({ action, at, id, thread }: Sighting) {
  const isOfComment = action === 'reply' || id.startsWith('reaction:comment:');
  const pressed = ON_POSTS.includes(action) ? presses?.lastInPost(at) : presses?.last(at);
  if (ON_POSTS.includes(action)) {
    return pressed ? [sighted(authorAround(pressed, isOfComment))] : [];
  }
  if (action === 'accept') return pressed ? [sighted(rowAround(pressed))] : [];
  return thread !== null && pathOf().includes(encodeURI(thread)) ? peopleOfThread() : [];
}

/**
 * The row in which the rep pressed "accept" belongs to the person whom the request names, though it may have another
 * of their ids. Nobody if it has a different id of the same sort.
 */
function acceptedIn({ action, at, people }: Sighting): ShownPerson[] {
  const [named, other] = people;
  const pressed = action === 'accept' && !other ? presses?.last(at) : null;
  const row = pressed ? rowAround(pressed) : null;
  if (!named || !row) return [];
  const [sort] = named.id.split(':');
  const isOfAnother = row.ids.some((id) => id.startsWith(`${sort}:`) && id !== named.id);
  return isOfAnother ? [] : [{ ...row, ids: [...row.ids, named.id] }];
}

/** The head of a conversation on its own page names everybody in it. */
function peopleOfThread() {
  const heads = allOf(page, THREAD_HEAD);
  const links = heads.flatMap((head) => [
    ...head.querySelectorAll(PROFILE_LINK),
    ...(head.closest(PROFILE_LINK) ? [head.closest(PROFILE_LINK) as Element] : []),
  ]);
  const known = peopleOn(page, pathOf());
  return links.map((link) => sighted(ofLink(link))).map((one) => one && filled(one, known));
}

/** Looks from time to time at what the rep has on screen. Costs nothing while the tab is in the background. */
function watchPage(tell: Tell, hears: boolean, pressedAt: () => number): () => void {
  let where = look({ path: '', looks: 0 }, '', false);
  let wasLimited = false;
  const heard = new WeakSet<Element>();
  const timer = setInterval(() => {
    const isVisible = page.visibilityState === 'visible';
    const before = where;
    where = look(before, pathOf(), isVisible);
    if (where !== before && isSettled(where)) tellOfProfile(tell);
    if (!isVisible) return;
    const isLimited = Date.now() - pressedAt() < LIMIT_COMES && showsLimit(page);
    if (isLimited && !wasLimited) tell({ sign: 'limit', at: Date.now() });
    wasLimited = isLimited;
    if (hears) tellOfRemarks(tell, heard);
  }, EVERY);
  return () => clearInterval(timer);
}

function tellOfProfile(tell: Tell): void {
  const person = profileOn(page, pathOf());
  if (!person || person.ids.some((id) => selfIds().includes(id))) return;
  if (person.name !== null) tell({ sign: 'people', people: [person] });
  const now = new Date();
  const day = `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  const sighting = visitTo(person, now.getTime(), day);
  if (sighting) tell({ sign: 'visit', sighting });
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Reports what is written in and below the posts that are on screen, each remark once. */
function tellOfRemarks(tell: Tell, heard: WeakSet<Element>): void {
  const said: { ids: string[]; text: string }[] = [];
  for (const post of postsOn(page)) {
    if (!isOnScreen(post)) continue;
    const [first, ...comments] = remarksIn(post);
    for (const { author, text, around } of comments) {
      if (heard.has(around) || !author || !isOnScreen(around) || said.length >= MOST_PEOPLE)
        continue;
      heard.add(around);
      const isOwn = author.ids.some((id) => selfIds().includes(id));
      if (!isOwn && author.ids.length > 0) {
        said.push({ ids: author.ids, text: `${first?.text ?? ''}\n${text}` });
      }
    }
  }
  if (said.length > 0) tell({ sign: 'heard', said });
}

function isOnScreen(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}
