import type { Mail } from '@/utils/sites/gmail/build/mail';
import type { Composer, Writing } from './composer';
import { button, element } from './elements';
import { PeopleField } from './people-field';

/** How long after the last key a draft is saved, ms. */
const PAUSE = 1500;

export interface FormActions {
  send(form: ComposeForm, archives?: boolean): void;
  /** `due` in ms. */
  schedule(form: ComposeForm, due: number): void;
  close(form: ComposeForm): void;
  /** Null if there is nothing to pop out of. */
  popOut: ((form: ComposeForm) => void) | null;
}

const ROLES = { to: 'To', cc: 'Cc', bcc: 'Bcc' } as const;

/** The form in which a mail is written. It saves a draft when the writer pauses or moves to another field. */
export class ComposeForm {
  readonly view: HTMLElement;
  private readonly people: Record<keyof typeof ROLES, PeopleField>;
  private readonly subject = element('input', { 'aria-label': 'Subject', autocomplete: 'off' });
  private readonly body = element('textarea', { 'aria-label': 'Body', rows: '9' });
  private readonly draft = element('input', { type: 'hidden', name: 'draft' });
  private readonly due = element('input', {
    type: 'datetime-local',
    step: '1',
    'aria-label': 'Leave at',
  });
  private readonly status = element('p', { class: 'status', role: 'status' });
  private readonly problem = element('p', { class: 'problem', role: 'alert' });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isAtRest = false;

  /**
   * `autosaves` false: the server gets nothing before the send. `place` is where the form stands; null: above
   * everything.
   */
  constructor(
    readonly composer: Composer,
    begun: Partial<Pick<Mail, keyof Writing>>,
    private readonly actions: FormActions,
    private readonly autosaves: boolean,
    readonly place: HTMLElement | null,
  ) {
    const field = (role: keyof typeof ROLES) =>
      new PeopleField(role, ROLES[role], begun[role] ?? []);
    this.people = { to: field('to'), cc: field('cc'), bcc: field('bcc') };
    this.subject.value = begun.subject ?? '';
    this.body.value = begun.body ?? '';
    this.view = this.draw();
  }

  focus(): void {
    (this.people.to.isEmpty ? this.people.to : this.body).focus();
  }

  read(): Writing {
    const { to, cc, bcc } = this.people;
    return {
      to: to.read(),
      cc: cc.read(),
      bcc: bcc.read(),
      subject: this.subject.value,
      body: this.body.value,
    };
  }

  /** Says why the mail cannot be sent. */
  warn(text: string): void {
    this.problem.textContent = text;
  }

  /** Stops saving by itself, because it is being sent or closed. */
  rest(): void {
    this.isAtRest = true;
    clearTimeout(this.timer);
  }

  /** Allows writing again. The mail may have another id by now. */
  wake(): void {
    this.isAtRest = false;
    this.draft.value = `#${this.composer.id}`;
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
    const view = element('section', { class: 'compose', 'aria-label': name }, [
      this.draft,
      element('input', { type: 'hidden', name: 'from', value: this.composer.from }),
      head,
      ...Object.values(this.people).map((field) => field.view),
      element('label', {}, [element('span', {}, ['Subject']), this.subject]),
      this.body,
      this.problem,
      this.status,
      this.foot(),
    ]);
    view.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.actions.send(this);
    });
    if (this.autosaves) this.saveOnPause(view);
    return view;
  }

  private foot(): HTMLElement {
    const schedule = () => {
      const due = new Date(this.due.value).getTime();
      if (Number.isNaN(due)) this.warn('Say when it is to leave.');
      else this.actions.schedule(this, due);
    };
    return element('footer', {}, [
      button('Send', () => this.actions.send(this), { class: 'primary' }),
      this.composer.isReply
        ? button('Send and archive', () => this.actions.send(this, true))
        : null,
      this.due,
      button('Schedule send', schedule),
    ]);
  }

  private saveOnPause(view: HTMLElement): void {
    view.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.save(), PAUSE);
    });
    view.addEventListener('change', () => void this.save());
  }
}
