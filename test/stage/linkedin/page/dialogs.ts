import { button, element } from '@/test/stage/page/elements';
import type { Person } from '../world';
import { nameOf, type PageAround } from './place';
import { editor } from './post-acts';
import type { Texts } from './texts';

const FRAMED = { isFromDialog: true };

/** The dialogs, in a shadow root beside the page. */
export class Dialogs {
  private readonly outlet = element('div', {
    id: 'interop-outlet',
    'data-testid': 'interop-shadowdom',
  });
  private readonly root = this.outlet.attachShadow({ mode: 'open' });

  constructor(
    private readonly texts: Texts,
    private readonly page: Pick<PageAround, 'act'>,
  ) {}

  place(): void {
    document.body.append(this.outlet);
  }

  close = (): void => this.root.replaceChildren();

  /** Asks whether to add a note, then for the note. */
  invite(person: Person): void {
    const { texts } = this;
    const send = (note?: string) => {
      this.close();
      void this.page.act({ act: 'invite', person, ...(note !== undefined && { note }) }, FRAMED);
    };
    this.showInvite([
      element('h2', { id: 'send-invite-modal' }, [texts.noteTitle]),
      element('p', {}, [element('strong', {}, [nameOf(person)])]),
      button(texts.addNote, () => this.askForNote(send), { 'aria-label': texts.addNote }),
      button(texts.withoutNote, () => send(), { 'aria-label': texts.withoutNote }),
      button('×', this.close, { 'aria-label': texts.cancel }),
    ]);
  }

  private askForNote(send: (note: string) => void): void {
    const { texts } = this;
    const note = element('textarea', {
      id: 'custom-message',
      name: 'message',
      maxlength: '200',
      'aria-label': texts.note,
    });
    this.showInvite([
      note,
      button(texts.cancel, this.close),
      button(texts.sendInvitation, () => send(note.value), { 'aria-label': texts.sendInvitation }),
    ]);
  }

  private showInvite(children: HTMLElement[]): void {
    const attributes = {
      role: 'dialog',
      class: 'artdeco-modal send-invite',
      'aria-labelledby': 'send-invite-modal',
    };
    this.root.replaceChildren(
      element('div', { 'data-test-modal-id': 'send-invite-modal' }, [
        element('div', attributes, children),
      ]),
    );
  }

  /** The window for messages; with a subject it becomes an InMail. */
  message(people: readonly Person[]): void {
    const { texts } = this;
    const subject = element('input', { 'aria-label': texts.subject });
    const send = (text: string) => {
      const named = subject.value === '' ? {} : { subject: subject.value };
      this.close();
      const originToken = crypto.randomUUID();
      void this.page.act({ act: 'message', people, text, originToken, ...named }, FRAMED);
    };
    this.showModal('msg-overlay-conversation-bubble', [
      element('h2', {}, [people.map(nameOf).join(', ')]),
      subject,
      editor({ label: texts.write, submit: texts.send }, send),
    ]);
  }

  /** The box for posts. With `original`, it reposts that with the rep's thoughts. */
  share(original: string | null): void {
    const { texts } = this;
    const due = element('input', { type: 'number', 'aria-label': texts.publishAt });
    const send = (text: string) => {
      const later = due.value === '' ? {} : { due: Number(due.value) };
      this.close();
      void this.page.act(
        original === null
          ? { act: 'post', text, ...later }
          : { act: 'repost', post: original, text },
        FRAMED,
      );
    };
    const names = { label: texts.postText, submit: texts.post };
    const field = editor(names, send, { class: 'ql-editor' });
    this.showModal('share-box', original === null ? [due, field] : [field]);
  }

  /** Asks for confirmation. Its button has the same name as the one that was pressed. */
  confirm(title: string, label: string, done: () => void): void {
    const yes = () => {
      this.close();
      done();
    };
    this.showModal('confirm', [
      element('h2', {}, [title]),
      button(this.texts.cancel, this.close, { 'aria-label': this.texts.cancel }),
      button(title, yes, { 'aria-label': label }),
    ]);
  }

  /** Says that no more invitations are accepted this week. */
  limit(): void {
    const attributes = { role: 'alertdialog', class: 'artdeco-modal ip-fuse-limit-alert' };
    this.root.replaceChildren(
      element('div', attributes, [
        element('h2', { id: 'ip-fuse-limit-alert__header' }, [this.texts.limitTitle]),
        button(this.texts.gotIt, this.close),
      ]),
    );
  }

  private showModal(name: string, children: HTMLElement[]): void {
    this.root.replaceChildren(element('div', { role: 'dialog', class: name }, children));
  }
}
