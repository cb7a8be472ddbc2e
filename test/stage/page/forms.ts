import type { PageSettings } from '../page-html';
import type { Begun } from './begin';
import type { Client } from './client';
import { ComposeForm } from './compose-form';
import { Composer, type UndoWay } from './composer';
import { element } from './elements';
import { hideToast, showToast } from './toast';

export interface PageChoices {
  isPopOut: boolean;
  autosaves: boolean;
  undoWay: UndoWay;
}

/** What forms need from the page around them. */
interface Around {
  /** Draws what the server has now. */
  refresh(): Promise<void>;
  /** Opens the conversation with this id. */
  view(thread: string): void;
}

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** The open forms, and what becomes of what is written in them. */
export class Forms {
  readonly view = element('div', { class: 'composing' });

  constructor(
    private readonly client: Client,
    private readonly settings: PageSettings,
    private readonly choices: PageChoices,
    private readonly around: Around,
  ) {}

  /** Opens a form with what was begun, or an empty one; in `place`, or above everything. */
  open(
    begun: Begun = { origin: { from: this.settings.owner, parent: null }, writing: {} },
    place: HTMLElement | null = null,
  ): ComposeForm {
    const composer = new Composer(this.client, begun.origin, begun.isSaved);
    const actions = {
      send: (form: ComposeForm, archives?: boolean) => void this.send(form, archives),
      schedule: (form: ComposeForm, due: number) => void this.schedule(form, due),
      close: (form: ComposeForm) => void this.close(form),
      popOut: this.choices.isPopOut ? null : (form: ComposeForm) => void this.popOut(form),
    };
    const form = new ComposeForm(composer, begun.writing, actions, this.choices.autosaves, place);
    this.show(form);
    return form;
  }

  hide(form: ComposeForm): void {
    form.rest();
    form.view.remove();
  }

  private show(form: ComposeForm): void {
    form.wake();
    (form.place?.isConnected ? form.place : this.view).append(form.view);
    form.focus();
  }

  private async close(form: ComposeForm): Promise<void> {
    await form.save();
    this.hide(form);
    await this.around.refresh();
  }

  private async popOut(form: ComposeForm): Promise<void> {
    await form.save();
    this.hide(form);
    const address = new URL(`popout?draft=${form.composer.id}`, location.href);
    for (const [name, value] of new URLSearchParams(location.search)) {
      address.searchParams.set(name, value);
    }
    window.open(address, '_blank', 'popup,width=620,height=560');
  }

  private async send(form: ComposeForm, archives = false): Promise<void> {
    const isSent = await this.leave(form, 'Sending…', () =>
      form.composer.send(form.read(), archives),
    );
    if (isSent) this.tell(form, 'Message sent');
  }

  private async schedule(form: ComposeForm, due: number): Promise<void> {
    const isSet = await this.leave(form, 'Scheduling…', () =>
      form.composer.schedule(form.read(), due),
    );
    if (isSet) this.tell(form, `Send scheduled for ${time.format(due)}`);
  }

  /** Closes the form and uploads. True if all went well and the page is still there. */
  private async leave(
    form: ComposeForm,
    words: string,
    upload: () => Promise<string | null>,
  ): Promise<boolean> {
    const { to, cc, bcc } = form.read();
    if (to.length + cc.length + bcc.length === 0) {
      form.warn('Say at least one address to send to.');
      return false;
    }
    form.warn('');
    this.hide(form);
    showToast(words);
    const problem = await upload();
    if (problem !== null) {
      showToast('Message not sent');
      this.show(form);
      form.warn(`Not sent. ${problem}`);
      return false;
    }
    if (this.choices.isPopOut) {
      window.close();
      return false;
    }
    await this.around.refresh();
    return true;
  }

  private tell(form: ComposeForm, words: string): void {
    const { composer } = form;
    const view = () => {
      hideToast();
      this.around.view(composer.thread);
    };
    const undo = async () => {
      hideToast();
      const problem = await composer.undo(this.choices.undoWay);
      if (problem === null) this.show(form);
      else showToast('Too late to undo');
      await this.around.refresh();
    };
    showToast(words, { undo, ...(!composer.isReply && { view }) });
  }
}
