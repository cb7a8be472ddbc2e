import {
  directSend,
  firstSave,
  type Item,
  laterSave,
  type Operation,
  send,
} from '@/utils/sites/gmail/build/exchange';
import { cancel, schedule, sendAll, takeBack } from '@/utils/sites/gmail/build/items';
import { buildMail, type Mail } from '@/utils/sites/gmail/build/mail';
import type { Change } from './gmail-server';
import type { Random } from './random';

/** The result of a change, as far as the page was told. The first definite answer stands. */
export type Fate = 'accepted' | 'refused' | 'unknown';

/** One click of the writer on one mail, on its way to the server. */
export interface Click extends Change {
  /** What the page was told about each upload that carried it; empty until then. */
  told: Fate[];
}

/** A mail, as its writer's client knows it. */
export interface Draft {
  mail: Mail;
  /** Every id that it has had. */
  ids: string[];
  clicks: Click[];
  /** The state in which the client shows it. */
  shown: 'draft' | 'sent' | 'scheduled';
  isSaved: boolean;
}

/** What the client puts into its queue: an item of the wire, and the clicks that it stands for. */
export interface Entry {
  item: Item;
  clicks: Click[];
}

const HOUR = 3_600_000;

/** A mail that is not written yet. Some are answers in one conversation, some come from one form. */
export function newDraft(number: number, random: Random): Draft {
  const isReply = random.oneIn(3);
  const thread = isReply ? `thread-f:${random.below(2)}` : `thread-a:r${number}`;
  const mail = buildMail({
    id: `msg-a:r${number}`,
    thread: random.oneIn(6) ? `${thread}|msg-f:${number}` : thread,
    to: [{ address: `prospect${number}@acme.example` }],
    subject: '',
    body: '',
    form: random.oneIn(3) ? 'f' : `f${number}`,
    parent: isReply ? { id: `msg-f:${number}`, header: '<a@acme.example>' } : null,
  });
  return { mail, ids: [mail.id], clicks: [], shown: 'draft', isSaved: false };
}

/** Several mails that leave as one change: the messages of a new conversation, each from its own form. */
export function sendTogether(drafts: readonly Draft[], at: number, sequence: number): Entry {
  const [first, ...others] = drafts.map((draft) => {
    Object.assign(draft.mail, {
      thread: `thread-a:r${sequence}`,
      parent: null,
      form: draft.mail.id.slice(5),
    });
    return dated(draft, at);
  });
  if (!first) throw new Error('nothing to send');
  const item = sendAll([first, ...others], sequence);
  return { item, clicks: drafts.map((draft) => clicked(draft, 'send', at, null)) };
}

/** At `at` (ms) the writer does something that the client allows. Null if there is nothing. */
export function click(draft: Draft, at: number, sequence: number, random: Random): Entry {
  if (draft.shown === 'draft') {
    if (random.oneIn(3)) return save(draft, at, sequence);
    return random.oneIn(4)
      ? setForLater(draft, at, sequence, random)
      : sendNow(draft, at, sequence);
  }
  if (draft.shown === 'scheduled' && random.oneIn(4)) {
    return random.oneIn(2)
      ? setForLater(draft, at, sequence, random)
      : sendNow(draft, at, sequence);
  }
  return undo(draft, at, sequence, random);
}

/** Saves the mail as a draft. If it was sent or scheduled, this takes it back. */
function save(draft: Draft, at: number, sequence: number): Entry {
  const item = (draft.isSaved ? laterSave : firstSave)(dated(draft, at), sequence);
  return entry(draft, item, 'save', at, null);
}

function sendNow(draft: Draft, at: number, sequence: number): Entry {
  const mail = dated(draft, at);
  const item = draft.isSaved ? send(mail, sequence) : directSend(mail, sequence);
  return entry(draft, item, 'send', at, null);
}

function setForLater(draft: Draft, at: number, sequence: number, random: Random): Entry {
  const due = at + random.pick([1000, HOUR, 30 * HOUR]);
  const mail = { ...dated(draft, at), due, isDatedByDue: random.oneIn(2) };
  const first: Operation = mail.parent ? 'create-message' : 'create-thread';
  const item = schedule(mail, sequence, draft.isSaved ? 'update-message' : first);
  return entry(draft, item, 'schedule', at, due);
}

/** In any of the ways in which a sent or scheduled mail can become a draft again. */
function undo(draft: Draft, at: number, sequence: number, random: Random): Entry {
  const former = draft.mail.id;
  const way = random.below(4);
  if (way === 0) return save(draft, at, sequence);
  if (way === 1) {
    // Under a new id, which names the former one.
    draft.mail = { ...draft.mail, id: `${draft.ids[0]}0${draft.ids.length}`, former };
    draft.ids.push(draft.mail.id);
    return entry(draft, firstSave(dated(draft, at), sequence), 'save', at, null);
  }
  // By its labels, with or without the time.
  const edit = draft.shown === 'sent' ? takeBack : cancel;
  const item = edit(dated(draft, at), way === 2 ? at : undefined, sequence);
  return entry(draft, item, 'save', at, null);
}

function dated(draft: Draft, at: number): Mail {
  draft.mail = { ...draft.mail, at };
  return draft.mail;
}

const SHOWN = { save: 'draft', send: 'sent', schedule: 'scheduled' } as const;

function entry(
  draft: Draft,
  item: Item,
  act: Change['act'],
  at: number,
  due: number | null,
): Entry {
  return { item, clicks: [clicked(draft, act, at, due)] };
}

function clicked(draft: Draft, act: Change['act'], at: number, due: number | null): Click {
  const { id } = draft.mail;
  const formerly = draft.ids.filter((one) => one !== id);
  const click: Click = { id, formerly, act, at, due, told: [] };
  draft.clicks.push(click);
  draft.shown = SHOWN[act];
  draft.isSaved = true;
  return click;
}
