import { button, element } from './elements';
import type { Conversation, Folder, ShownMail } from './mails';
import { shownName, writePeople } from './people';

export const TITLES: Record<Folder, string> = {
  inbox: 'Inbox',
  sent: 'Sent',
  scheduled: 'Scheduled',
  drafts: 'Drafts',
};

const time = new Intl.DateTimeFormat('en', {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

export function listView(
  folder: Folder,
  conversations: Conversation[],
  open: (conversation: Conversation) => void,
): HTMLElement {
  const rows = conversations.map((conversation) => {
    const { mails, subject } = conversation;
    const last = mails.at(-1);
    const isUnread = mails.some(({ labels }) => labels.includes('^u'));
    const people = folder === 'inbox' ? mails.map(({ from }) => from) : (last?.to ?? []);
    const names = [...new Set(people.map(shownName))].join(', ') || 'Nobody yet';
    const row = button('', () => open(conversation), { class: isUnread ? 'row unread' : 'row' });
    row.append(
      element('span', { class: 'names' }, [names]),
      element('span', { class: 'subject' }, [subject || last?.subject || '(no subject)']),
      element('span', { class: 'snippet' }, [last?.text ?? '']),
      element('time', {}, [last ? time.format(last.at) : '']),
    );
    return element('li', {}, [row]);
  });
  const list =
    rows.length > 0
      ? element('ul', { class: 'list', 'aria-label': TITLES[folder] }, rows)
      : element('p', { class: 'empty' }, [`Nothing in ${TITLES[folder]}.`]);
  return element('main', {}, [element('h1', {}, [TITLES[folder]]), list]);
}

interface ConversationActions {
  back(): void;
  archive(): void;
  reply(): void;
  forward(): void;
  /** Cancels a scheduled mail. */
  cancel(id: string): void;
}

/** `place` is below the mails: answers are written there. */
export function conversationView(
  { subject, mails }: Conversation,
  place: HTMLElement,
  actions: ConversationActions,
): HTMLElement {
  const bar = element('div', { class: 'bar' }, [
    button('Back', actions.back),
    button('Archive', actions.archive),
  ]);
  const shown = mails.filter(({ labels }) => !labels.includes('^r'));
  return element('main', {}, [
    bar,
    element('h1', {}, [subject || '(no subject)']),
    ...shown.map((mail) => mailView(mail, () => actions.cancel(mail.id))),
    button('Reply', actions.reply, { class: 'primary' }),
    button('Forward', actions.forward),
    place,
  ]);
}

function mailView(mail: ShownMail, cancel: () => void): HTMLElement {
  const { from, to, cc, bcc, at, due, text, labels } = mail;
  const recipients = [...to, ...cc, ...bcc];
  const isScheduled = labels.includes('^scheduled');
  return element('article', {}, [
    element('header', {}, [
      element('strong', {}, [shownName(from)]),
      element('span', { class: 'address' }, [from.address]),
      element('time', {}, [isScheduled ? `leaves ${time.format(due)}` : time.format(at)]),
      isScheduled ? button('Cancel send', cancel) : null,
    ]),
    element('p', { class: 'recipients' }, [`to ${writePeople(recipients)}`]),
    element('p', { class: 'text' }, [text]),
  ]);
}
