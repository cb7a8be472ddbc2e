import type { Mail } from '@/utils/sites/gmail/build-mail';
import type { Composer, Writing } from './composer';
import { button, element } from './elements';
import { readPeople, writePeople } from './people';

/** How long after the last key a draft is saved, ms. */
const PAUSE = 1500;

interface Actions {
  send(form: ComposeForm): void;
  close(form: ComposeForm): void;
  /** Null where there is nothing to pop out of. */
  popOut: ((form: ComposeForm) => void) | null;
}

const FIELDS = { to: 'To', cc: 'Cc', bcc: 'Bcc', subject: 'Subject' } as const;

/** The form in which a mail is written. It saves a draft when the writer pauses or goes to another field. */
export class ComposeForm {
  readonly view: HTMLElement;
  private readonly inputs: Record<keyof typeof FIELDS, HTMLInputElement>;
  private readonly body = element('textarea', { 'aria-label': 'Body', rows: '9' });
  private readonly status = element('p', { class: 'status', role: 'status' });
  private readonly problem = element('p', { class: 'problem', role: 'alert' });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isAtRest = false;

  /** `autosaves` false: the server hears nothing before the send. */
  constructor(
    readonly composer: Composer,
    begun: Partial<Pick<Mail, keyof Writing>>,
    private readonly actions: Actions,
    private readonly autosaves: boolean,
  ) {
    const input = (field: keyof typeof FIELDS, value: string) => {
      const made = element('input', { 'aria-label': FIELDS[field], autocomplete: 'off' });
      made.value = value;
      return made;
    };
    this.inputs = {
      to: input('to', writePeople(begun.to ?? [])),
      cc: input('cc', writePeople(begun.cc ?? [])),
      bcc: input('bcc', writePeople(begun.bcc ?? [])),
      subject: input('subject', begun.subject ?? ''),
    };
    this.body.value = begun.body ?? '';
    this.view = this.draw();
  }

  focus(): void {
    (this.inputs.to.value === '' ? this.inputs.to : this.body).focus();
  }

  read(): Writing {
    const { to, cc, bcc, subject } = this.inputs;
    return {
      to: readPeople(to.value),
      cc: readPeople(cc.value),
      bcc: readPeople(bcc.value),
      subject: subject.value,
      body: this.body.value,
    };
  }

  /** Says what keeps the mail from being sent. */
  warn(text: string): void {
    this.problem.textContent = text;
  }

  /** Saves no more by itself: it is being sent or closed. */
  rest(): void {
    this.isAtRest = true;
    clearTimeout(this.timer);
  }

  /** Is written in again. */
  wake(): void {
    this.isAtRest = false;
  }

  async save(): Promise<void> {
    if (this.isAtRest) return;
    clearTimeout(this.timer);
    this.status.textContent = 'Saving…';
    const problem = await this.composer.save(this.read());
    this.status.textContent = problem === null ? 'Draft saved' : `Draft not saved. ${problem}`;
  }

  private draw(): HTMLElement {
    const name = this.composer.isReply ? 'Reply' : 'New message';
    const { popOut } = this.actions;
    const head = element('header', {}, [
      element('h2', {}, [name]),
      popOut && button('⤢', () => popOut(this), { 'aria-label': 'Pop out' }),
      button('×', () => this.actions.close(this), { 'aria-label': 'Close' }),
    ]);
    const rows = Object.entries(FIELDS).map(([field, label]) =>
      element('label', {}, [
        element('span', {}, [label]),
        this.inputs[field as keyof typeof FIELDS],
      ]),
    );
    const foot = element('footer', {}, [
      button('Send', () => this.actions.send(this), { class: 'primary' }),
      this.status,
    ]);
    const view = element('section', { class: 'compose', 'aria-label': name }, [
      head,
      ...rows,
      this.body,
      this.problem,
      foot,
    ]);
    if (this.autosaves) {
      view.addEventListener('input', () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.save(), PAUSE);
      });
      view.addEventListener('change', () => void this.save());
    }
    return view;
  }
}
