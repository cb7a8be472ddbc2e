import type { SightedPerson } from '@/utils/activity/sighting';
import type { Testimony, Witness } from '../site-adapter';

/** The only notice at the foot of the page. It is there from the start, and filled again and again. */
const HOST = 'div.b8.UC[role="alert"]';
/** Notices made by an extension. */
const NOT_OURS = '.inboxsdk__butterbar';
/** In the form of every draft: `#` and the id of its message. */
const DRAFT = 'input[name="draft"]';
const ROLES = ['to', 'cc', 'bcc'] as const;
const MOST_DRAFTS = 20;
/** How long the form of a mail that was taken back may take to appear, ms, and how often to look. */
const REOPENS = 3_000;
const LOOK = 200;

type Tell = (testimony: Testimony) => void;

/** The recipients in the forms when the rep last pressed something, by the id of the draft. Forgotten with the page. */
const named = new Map<string, SightedPerson[]>();

const witness: Witness = {
  watch(tell) {
    const notice = watchNotice(tell);
    const pressed = (event: Event) => {
      const isPress = !(event instanceof KeyboardEvent) || event.key === 'Enter';
      if (!isPress || !event.isTrusted) return;
      notice.find();
      notePeople();
      const link = event.target instanceof Element ? event.target.closest('#link_undo') : null;
      if (link?.closest(HOST)) tellUndo(link, tell);
    };
    document.addEventListener('click', pressed, true);
    document.addEventListener('keydown', pressed, true);
    return () => {
      notice.stop();
      document.removeEventListener('click', pressed, true);
      document.removeEventListener('keydown', pressed, true);
    };
  },

  complete(sighting) {
    const people = named.get(sighting.id);
    if (sighting.act === 'undone' || sighting.people.length > 0 || !people) return sighting;
    return { ...sighting, people, proof: 'page' };
  },
};

export default witness;

/**
 * Reports when the notice says that a new mail was sent: only then does it offer both to take it back and to look at
 * it.
 */
function watchNotice(tell: Tell) {
  let host: Element | null = null;
  let shown: Element | null = null;
  const look = () => {
    const link = host?.querySelector(`.vh:not(${NOT_OURS}) #link_vsm`) ?? null;
    const isSent = link?.closest('.vh')?.querySelector('#link_undo');
    if (link === shown) return;
    shown = link;
    if (isSent) tell({ sign: 'sent', at: Date.now(), id: null });
  };
  const observer = new MutationObserver(look);
  return {
    /** Gmail may replace it. */
    find() {
      if (host?.isConnected) return;
      host = document.querySelector(HOST);
      observer.disconnect();
      if (host) observer.observe(host, { childList: true, subtree: true });
    },
    stop: () => observer.disconnect(),
  };
}

/**
 * A notice with both links is that of a sent mail. One that only offers to undo may be about an archived
 * conversation; if the mail's form comes back, it was a mail.
 */
function tellUndo(link: Element, tell: Tell): void {
  const at = Date.now();
  if (link.closest('.vh')?.querySelector('#link_vsm')) {
    tell({ sign: 'undo', at, id: null });
    return;
  }
  const before = new Set(openDrafts());
  const timer = setInterval(() => {
    const back = openDrafts().find((id) => !before.has(id));
    if (back !== undefined) tell({ sign: 'undo', at, id: back });
    if (back !== undefined || Date.now() - at > REOPENS) clearInterval(timer);
  }, LOOK);
}

const openDrafts = () => draftFields().map(idOf);
const draftFields = () => [...document.querySelectorAll<HTMLInputElement>(DRAFT)];
const idOf = ({ value }: HTMLInputElement) => value.replace(/^#/, '');

/** Notes the recipients in each open form: once the mail is sent, the form is gone. */
function notePeople(): void {
  for (const field of draftFields()) {
    const id = idOf(field);
    const people = peopleIn(formOf(field));
    if (id === '' || people.length === 0) continue;
    named.delete(id);
    named.set(id, people);
  }
  for (const id of named.keys()) {
    if (named.size <= MOST_DRAFTS) return;
    named.delete(id);
  }
}

/** The largest part of the page around `field` that holds no other form. */
function formOf(field: HTMLInputElement): Element {
  let form: Element = field;
  while (form.parentElement && form.parentElement.querySelectorAll(DRAFT).length === 1) {
    form = form.parentElement;
  }
  return form;
}

/** The chips of the form, which have the address beside the name. Suggestions of a list are elsewhere. */
function peopleIn(form: Element): SightedPerson[] {
  return ROLES.flatMap((role) =>
    [...form.querySelectorAll(`[name="${role}"] [data-hovercard-id]`)].flatMap((chip) => {
      const address = chip.getAttribute('data-hovercard-id')?.toLowerCase() ?? '';
      if (!address.includes('@')) return [];
      const name = chip.getAttribute('data-name') || null;
      return [{ id: address, role, name, address }];
    }),
  );
}
