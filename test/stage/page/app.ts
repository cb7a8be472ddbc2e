import { labelEdit } from '@/utils/sites/gmail/build/exchange';
import { cancel } from '@/utils/sites/gmail/build/items';
import { buildMail } from '@/utils/sites/gmail/build/mail';
import type { PageSettings } from '../page-html';
import { beginDraft, beginForward, beginReply } from './begin';
import type { Client } from './client';
import { button, element } from './elements';
import { Forms, type PageChoices } from './forms';
import { type Conversation, FOLDERS, type Folder, isIn, loadConversations } from './mails';
import { hideToast, placeToast, showToast } from './toast';
import { conversationView, listView, TITLES } from './views';

/**
 * The page that a person uses. Its address says what it shows: a folder as `#inbox`, or a conversation as `#all/ID`.
 */
export class App {
  readonly forms: Forms;
  private conversations: Conversation[] = [];
  private readonly stageArea = element('div', { class: 'content' });
  /** Where answers to the open conversation are written. */
  private answers: { to: string; place: HTMLElement } | null = null;

  constructor(
    private readonly client: Client,
    private readonly settings: PageSettings,
    private readonly choices: PageChoices,
  ) {
    this.forms = new Forms(client, settings, choices, {
      refresh: () => this.refresh(),
      view: (thread) => {
        const own = this.conversations.find(({ id }) => id === thread);
        location.hash = `all/${own?.legacyId}`;
      },
    });
  }

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

  /** Opens the draft with this id, or an empty form if there is none. */
  composeDraft(id: string): void {
    const holder = this.conversations.find(({ mails }) => mails.some((mail) => mail.id === id));
    this.forms.open(holder ? beginDraft(holder, id) : undefined);
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
    if (this.choices.isPopOut) return element('div', { class: 'popout' }, [head, this.forms.view]);
    const nav = element('nav', {}, [
      button('Compose', () => void this.forms.open(), { class: 'primary' }),
      ...Object.entries(TITLES).map(([folder, title]) =>
        element('a', { href: `#${folder}` }, [title]),
      ),
    ]);
    return element('div', { class: 'app' }, [head, nav, this.stageArea, this.forms.view]);
  }

  private draw(): void {
    const [place = '', legacyId] = location.hash.slice(1).split('/');
    const conversation = this.conversations.find((one) => one.legacyId === legacyId);
    if (conversation) {
      this.stageArea.replaceChildren(this.conversation(conversation));
      return;
    }
    this.answers = null;
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
    // When it is drawn again, what is being written stays.
    if (this.answers?.to !== conversation.id)
      this.answers = { to: conversation.id, place: element('div', { class: 'inline' }) };
    const { place } = this.answers;
    return conversationView(conversation, place, {
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
      reply: () => void this.forms.open(beginReply(conversation, this.settings.owner), place),
      forward: () => void this.forms.open(beginForward(conversation, this.settings.owner), place),
      cancel: (id) => void this.cancel(conversation, id),
    });
  }

  /** Makes a scheduled mail a draft again, and opens it. */
  private async cancel(conversation: Conversation, id: string): Promise<void> {
    const mail = buildMail({ id, thread: conversation.id });
    await this.client.upload([cancel(mail, Date.now(), this.client.nextSequence())]);
    await this.refresh();
    this.composeDraft(id);
  }

  private async edit({ id, mails }: Conversation, added: string[], removed: string[]) {
    const edit = { thread: id, added, removed, messages: mails.map((mail) => mail.id) };
    await this.client.upload([labelEdit(edit, this.client.nextSequence())]);
    await this.refresh();
  }
}
