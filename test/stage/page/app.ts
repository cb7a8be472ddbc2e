import { labelEdit } from '@/utils/sites/gmail/build-exchange';
import type { PageSettings } from '../page-html';
import { type Begun, beginDraft, beginReply } from './begin';
import type { Client } from './client';
import { ComposeForm } from './compose-form';
import { Composer } from './composer';
import { button, element } from './elements';
import { type Conversation, FOLDERS, type Folder, isIn, loadConversations } from './mails';
import { hideToast, placeToast, showToast } from './toast';
import { conversationView, listView } from './views';

/** The page that a person uses. Its address says what it shows: `#inbox`, `#sent`, `#drafts`, `#all/ID`. */
export class App {
  private conversations: Conversation[] = [];
  private readonly stageArea = element('div', { class: 'content' });
  private readonly composing = element('div', { class: 'composing' });

  constructor(
    private readonly client: Client,
    private readonly settings: PageSettings,
    private readonly choices: { isPopOut: boolean; autosaves: boolean },
  ) {}

  async start(): Promise<void> {
    document.body.append(this.frame());
    placeToast();
    window.addEventListener('hashchange', () => this.draw());
    try {
      await this.refresh();
    } catch (error) {
      this.stageArea.replaceChildren(
        element('p', { class: 'empty', role: 'alert' }, [(error as Error).message]),
      );
    }
  }

  /** Opens a form with what was begun, or an empty one. */
  compose(
    begun: Begun = { origin: { from: this.settings.owner, parent: null }, writing: {} },
  ): void {
    const composer = new Composer(this.client, begun.origin, begun.isSaved);
    const actions = {
      send: (form: ComposeForm) => void this.send(form),
      close: (form: ComposeForm) => void this.close(form),
      popOut: this.choices.isPopOut ? null : (form: ComposeForm) => void this.popOut(form),
    };
    this.show(new ComposeForm(composer, begun.writing, actions, this.choices.autosaves));
  }

  /** Opens the draft with this id, or an empty form if there is none. */
  composeDraft(id: string): void {
    const holder = this.conversations.find(({ mails }) => mails.some((mail) => mail.id === id));
    this.compose(holder ? beginDraft(holder, id) : undefined);
  }

  private async refresh(): Promise<void> {
    this.conversations = await loadConversations(this.client);
    this.draw();
  }

  private frame(): HTMLElement {
    const { owner } = this.settings;
    const title = element('span', { class: 'name' }, ['Stand-in mail']);
    const account = element('span', { class: 'account' }, [owner.address]);
    const head = element('header', { class: 'top' }, [title, account]);
    if (this.choices.isPopOut) return element('div', { class: 'popout' }, [head, this.composing]);
    const nav = element('nav', {}, [
      button('Compose', () => this.compose(), { class: 'primary' }),
      element('a', { href: '#inbox' }, ['Inbox']),
      element('a', { href: '#sent' }, ['Sent']),
      element('a', { href: '#drafts' }, ['Drafts']),
    ]);
    return element('div', { class: 'app' }, [head, nav, this.stageArea, this.composing]);
  }

  private draw(): void {
    const [place = '', legacyId] = location.hash.slice(1).split('/');
    const conversation = this.conversations.find((one) => one.legacyId === legacyId);
    if (conversation) {
      this.stageArea.replaceChildren(this.conversation(conversation));
      return;
    }
    const folder = place in FOLDERS ? (place as Folder) : 'inbox';
    const listed = this.conversations.filter((one) => isIn(folder, one));
    this.stageArea.replaceChildren(listView(folder, listed, (one) => this.open(folder, one)));
    for (const link of document.querySelectorAll('nav a')) {
      const isHere = link.getAttribute('href') === `#${folder}`;
      link.setAttribute('aria-current', isHere ? 'page' : 'false');
    }
  }

  private open(folder: Folder, conversation: Conversation): void {
    const draft = conversation.mails.find(({ labels }) => labels.includes('^r'));
    if (folder === 'drafts' && draft) {
      this.composeDraft(draft.id);
      return;
    }
    location.hash = `all/${conversation.legacyId}`;
    const isUnread = conversation.mails.some(({ labels }) => labels.includes('^u'));
    if (isUnread) void this.edit(conversation, [], ['^u']);
  }

  private conversation(conversation: Conversation): HTMLElement {
    return conversationView(conversation, {
      back: () => {
        location.hash = 'inbox';
      },
      archive: async () => {
        await this.edit(conversation, ['^a'], ['^i']);
        location.hash = 'inbox';
        showToast('Conversation archived', {
          undo: () => {
            hideToast();
            void this.edit(conversation, ['^i'], ['^a']);
          },
        });
      },
      reply: () => this.compose(beginReply(conversation, this.settings.owner)),
    });
  }

  private async edit({ id, mails }: Conversation, added: string[], removed: string[]) {
    const edit = { thread: id, added, removed, messages: mails.map((mail) => mail.id) };
    await this.client.upload([labelEdit(edit, this.client.nextSequence())]);
    await this.refresh();
  }

  private show(form: ComposeForm): void {
    form.wake();
    this.composing.append(form.view);
    form.focus();
  }

  private hide(form: ComposeForm): void {
    form.rest();
    form.view.remove();
  }

  private async close(form: ComposeForm): Promise<void> {
    await form.save();
    this.hide(form);
    await this.refresh();
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

  private async send(form: ComposeForm): Promise<void> {
    const writing = form.read();
    if (writing.to.length + writing.cc.length + writing.bcc.length === 0) {
      form.warn('Say at least one address to send to.');
      return;
    }
    form.warn('');
    this.hide(form);
    showToast('Sending…');
    const problem = await form.composer.send(writing);
    if (problem !== null) {
      showToast('Message not sent');
      this.show(form);
      form.warn(`Not sent. ${problem}`);
      return;
    }
    if (this.choices.isPopOut) {
      window.close();
      return;
    }
    await this.refresh();
    this.tellSent(form);
  }

  private tellSent(form: ComposeForm): void {
    const { composer } = form;
    const own = this.conversations.find(({ id }) => id === composer.thread);
    const view = () => {
      hideToast();
      location.hash = `all/${own?.legacyId}`;
    };
    const undo = async () => {
      hideToast();
      const problem = await composer.undo();
      if (problem === null) this.show(form);
      else showToast('Too late to undo');
      await this.refresh();
    };
    showToast('Message sent', { undo, ...(!composer.isReply && { view }) });
  }
}
