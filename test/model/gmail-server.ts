/*
 * What Gmail's server does with the changes that a client uploads, as plainly as possible: one state for each mail;
 * changes count by their own time, each of them once.
 */

/** One change of one message. */
export interface Change {
  id: string;
  /** The message's earlier ids. */
  formerly: readonly string[];
  act: 'save' | 'send' | 'schedule';
  /** When the writer clicked, ms. */
  at: number;
  /** When a scheduled mail is to leave, ms. */
  due: number | null;
}

/** A mail, as the server has it. */
export interface Kept {
  state: 'draft' | 'sent' | 'scheduled';
  /** The time of the latest change. */
  changedAt: number;
  /** When the writer sent it, or when it left by itself; null while it is a draft. */
  sentAt: number | null;
  /** When the server got the send: for a short time after that, it can be taken back. */
  receivedAt: number;
  due: number | null;
}

/** How long a sent mail can be taken back, ms. */
const UNDO_WINDOW = 30_000;

export function openServer() {
  const mails = new Map<string, Kept>();

  const deliver = (now: number) => {
    for (const mail of mails.values()) {
      if (mail.state !== 'scheduled' || mail.due === null || mail.due > now) continue;
      Object.assign(mail, {
        state: 'sent',
        sentAt: mail.due,
        receivedAt: Number.NEGATIVE_INFINITY,
      });
    }
  };

  const known = ({ id, formerly }: Change) =>
    [id, ...formerly].flatMap((name) => mails.get(name) ?? [])[0] ?? null;

  return {
    /** True if the change has been made already, or a later one has. */
    isPast(change: Change): boolean {
      const mail = known(change);
      return mail !== null && mail.changedAt >= change.at;
    },

    /** Makes a change at `now` (ms); false if it is refused. An outdated change is ignored, but not refused. */
    receive(change: Change, now: number): boolean {
      deliver(now);
      const mail = known(change) ?? { ...NEW };
      if (mail.changedAt < change.at) {
        if (mail.state === 'sent' && !canBeTakenBack(mail, change, now)) return false;
        make(mail, change, now);
      }
      for (const id of [change.id, ...change.formerly]) mails.set(id, mail);
      return true;
    },

    /** The mail that has or had `id`, at `now` (ms); null if there is none. */
    keptAs(id: string, now: number): Kept | null {
      deliver(now);
      return mails.get(id) ?? null;
    },
  };
}

export type Server = ReturnType<typeof openServer>;

const NEW: Kept = { state: 'draft', changedAt: 0, sentAt: null, receivedAt: 0, due: null };

/** A mail that has left for good can be neither changed nor sent again. */
const canBeTakenBack = ({ receivedAt }: Kept, { act }: Change, now: number) =>
  act !== 'schedule' && now - receivedAt <= UNDO_WINDOW;

function make(mail: Kept, { act, at, due }: Change, now: number): void {
  mail.changedAt = at;
  mail.due = due;
  if (act === 'save') Object.assign(mail, { state: 'draft', sentAt: null });
  else if (act === 'schedule') Object.assign(mail, { state: 'scheduled', sentAt: null });
  else if (mail.state !== 'sent')
    Object.assign(mail, { state: 'sent', sentAt: at, receivedAt: now });
}
