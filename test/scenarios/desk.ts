import { type Answered, exchange } from '@/utils/sites/gmail/build/answered-exchange';
import {
  acknowledge,
  type Item,
  type MailItem,
  type RequestDescription,
  type ThreadUpdate,
} from '@/utils/sites/gmail/build/exchange';
import { buildMail, type Mail, type MailKind } from '@/utils/sites/gmail/build/mail';
import type { Generation } from '@/utils/sites/gmail/build/wire';
import type { Exchange } from '@/utils/sites/site-adapter';

/** One request of the page, with its answer. */
export interface ExchangeStep {
  does: 'exchange';
  exchange: Exchange;
  by: 'xhr' | 'fetch';
  /** No answer comes, and the next step does not wait for one. */
  isHeld: boolean;
}

/** How an upload differs from one that the server accepts and answers as usual. */
export interface Unusual extends Pick<RequestDescription, 'saysSending' | 'quirks'> {
  /** `u/0` by default. */
  account?: string;
  by?: ExchangeStep['by'];
  /** When it leaves the client, in seconds of the desk; by default when its last mail was sent. */
  at?: number;
  /** What the server says about each item, in their order; null: nothing. By default it accepts all. */
  statuses?: (number | null)[];
  answer?: Pick<Answered, 'status' | 'body' | 'isGuarded'>;
  /** How much the server says about the threads. */
  says?: ThreadUpdate['form'] | 'nothing';
  /** Further mails that the server mentions. */
  tells?: ThreadUpdate[];
  /** The connection breaks before the answer. */
  isCut?: boolean;
  /** No answer comes as long as the scene lasts. */
  isHeld?: boolean;
  /** Turns the request into one that no builder makes. */
  change?: (body: string) => string;
  url?: (url: string) => string;
}

const LABELS: Record<MailKind, string[]> = {
  draft: ['^all', '^r', '^r_bt'],
  send: ['^all', '^pfg', '^f', '^f_bt', '^f_cl'],
  schedule: ['^all', '^scheduled', '^f_bt', '^f_cl'],
};

/** Where a scene is made: mails with unique ids, moments, and uploads in one generation of the wire. */
export class Desk {
  private made = 0;

  /** `start` is moment 0 in ms. Two desks on one page must not have the same `number`. */
  constructor(
    readonly generation: Generation,
    private readonly start: number,
    private readonly number: number,
  ) {}

  /** The moment `seconds` after the start, in ms since 1970. */
  at(seconds: number): number {
    return this.start + seconds * 1000;
  }

  /** A mail from Maria to Anna, made at moment 0. */
  mail(change: Partial<Mail> = {}): Mail {
    const own = this.newNumber();
    return buildMail({
      id: `msg-a:r${own}`,
      thread: `thread-a:r-${own}`,
      form: own.toString(16),
      at: this.at(0),
      ...change,
    });
  }

  /** An answer to a mail that Anna wrote. */
  answer(change: Partial<Mail> = {}): Mail {
    const own = this.newNumber();
    const parent = { id: `msg-f:${own}`, header: `<${own}@acme.example>` };
    return this.mail({ thread: `thread-f:${own}`, parent, subject: 'Re: Thursday', ...change });
  }

  /** A mail that is due at moment `seconds`. */
  due(seconds: number, change: Partial<Mail> = {}): Mail & { due: number } {
    return { ...this.mail(change), due: this.at(seconds) };
  }

  /** The same mail at another moment, with any other differences. */
  later<M extends Mail>(mail: M, seconds: number, change: Partial<Mail> = {}): M {
    return { ...mail, at: this.at(seconds), ...change };
  }

  /** The same mail under a new id. It names the former one, or only the form in which both were written. */
  renamed(mail: Mail, seconds: number, names: 'former' | 'form'): Mail {
    const own = this.newNumber();
    const origin = names === 'former' ? { former: mail.id, form: own.toString(16) } : {};
    return this.later(mail, seconds, { id: `msg-a:s:${own}`, ...origin });
  }

  /** An upload of `items`, with new numbers, and the server's answer. */
  upload(items: readonly Item[], unusual: Unusual = {}): ExchangeStep {
    const { generation } = this;
    const { account, by = 'xhr', statuses, isCut = false, isHeld = false, quirks } = unusual;
    const numbered = items.map((item, place) => ({ ...item, sequence: place + 1 }));
    const acknowledgements = acknowledge(numbered).flatMap(({ sequence }, place) => {
      const status = statuses === undefined ? 0 : (statuses[place] ?? null);
      return status === null ? [] : [{ sequence, status }];
    });
    // The server shows only what it accepted.
    const taken = numbered.filter((_, place) => statuses === undefined || statuses[place] === 0);
    const threads = [...threadsOf(taken, unusual.says ?? 'full'), ...(unusual.tells ?? [])];
    const answered = isCut || isHeld ? null : { acknowledgements, threads, ...unusual.answer };
    const made = exchange(generation, numbered, answered, account, {
      at: unusual.at === undefined ? this.lastOf(numbered) : this.at(unusual.at),
      ...(quirks && { quirks }),
      ...(unusual.saysSending !== undefined && { saysSending: unusual.saysSending }),
    });
    const { change = (body) => body, url = (whole) => whole } = unusual;
    const asked = { url: url(made.url), body: change(made.body ?? '') };
    return { does: 'exchange', exchange: { ...made, ...asked }, by, isHeld };
  }

  /** True for the ids of mails that were made here. */
  hasMade(id: string): boolean {
    const number = Number(id.replace(/\D/g, ''));
    return number > this.first && number <= this.first + this.made;
  }

  private lastOf(items: readonly Item[]): number {
    return Math.max(this.at(0), ...items.map((item) => ('mail' in item ? item.mail.at : 0))) + 20;
  }

  private get first(): number {
    const ofGeneration = this.generation === 'arrays' ? 0 : 500;
    return 7_000_000_000_000_000 + this.number * 1000 + ofGeneration;
  }

  private newNumber(): number {
    this.made += 1;
    return this.first + this.made;
  }
}

/** What the server says about the threads that `items` touch. */
function threadsOf(items: readonly Item[], says: ThreadUpdate['form'] | 'nothing'): ThreadUpdate[] {
  if (says === 'nothing') return [];
  return items.filter((item) => 'mail' in item).map((item) => threadOf(item, says));
}

/** The thread of a mail as the server shows it. */
export function threadOf(
  { mail, kind, others = [] }: MailItem,
  form: ThreadUpdate['form'] = 'full',
): ThreadUpdate {
  const legacyId = (id: string) => id.replace(/\D/g, '').padStart(16, '1').slice(-16);
  const mails = [mail, ...others].map((one) => ({
    ...one,
    labels: LABELS[kind],
    acceptedAt: one.at + 500,
    legacyId: legacyId(one.id),
    header: `<${legacyId(one.id)}@northlight.example>`,
  }));
  return { id: mail.thread, legacyId: legacyId(mail.id), form, mails };
}
