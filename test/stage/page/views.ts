import { button, element } from './elements';
import type { Conversation, Folder, ShownMail } from './mails';
import { shownName, writePeople } from './people';

const TITLES: Record<Folder, string> = { inbox: 'Inbox', sent: 'Sent', drafts: 'Drafts' };

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
}

export function conversationView(
  { subject, mails }: Conversation,
  actions: ConversationActions,
): HTMLElement {
  const bar = element('div', { class: 'bar' }, [
    button('Back', actions.back),
    button('Archive', actions.archive),
  ]);
  const sent = mails.filter(({ labels }) => !labels.includes('^r'));
  return element('main', {}, [
    bar,
    element('h1', {}, [subject || '(no subject)']),
    ...sent.map(mailView),
    button('Reply', actions.reply, { class: 'primary' }),
  ]);
}

function mailView({ from, to, cc, bcc, at, text }: ShownMail): HTMLElement {
  const recipients = [...to, ...cc, ...bcc];
  return element('article', {}, [
    element('header', {}, [
      element('strong', {}, [shownName(from)]),
      element('span', { class: 'address' }, [from.address]),
      element('time', {}, [time.format(at)]),
    ]),
    element('p', { class: 'recipients' }, [`to ${writePeople(recipients)}`]),
    element('p', { class: 'text' }, [text]),
  ]);
}
